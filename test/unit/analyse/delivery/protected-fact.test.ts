import { describe, expect, test } from 'vitest';
import { characteristicOf } from '../../../../language-server/src/analyse/delivery/protected-fact.ts';
import type { Fact } from '../../../../language-server/src/model/declarations.ts';
import { loadText } from '../../../../language-server/src/workspace/load-text.ts';
import { policy, tableOf } from './delivering.ts';

const intent = 'intent\n    problem     "Homes are cold."';
const byAge = 'is £10 when age is at least 66\nis £0 otherwise';

tableOf(
    'PW418',
    [
        {
            name: 'a rule decides by sex',
            text: policy({
                facts: '<|sex|> : one of female, male',
                help: 'is £10 when sex is female\nis £0 otherwise',
                more: intent,
            }),
            says: 'It is about sex',
            severity: 'warning',
            fixes: ['Say why it may decide'],
            related: 1,
        },
        {
            name: 'a first draft decides by disability',
            text: policy({ facts: '<|disabled|> : yes or no', help: 'is £10 when disabled\nis £0 otherwise' }),
            severity: 'information',
            fixes: ['Say why it may decide'],
        },
        {
            name: 'an age is read from a date of birth',
            text: policy({ facts: '<|date of birth|> : date', help: byAge, more: intent }),
            says: 'about age',
            fixes: ['Say why it may decide'],
        },
        {
            name: 'a birthday is read from a date of birth',
            text: policy({
                facts: '<|date of birth|> : date',
                help: 'is £10 when 66th birthday is before date of decision\nis £0 otherwise',
                more: intent,
            }),
            fixes: ['Say why it may decide'],
        },
        {
            name: 'only of whom the age decides',
            text: policy({
                facts: 'claimant : adult\nchildren : list of child, each a child',
                help: 'is £10 * how many children where age is under 16',
                more: `${intent}\n\neach adult has\n    date of birth : date\n\neach child has\n    <|date of birth|> : date`,
            }),
            fixes: ['Say why it may decide'],
        },
        {
            name: 'another file declares the fact',
            text: `policy Help\n    decides for each family\n\nuse "shared.policy"\n\n${intent}\n\ndecide help : money\n    is £10 when <|sex|> is female\n    is £0 otherwise\n`,
            files: { 'shared.policy': 'each family has\n    sex : one of female, male\n' },
        },
    ],
    [
        {
            name: 'justified',
            text: policy({
                facts: 'sex : one of female, male\n    justified by "Pensions Act 1995, schedule 4"',
                help: 'is £10 when sex is female\nis £0 otherwise',
                more: intent,
            }),
        },
        { name: 'no rule decides by it', text: policy({ facts: 'sex : one of female, male', more: intent }) },
        { name: 'a first draft decides by age', text: policy({ facts: 'date of birth : date', help: byAge }) },
        {
            name: 'nothing protected',
            text: policy({ help: 'is £10 when savings is £0\nis £0 otherwise', more: intent }),
        },
    ],
);

describe('which characteristic a fact is about', () => {
    test.each([
        ['sex : one of female, male', 'sex'],
        ['registered gender : text', 'sex'],
        ['status : one of married, single, widowed', 'marriage and civil partnership'],
        ['is pregnant : yes or no', 'pregnancy and maternity'],
        ['has a disability : yes or no', 'disability'],
        ['receives disabled facilities grant : yes or no', 'disability'],
        ['ethnic group : text', 'race'],
        ['nationality : text', 'race'],
        ['faith of the school : text', 'religion or belief'],
        ['acted in good faith : yes or no', undefined],
        ['horse race : text', undefined],
        ['gender identity : text', 'gender reassignment'],
        ['sexual orientation : text', 'sexual orientation'],
        ['age band : one of younger, older', 'age'],
        ['age of the vehicle : number', undefined],
        ['wage : money', undefined],
        ['message : text', undefined],
        ['manager : text', undefined],
        ['trace number : text', undefined],
        ['partner : text', undefined],
    ])('%s', (line, characteristic) => {
        const [file] = loadText(`each person has\n    ${line}\n`).model.files;
        const [entity] = file?.declarations ?? [];
        const fact = (entity?.kind === 'entity' ? entity.facts[0] : undefined) as Fact;
        expect(characteristicOf(fact)?.called).toBe(characteristic);
    });
});
