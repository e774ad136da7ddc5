import { provenanceMessages as say } from '../messages/provenance.ts';
import type { TextEdit } from '../model/finding.ts';
import type { Persona } from '../model/policy-model.ts';
import type { SourceRange } from '../model/source-range.ts';
import { type StaleSnapshot, snapshotEdits } from '../personas/provenance/snapshot-edits.ts';
import { personasOf } from '../personas/run-personas.ts';
import { formatPolicy } from '../syntax/format/format-policy.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure } from './failure.ts';
import { type OpenPolicy, openPolicy, unreadableParts } from './open-policy.ts';
import { policyText, writePolicy } from './policy-text.ts';
import { printable } from './printable.ts';

/**
 * Writes what comes out now into the snapshots of a policy that do not hold any more, the whole file or nothing of it, and says
 * each change. What has other evidence, or none, stays as it is.
 *
 * @returns the policy as it is afterwards.
 */
export function updateSnapshots(
    file: string,
    policy: OpenPolicy,
    name: string | undefined,
    context: CommandContext,
): OpenPolicy {
    if (unreadableParts(policy.findings).length > 0) return policy;
    const { terminal, place, folders } = context;
    const before = policyText(file, place.ofFile(file));
    const stale = staleIn(policy, before, name);
    const edits = stale.flatMap(each => each.edits);
    for (const { result, why } of stale) {
        if (why === undefined) continue;
        const at = `${place.ofFile(file)}:${result.line}`;
        terminal.say(terminal.colors.yellow(printable(say.notWritten(at, result.what, result.actual, why))));
    }
    if (edits.length === 0) return policy;
    const after = inLayout(before, edited(before, edits));
    const opened = reopened(file, after, policy, context);
    if (staleIn(opened, after, name).some(each => each.edits.length > 0)) {
        policy.project.update(policy.uri, before.replace(/^\uFEFF/, ''));
        throw new CommandFailure(say.doesNotSettle(place.ofFile(file)));
    }
    writePolicy(file, after, place.ofFile(file));
    for (const { result, edits: own } of stale) {
        const at = `${place.ofFile(file)}:${result.line}`;
        for (const { range, newText } of own) {
            terminal.say(printable(say.written(at, result.what, textAt(before, range).trim(), newText.trim())));
        }
    }
    terminal.say(say.writtenInAll(stale.filter(each => each.edits.length > 0).length));
    return openPolicy(file, folders, place);
}

function staleIn(policy: OpenPolicy, text: string, name: string | undefined): StaleSnapshot[] {
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    const isWanted = (persona: Persona): boolean => name === undefined || persona.name.text === name;
    const compiled = policy.compiled();
    // What stands in files of cases belongs to whoever keeps them.
    return personasOf(compiled)
        .filter(isWanted)
        .flatMap(persona => snapshotEdits(compiled, persona, range => inLines(lines, range)));
}

function reopened(file: string, text: string, policy: OpenPolicy, { folders }: CommandContext): OpenPolicy {
    const { uri } = policy;
    const project = folders.projectOf(file);
    project.update(uri, text.replace(/^\uFEFF/, ''));
    const { checked, findings, accepted } = project.policy(uri, 'typing');
    return { uri, project, checked, findings, accepted, compiled: () => project.compile(checked) };
}

/** Keeps the layout of a text that had it. */
function inLayout(before: string, after: string): string {
    return formatPolicy(before) === before ? formatPolicy(after) : after;
}

function edited(text: string, edits: readonly TextEdit[]): string {
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    const starts = lineStarts(text.slice(mark.length));
    const offset = ({ line, character }: SourceRange['start']): number => (starts[line] ?? text.length) + character;
    let result = text.slice(mark.length);
    const last = [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start));
    for (const { range, newText } of last)
        result = result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end));
    return mark + result;
}

function lineStarts(text: string): number[] {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
}

function textAt(text: string, range: SourceRange): string {
    return inLines(text.replace(/^\uFEFF/, '').split('\n'), range);
}

function inLines(lines: readonly string[], { start, end }: SourceRange): string {
    return start.line === end.line ? (lines[start.line] ?? '').slice(start.character, end.character) : '';
}
