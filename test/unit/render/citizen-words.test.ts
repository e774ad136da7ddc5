import { expect, test } from 'vitest';
import { citizenWords } from '../../../language-server/src/messages/citizen/index.ts';

/** Every text of a language, with the names of its parts; functions are called. */
function textsOf(words: object, name = ''): Map<string, string> {
    return new Map(
        Object.entries(words).flatMap(([key, value]): [string, string][] => {
            if (typeof value === 'string') return [[`${name}${key}`, value]];
            if (typeof value === 'function') return [[`${name}${key}`, String(value('3', 'month'))]];
            return [...textsOf(value as object, `${key}.`)];
        }),
    );
}

test('the frame around a citizen’s page is all in Welsh, and none of it in English', () => {
    const [english, welsh] = [textsOf(citizenWords('en')), textsOf(citizenWords('cy'))];
    expect([...welsh.keys()].sort()).toEqual([...english.keys()].sort());
    expect([...welsh].filter(([key, text]) => text === english.get(key))).toEqual([]);
});

test('a language whose words are not known keeps English', () => {
    expect(citizenWords('fr').next).toBe('Continue');
});
