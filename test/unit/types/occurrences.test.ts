import { describe, expect, it } from 'vitest';
import { check, checkFiles, family, testFile } from './checking.ts';

const text = family(`rate allowance : money
    from 6 April 2024: £10

define young
    about a child
    when age is under 16

decide share for each child : money
    is £0 when not young
    is allowance * steps otherwise
    where steps is 2

decide award : money
    is total of share for each child where this child's age is under 16
    is £0 otherwise
    except abroad when residence is abroad
        is £0

persona Ann
    given
        claimant's income is £5
        children
            Tim: sex is male
    expect
        Tim's share is £20
`);

/** The texts at which something is named, by its key. */
function places(source: string, key: string): string[] {
    const { symbols } = check(source);
    const lines = source.split('\n');
    return symbols
        .occurrences(testFile)
        .filter(occurrence => occurrence.key === key)
        .map(
            ({ range }) =>
                `${range.start.line}: ${lines[range.start.line]?.slice(range.start.character, range.end.character)}`,
        )
        .sort();
}

describe('occurrences', () => {
    it.each([
        ['a rate', 'rate:allowance', ['allowance', 'allowance']],
        ['a decision', 'decision:share', ['share', 'share', 'share']],
        ['a definition', 'definition:young', ['young', 'young']],
        ['a word for a member', 'word:family.children', ['child', 'child', 'child', 'child', 'child']],
        ['a fact', 'fact:person.income', ['income', 'income']],
        ['a list', 'fact:family.children', ['children', 'children']],
        ['an option', 'option:fact:family.residence.abroad', ['abroad', 'abroad']],
        ['a local name', 'local:decision:share/0.steps', ['steps', 'steps']],
        ['somebody in a persona', 'member:persona:Ann.Tim', ['Tim', 'Tim']],
        ['an entity', 'entity:family', ['family', 'family']],
    ])('%s', (_what, key, wanted) => {
        expect(places(text, key).map(place => place.replace(/^\d+: /, ''))).toEqual(wanted);
    });

    it('across files', () => {
        const { symbols } = checkFiles({
            'file:///a.policy': {
                text: 'policy A\n    decides for each x\n\neach x has\n    f : money\n\ndecide d : money\n    is r',
                uses: ['file:///b.policy'],
            },
            'file:///b.policy': { text: 'rate r : money\n    from 1 January 2024: £5' },
        });
        const where = symbols.files.filter(file => symbols.occurrences(file).some(({ key }) => key === 'rate:r'));
        expect(where).toEqual(['file:///a.policy', 'file:///b.policy']);
        expect(symbols.symbolOf('rate:r')?.file).toBe('file:///b.policy');
    });

    it('symbols of a file', () => {
        const { symbols } = check(text);
        expect(symbols.lookup(testFile, 'the allowance').map(({ key }) => key)).toEqual(['rate:allowance']);
        expect(symbols.declared(testFile).length).toBe(symbols.visible(testFile).length);
        const [claimant] = symbols.lookup(testFile, 'claimant');
        const type = claimant && symbols.typeOf(claimant);
        expect(type).toEqual({ kind: 'entity', entity: 'person', word: 'person' });
        expect(type && symbols.membersOf(testFile, type).map(({ name }) => name)).toEqual(
            expect.arrayContaining(['income', 'date of birth']),
        );
    });
});
