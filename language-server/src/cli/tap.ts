import { expectationLabel, type PersonaResult } from '../personas/index.ts';
import type { Place } from './place.ts';
import { printable } from './printable.ts';

/** Results in the Test Anything Protocol, version 14: a test point for each persona, what did not hold in its YAML block. */
export function tapReport(results: readonly PersonaResult[], place: Place): string {
    const lines = ['TAP version 14', `1..${results.length}`];
    for (const [index, result] of results.entries()) lines.push(...testPoint(index + 1, result, place));
    return `${lines.join('\n')}\n`;
}

function testPoint(
    number: number,
    { name, file, line, status, expectations, problems }: PersonaResult,
    place: Place,
): string[] {
    const shown = place.ofUri(file);
    const title = `${number} - ${escaped(`${shown}: ${name}`)}`;
    if (status === 'passed') return [`ok ${title}`];
    if (status === 'nothing expected' || status === 'not checked') return [`ok ${title} # SKIP ${status}`];
    const wrong = expectations.filter(each => each.status === 'failed' || each.status === 'error');
    return [
        `not ok ${title}`,
        '  ---',
        `  at: ${yaml(`${shown}:${line}`)}`,
        ...(problems ? ['  problems:', ...problems.map(problem => `    - ${yaml(problem)}`)] : []),
        ...(problems || wrong.length === 0 ? [] : ['  expectations:']),
        ...(problems
            ? []
            : wrong.flatMap(each => [
                  `    - what: ${yaml(expectationLabel(each))}`,
                  `      expected: ${yaml(each.expected)}`,
                  `      actual: ${yaml(each.actual)}`,
                  `      line: ${each.line}`,
              ])),
        '  ...',
    ];
}

/** A number sign would begin a directive. */
function escaped(text: string): string {
    return printable(text.replace(/\s+/g, ' ')).replaceAll('\\', '\\\\').replaceAll('#', '\\#');
}

/** A JSON string is a YAML string, but for characters that YAML does not print, takes for the end of a line, or that turn what follows. */
function yaml(text: string): string {
    return JSON.stringify(text).replace(
        /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g,
        unprinted => `\\u${unprinted.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}
