import { describe, expect, test } from 'vitest';
import { PolicyDocument } from '../../../language-server/src/workspace/policy-document.ts';
import { wholePolicies } from '../../support/policies.ts';
import { seeded } from '../../support/random.ts';

const uri = 'file:///a.policy';
const snippets = [
    '\n',
    '\n\n',
    '    ',
    ' ',
    '"',
    '`',
    '(',
    ')',
    ',',
    ':',
    '|',
    '- ',
    '--',
    'x',
    '£5',
    'is ',
    'when ',
    ' and ',
    'decide y\n    is 1\n',
    '\ndecide y : money\n    is £1\n',
    'persona P',
    '\nuse "a"\n',
    '\r\n',
    '\t',
    'policy ',
    'é',
    '\n-- comment\n',
    '\n| a |\n',
];

/** Types, deletes, cuts and pastes somewhere. */
function edited(text: string, random: ReturnType<typeof seeded>): string {
    const at = random.below(text.length + 1);
    switch (random.below(4)) {
        case 0:
            return text.slice(0, at) + random.pick(snippets) + text.slice(at);
        case 1:
            return text.slice(0, at) + text.slice(at + 1 + random.below(3));
        case 2:
            return text.slice(0, at) + text.slice(at + random.below(60));
        default: {
            const from = random.below(text.length);
            return text.slice(0, at) + text.slice(from, from + random.below(60)) + text.slice(at);
        }
    }
}

const state = (document: PolicyDocument): string =>
    JSON.stringify({ model: document.fileModel(), findings: document.findings });

describe('a document that is edited', () => {
    test('is after 10,000 random edits what it would be if it were read afresh', { timeout: 30_000 }, () => {
        const random = seeded(20_250_601);
        const texts = wholePolicies.filter(policy => policy.text.length < 8000);
        const document = new PolicyDocument(uri, '');
        let text = '';
        for (let edit = 0; edit < 10_000; edit++) {
            if (edit % 500 === 0) text = random.pick(texts).text;
            text = edited(text, random);
            document.update(text);
            if (edit % 100 === 0 || edit % 500 > 497)
                expect(state(document)).toBe(state(new PolicyDocument(uri, text)));
            else document.fileModel();
        }
    });

    test('keeps the declarations of the sections that did not change', () => {
        const document = new PolicyDocument(
            uri,
            'decide a : money\n    is £1\n\ndecide b : money\n    is £2\n\ndecide c : money\n    is £3\n',
        );
        const before = document.fileModel().declarations;
        document.update(document.text.replace('£2', '£20 + £1').replace('decide a', '\n\n\ndecide a'));
        const after = document.fileModel().declarations;
        expect(after[0]?.id).toBe('decision:a');
        expect(after[2]).toBe(before[2]);
        expect(after[1]).not.toBe(before[1]);
        expect(after[2]?.range.start.line).toBe(9);
    });

    test('tells declarations of the same name apart by their order', () => {
        const document = new PolicyDocument(uri, 'decide a\n    is 1\n\ndecide a\n    is 2\n');
        expect(document.fileModel().declarations.map(({ id }) => id)).toEqual(['decision:a', 'decision:a#2']);
        document.update('decide a\n    is 2\n');
        expect(document.fileModel().declarations.map(({ id }) => id)).toEqual(['decision:a']);
    });
});
