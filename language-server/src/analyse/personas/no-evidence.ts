import { personaFindingMessages as say } from '../../messages/persona-findings.ts';
import type { Fix } from '../../model/finding.ts';
import type { Expectation, Persona } from '../../model/policy-model.ts';
import type { Analysis, Found } from '../analysis.ts';
import { reachedIn } from './reach.ts';

const MOST_RELATED = 5;

/**
 * PW508: an expected figure of which nobody says where it comes from. Where no persona says so, that is told once; where
 * others do, of each that does not. A snapshot says so: `test` tells how much of the green is one.
 */
export const noEvidence: Analysis = {
    code: 'PW508',
    severity: 'hint',
    when: 'pause',
    saysMissing: true,
    *find(policy): Iterable<Found> {
        const written = reachedIn(policy)?.personas.filter(({ persona }) => persona.facts === undefined) ?? [];
        const without = written.flatMap(({ persona }) => {
            const figures = persona.expect.filter(isFigure);
            const bare = figures.filter(each => each.evidence.length + persona.evidence.length === 0);
            return bare.length === 0 ? [] : [{ persona, bare: bare.length, all: figures.length }];
        });
        const [first, ...others] = without;
        if (first === undefined) return;
        if (!written.some(({ persona }) => saysSo(persona))) {
            yield {
                message: say.noEvidence(written.length),
                range: first.persona.name.range,
                related: others
                    .slice(0, MOST_RELATED)
                    .map(({ persona }) => ({ range: persona.name.range, message: say.alsoWithout })),
                fixes: [fixFor(first.persona)],
            };
            return;
        }
        for (const { persona, bare, all } of without) {
            yield { message: say.evidence(bare, all), range: persona.name.range, fixes: [fixFor(persona)] };
        }
    },
};

/** What is expected of a journey is promised by the policy itself. */
function isFigure({ kind }: Expectation): boolean {
    return kind === 'condition';
}

function saysSo({ evidence, expect }: Persona): boolean {
    return evidence.length > 0 || expect.some(each => each.evidence.length > 0);
}

/** Under the persona, for all that it expects; what is to be written is selected. */
function fixFor({ range }: Persona): Fix {
    const before = '\n    evidence    "';
    const newText = `${before}${say.evidenceToWrite}"`;
    const select = { start: before.length, end: newText.length - 1 };
    return {
        title: say.fixes.evidence,
        edits: [{ range: { file: range.file, start: range.end, end: range.end }, newText, select }],
    };
}
