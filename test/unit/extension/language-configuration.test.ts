import { describe, expect, test } from 'vitest';
import { readJson } from './manifest.ts';

type Pattern = string | { pattern: string; flags?: string };

interface LanguageConfiguration {
    wordPattern: Pattern;
    onEnterRules: { beforeText: Pattern; action: { indent: string; appendText?: string } }[];
}

const configuration = readJson<LanguageConfiguration>('extension/language-configuration.json');

describe('after Enter', () => {
    test.each([
        'policy Child Benefit',
        'intent',
        'conventions',
        'each person has',
        'decide weekly award : money per week',
        'decide relief : one of dismissal, none, by table',
        'persona Amira',
        '    given',
        '    usual residence : one of',
        '    is yes when all of',
        '        - any of',
        '    from 6 April 2024',
        '    step Check births',
        '    outcome help with costs: "every family gets help"',
        '    except prisoners when weeks in prison is more than 8',
    ])('the next line is indented: %s', line => {
        expect(afterEnter(line)).toEqual({ indent: 'indent' });
    });

    test.each([
        '',
        'use "../shared/uk.policy"',
        '    owner       HMRC',
        '    is £0 when number of qualifying children = 0',
        '    from 8 April 2024: £25.60',
        '    claimant : person',
        '-- decide nothing',
        '        goes to Refused when entitled is no',
    ])('the next line is not: %s', line => {
        expect(afterEnter(line)).toBeUndefined();
    });

    test('a table goes on', () => {
        expect(afterEnter('    | up to £125,000 | 0% |')).toEqual({ indent: 'none', appendText: '| ' });
    });
});

describe('a word', () => {
    test.each([
        ["claimant's date of birth", ["claimant's", 'date', 'of', 'birth']],
        ['four-weekly or £1,000.50 or 5%', ['four-weekly', 'or', '£1,000.50', 'or', '5%']],
        ['where `rent and charges`', ['where', 'rent', 'and', 'charges']],
        ['naïve café', ['naïve', 'café']],
    ])('of %s', (text, words) => {
        expect(text.match(new RegExp(regExp(configuration.wordPattern), 'gu'))).toEqual(words);
    });
});

/** What VS Code does: the first rule whose pattern fits the text before the cursor. */
function afterEnter(line: string): unknown {
    return configuration.onEnterRules.find(({ beforeText }) => regExp(beforeText).test(line))?.action;
}

function regExp(pattern: Pattern): RegExp {
    return typeof pattern === 'string' ? new RegExp(pattern) : new RegExp(pattern.pattern, pattern.flags);
}
