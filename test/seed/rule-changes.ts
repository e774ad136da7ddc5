import { linesIn, type Sample, type Section, type Sower, sectionsOf, withLine } from './fault.ts';

const threshold =
    /(is (?:at least|more than|at most|less than|under|before|after|on or before|on or after) £?)(\d[\d,]*)/;

/**
 * PW3: rules that say something else than was meant. Where still exactly one case holds for everybody, no analysis of the
 * rule alone can tell; then a persona of the sample must fail.
 */
export const ruleChangeSowers: readonly Sower[] = [
    {
        code: 'PW3',
        what: 'a threshold is moved',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'decision', 'definition')) {
                for (const at of linesIn(sample, section, threshold)) {
                    if (isProse(sample, at)) continue;
                    const line = (sample.lines[at] ?? '').replace(threshold, (_, words: string, number: string) => {
                        const value = Number(number.replaceAll(',', ''));
                        const by = value > 100 ? Math.round(value / 10) : 1;
                        return `${words}${(/least|more|after/.test(words) ? value + by : Math.max(0, value - by)).toLocaleString('en-GB')}`;
                    });
                    yield { lines: withLine(sample.lines, at, line), line: at + 1 };
                }
            }
        },
    },
    {
        code: 'PW3',
        what: 'an exception is gone',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'decision')) {
                for (const at of linesIn(sample, section, /^\s+except .* when /)) {
                    const lines = [
                        ...sample.lines.slice(0, at),
                        ...sample.lines.slice(endOfBlock(sample, section, at)),
                    ];
                    yield { lines, line: section.start + 1 };
                }
            }
        },
    },
    {
        code: 'PW3',
        what: '‘and’ and ‘or’ are swapped',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'decision', 'definition')) {
                for (const at of linesIn(sample, section, / (?:and|or) | (?:all|any) of$/)) {
                    if (isProse(sample, at)) continue;
                    const line = sample.lines[at] ?? '';
                    const swapped = line.replace(
                        /^(?=[^"]*$)(.*?)( and | or |all of$|any of$)/,
                        (_, before: string, word: keyof typeof SWAPPED) => before + SWAPPED[word],
                    );
                    if (swapped !== line) yield { lines: withLine(sample.lines, at, swapped), line: at + 1 };
                }
            }
        },
    },
];

const SWAPPED = { ' and ': ' or ', ' or ': ' and ', 'all of': 'any of', 'any of': 'all of' } as const;

function isProse({ lines }: Sample, at: number): boolean {
    return /^\s*(?:means|source|about|made by|considering|--)/.test(lines[at] ?? '');
}

/** The line after the last that is indented deeper than the first. */
function endOfBlock({ lines }: Sample, { end }: Section, at: number): number {
    const indent = (text: string): number => text.search(/\S/);
    let next = at + 1;
    while (next < end && indent(lines[next] ?? '') > indent(lines[at] ?? '')) next++;
    return next;
}
