import type { PersonaItem, PersonaList, PersonaOutcome } from '../../protocol.ts';

/** Pure, so that it is tested without VS Code. */

/** Ids in the tree: a file, a persona in it, an expectation of that persona. */
export function personaTestId(uri: string, personaId: string): string {
    return `${uri}#${personaId}`;
}

export function expectationTestId(uri: string, personaId: string, index: number): string {
    return `${personaTestId(uri, personaId)}#${index}`;
}

/** What the file is called in the tree. */
export function policyLabel({ policy }: PersonaList, fileName: string): string {
    return policy ?? fileName;
}

/** The files whose personas a change of a file can concern: its own, and those of the policies that use it. */
export function affectedBy(file: string, lists: ReadonlyMap<string, PersonaList>): Set<string> {
    const using = [...lists].filter(([, { uses = [] }]) => uses.includes(file)).map(([other]) => other);
    return new Set([file, ...using]);
}

/** Whether two lists would show the same tree; places may differ. */
export function sameTree(a: readonly PersonaItem[], b: readonly PersonaItem[]): boolean {
    const shape = (items: readonly PersonaItem[]): string =>
        JSON.stringify(items.map(({ id, name, expectations }) => [id, name, expectations.map(({ label }) => label)]));
    return shape(a) === shape(b);
}

/** A message for one thing that does not hold. */
export interface Mismatch {
    text: string;
    expected?: string;
    actual?: string;
    /** From 0. */
    line?: number;
    /** Which expectation it is about. */
    index?: number;
}

/** What went wrong for a persona, in the order of the text. */
export function mismatches({ expectations, problems }: PersonaOutcome): Mismatch[] {
    if (problems.length > 0) return problems.map(text => ({ text }));
    return expectations.flatMap(({ what, expected, actual, status, line, difference }, index) =>
        status === 'failed' || status === 'error'
            ? [
                  {
                      text:
                          status === 'failed'
                              ? `${what}: expected ${expected}, but it is ${actual}`
                              : `${what}: ${actual}`,
                      ...(status === 'failed' && {
                          expected: inLines(what, difference?.expected ?? [expected]),
                          actual: inLines(what, difference?.actual ?? [actual]),
                      }),
                      line,
                      index,
                  },
              ]
            : [],
    );
}

/** As VS Code compares it: a value alone stands beside the line, of several what differs stands on lines of its own. */
function inLines(what: string, values: readonly string[]): string {
    const [first = ''] = values;
    return values.length === 1 ? first : [`${what}:`, ...values.map(value => `    ${value}`)].join('\n');
}
