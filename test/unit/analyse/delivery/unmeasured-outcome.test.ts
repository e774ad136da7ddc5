import { policy, tableOf } from './delivering.ts';

const intent = (lines: string, name = 'warm homes'): string =>
    policy({
        help: 'serves      warm homes\nis £10',
        more: `intent\n    outcome ${name}: "every home is warm"${lines}`,
    });
const measure = 'measure     homes at 18 degrees, at least 90%, by 5 April 2027';

tableOf(
    'PW413',
    [
        {
            name: 'no measure',
            text: intent('', '<|warm homes|>'),
            says: 'How will anybody see',
            severity: 'warning',
            fixes: ['Add a measure'],
        },
        {
            name: 'data for no measure',
            text: intent('\n        data        "Housing survey"', '<|warm homes|>'),
            fixes: ['Add a measure'],
        },
    ],
    [
        { name: 'a measure with data', text: intent(`\n        ${measure}\n        data        "Housing survey"`) },
        { name: 'a measure without data', text: intent(`\n        ${measure}`) },
        { name: 'no intent', text: policy({}) },
    ],
);

tableOf(
    'PW414',
    [
        {
            name: 'a measure without data',
            text: intent(`\n        <|${measure}|>`),
            says: 'Where do the figures come from',
            severity: 'warning',
            fixes: ['Say where the figures come from'],
        },
    ],
    [
        { name: 'with data', text: intent(`\n        ${measure}\n        data        "Housing survey"`) },
        { name: 'no measure', text: intent('') },
    ],
);
