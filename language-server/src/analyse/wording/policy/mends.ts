import { wordingMessages as say } from '../../../messages/wording.ts';
import type { Declaration } from '../../../model/declarations.ts';
import type { Fix, TextEdit } from '../../../model/finding.ts';
import { ProseRange } from '../../../model/prose-range.ts';
import type { Prose } from '../../../model/source-range.ts';
import { writeName } from '../../../types/index.ts';
import type { AnalysedPolicy } from '../../analysis.ts';
import { defineFix } from '../../definitions/define-fix.ts';
import type { WordingEdit, WordingFix } from '../wording-rule.ts';

/** A mend of a text as a mend of the policy around it. */
export function fixInPolicy({ title, edits }: WordingFix, prose: Prose): Fix {
    return { title, edits: edits.map(edit => editInPolicy(edit, prose)) };
}

function editInPolicy({ start, end, newText, select }: WordingEdit, prose: Prose): TextEdit {
    // What is only added takes the letter before it along: an empty place at the end of a line would belong to two lines.
    const lead = start === end && start > 0 ? prose.text.slice(start - 1, start) : '';
    const by = lead.length;
    return {
        range: new ProseRange(prose, start - by, end),
        newText: lead + newText,
        ...(select && { select: { start: select.start + by, end: select.end + by } }),
    };
}

/** The mends of a judgement word that need more than its sentence: a definition, or a judgement that somebody makes. */
export function judgementFixes(policy: AnalysedPolicy, term: string, declaration: Declaration): Fix[] {
    return [{ ...defineFix(term, declaration), title: say.defineIt(term) }, judgeFix(policy, term, declaration)];
}

/** Writes a judgement behind a section; who decides, by what and by when is left to the drafter. */
function judgeFix(policy: AnalysedPolicy, term: string, declaration: Declaration): Fix {
    const { file, end } = declaration.range;
    const place = { line: end.line + 1, character: 0 };
    const known = deciderOf(policy);
    const decider = known ?? say.judgeDecider;
    const head = `\njudgement ${writeName(term)} : yes or no\n    made by     `;
    const body = known === undefined ? `\nbody ${decider}\n` : '';
    const rest = [
        `${decider}, within 10 working days`,
        '    considering',
        `        - "${say.judgeFactor}"`,
        '    review      mandatory reconsideration, within 1 month',
        '',
    ].join('\n');
    const select = { start: body.length + head.length, end: body.length + head.length + decider.length };
    return {
        title: say.judgeIt(term),
        edits: [{ range: { file, start: place, end: place }, newText: body + head + rest, select }],
    };
}

/** The policy's owner, or the first body that is declared. */
function deciderOf({ model, file }: AnalysedPolicy): string | undefined {
    const bodies = (model.files ?? []).flatMap(each => each.declarations ?? []).filter(({ kind }) => kind === 'body');
    const header = (file.declarations ?? []).find(declaration => declaration.kind === 'policy');
    const owner = header?.kind === 'policy' ? header.owner?.text : undefined;
    return bodies.find(({ name }) => name?.text === owner)?.name?.text ?? bodies[0]?.name?.text;
}
