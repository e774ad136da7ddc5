import type { Answer } from '../../../../language-server/src/model/facts.ts';
import type { Finding } from '../../../../language-server/src/model/finding.ts';
import { runPersonas } from '../../../../language-server/src/personas/index.ts';
import type { PolicyFiles } from '../../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../../language-server/src/workspace/policy-project.ts';

/** What the evaluator must say of the person whom a finding shows. */
const errors: Readonly<Record<string, RegExp>> = {
    PW320: /^(?:No (?:case|row) of |Whether )/,
    PW321: /^Two (?:cases|rows|exceptions) /,
    PW324: /^Two (?:cases|rows) /,
    PW327: /^(?:No|Two) (?:cases?|rows?) of /,
    PW328: / has no (?:value|rule|version) on /,
    PW329: / has no (?:value|rule|version) on /,
    PW330: /^Division by zero: /,
};

/** Those who get an answer, but not the one that was promised: the persona that is offered must fail. */
const unkept = /^PW33[123]$/;

/** Why the person of a finding does not show what it says; undefined where they do. */
export function notReplayed(
    finding: Finding,
    { text, uri, files }: { text: string; uri: string; files: PolicyFiles },
): string | undefined {
    const { counterexample, code, message, fixes } = finding;
    if (counterexample === undefined) return undefined;
    const project = new PolicyProject(files);
    project.update(uri, text);
    const policy = project.compile(project.policy(uri).checked);
    const result = policy.run(counterexample.facts);
    if ((result.problems ?? []).length > 0) return `problems: ${JSON.stringify(result.problems)}`;
    if ((result.invalid ?? []).length > 0) return `invalid: ${JSON.stringify(result.invalid)}`;
    if (unkept.test(code)) {
        const edit = fixes.find(({ title }) => title === 'Add as persona test')?.edits[0]?.newText;
        if (edit === undefined) return 'no persona';
        project.update(uri, `${text.trimEnd()}${edit}\n`);
        const tried = runPersonas(project.compile(project.policy(uri).checked)).at(-1);
        return tried?.status === 'failed'
            ? undefined
            : `the persona ${tried?.status} ${(tried?.problems ?? []).join('; ')}`;
    }
    const answers = Object.values(result.decisions).flatMap((each): readonly Answer[] =>
        'values' in each ? each.values : [each],
    );
    if (message.includes('falls to ‘otherwise’')) return undefined;
    const expected = errors[code];
    if (expected === undefined) return `no rule for ${code}`;
    const said = answers.flatMap(({ status, error }) => (status === 'error' && error !== undefined ? [error] : []));
    return said.some(error => expected.test(error)) ? undefined : `said: ${said.join(' | ')}`;
}
