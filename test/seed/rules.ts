import { linesIn, type Sample, type Section, type Sower, sectionsOf, withLine } from './fault.ts';

const threshold = /(is (?:at least|more than|at most|less than|under) £?)(\d[\d,]*)/;

/** PW3: rules. */
export const ruleSowers: readonly Sower[] = [
    {
        code: 'PW320',
        what: 'the case that covers the rest is gone',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'decision')) {
                const cases = linesIn(sample, section, /^ {4}is .* (?:when|otherwise)\b/);
                const last = cases.at(-1);
                if (last === undefined || cases.length < 2 || !(sample.lines[last] ?? '').endsWith('otherwise'))
                    continue;
                yield { lines: withLine(sample.lines, last), line: section.start + 1 };
            }
        },
    },
    {
        code: 'PW320',
        what: 'a row of a table is gone',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'decision')) {
                const rows = tableRows(sample, section);
                for (const at of rows.slice(1, -1))
                    yield { lines: withLine(sample.lines, at), line: section.start + 1 };
            }
        },
    },
    {
        code: 'PW327',
        what: 'a row of a table reaches a day into the next',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'decision')) {
                for (const at of tableRows(sample, section)) {
                    const line = sample.lines[at] ?? '';
                    const moved = line.replace(/( to )5 (\w+ \d{4})/, '$16 $2');
                    if (moved !== line) yield { lines: withLine(sample.lines, at, moved), line: section.start + 1 };
                }
            }
        },
    },
    {
        code: 'PW320',
        what: 'a threshold is moved in one of two cases',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'decision')) {
                const cases = linesIn(sample, section, threshold).filter(at => /^ {4}is /.test(sample.lines[at] ?? ''));
                const covered = linesIn(sample, section, /otherwise$|first that applies/).length > 0;
                if (cases.length < 2 || covered) continue;
                for (const at of cases) {
                    const line = (sample.lines[at] ?? '').replace(threshold, (_, words: string, number: string) => {
                        const value = Number(number.replaceAll(',', ''));
                        return `${words}${/at least|more/.test(words) ? value + 5 : value - 5}`;
                    });
                    yield { lines: withLine(sample.lines, at, line), line: section.start + 1 };
                }
            }
        },
    },
    {
        code: 'PW328',
        what: 'a rate ends early',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'rate')) {
                const values = linesIn(sample, section, /^ {4}from \d{1,2} \w+ \d{4}: /);
                for (const at of values.slice(0, -1)) {
                    const line = (sample.lines[at] ?? '').replace(
                        /from (\d{1,2} \w+ )(\d{4}):/,
                        'from $1$2 until $1$2:',
                    );
                    yield { lines: withLine(sample.lines, at, line), line: section.start + 1 };
                }
            }
        },
    },
    {
        code: 'PW326',
        what: 'a condition holds for nobody',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'decision')) {
                for (const at of linesIn(sample, section, / or /)) {
                    const line = sample.lines[at] ?? '';
                    const m = /(\S.*?) is before (\d.*?\d{4}) or \1 is after/.exec(line);
                    if (m) yield { lines: withLine(sample.lines, at, line.replace(' or ', ' and ')), line: at + 1 };
                }
            }
        },
    },
];

function tableRows(sample: Sample, section: Section): number[] {
    return linesIn(sample, section, /^\s+\|/).slice(1);
}
