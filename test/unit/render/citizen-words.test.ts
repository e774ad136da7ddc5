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

test.each(['cy', 'fr'])('the frame around a citizen’s page is all in %s, and none of it in English', tag => {
    const [english, own] = [textsOf(citizenWords('en')), textsOf(citizenWords(tag))];
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    expect([...own].filter(([key, text]) => text === english.get(key))).toEqual([]);
});

test('a language whose words are not known keeps English', () => {
    expect(citizenWords('pl').next).toBe('Continue');
});

test('limits are said as French writes them', () => {
    expect(citizenWords('fr').limits('at least €1,000.50 and less than 30')).toBe(
        'La réponse doit être : au moins 1\u202f000,50\u00a0€ et moins de 30.',
    );
});
