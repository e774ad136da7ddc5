import { linesIn, type Sower, sectionsOf, withLine, withLines } from './fault.ts';

/** PW4: delivery. */
export const deliverySowers: readonly Sower[] = [
    {
        code: 'PW401',
        what: 'a fact is neither asked nor held',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'entity')) {
                for (const at of linesIn(sample, section, /^ {4}\S.* : /)) {
                    const next = linesIn(sample, section, /^ {4}\S/).find(each => each > at) ?? section.end;
                    const ways = linesIn(sample, section, /^ {8}(?:ask|held by|hint|proof|in \w+ )/).filter(
                        each => each > at && each < next,
                    );
                    if (!ways.some(each => /^ {8}(?:ask|held by)/.test(sample.lines[each] ?? ''))) continue;
                    yield { lines: sample.lines.filter((_, index) => !ways.includes(index)), line: at + 1 };
                }
            }
        },
    },
    {
        code: 'PW403',
        what: 'one question is asked for two facts',
        *sow(sample) {
            const asks = sectionsOf(sample, 'entity').flatMap(section => linesIn(sample, section, /^\s+ask\s+"/));
            for (const [index, at] of asks.entries()) {
                const other = asks[index + 1];
                if (other === undefined) continue;
                yield { lines: withLine(sample.lines, other, sample.lines[at] ?? ''), line: other + 1 };
            }
        },
    },
    {
        code: 'PW405',
        what: 'something is asked that no rule uses',
        *sow(sample) {
            // What a file declares for others is used elsewhere.
            if (sectionsOf(sample, 'policy').length === 0) return;
            for (const { start } of sectionsOf(sample, 'entity')) {
                const fact = ['    favourite colour : text', '        ask         "What is your favourite colour?"'];
                yield { lines: withLines(sample.lines, start + 1, ...fact), line: start + 2 };
            }
        },
    },
    {
        code: 'PW406',
        what: 'a proof has no alternative',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'entity')) {
                for (const at of linesIn(sample, section, /^\s+proof\s+"[^"]*", or "/)) {
                    const line = (sample.lines[at] ?? '').replace(/, or ".*$/, '');
                    yield { lines: withLine(sample.lines, at, line), line: at + 1 };
                }
            }
        },
    },
    {
        code: 'PW407',
        what: 'nobody owns the policy',
        *sow(sample) {
            if (sectionsOf(sample, 'journey').length === 0) return;
            for (const section of sectionsOf(sample, 'policy')) {
                for (const at of linesIn(sample, section, /^\s+owner\s/))
                    yield { lines: withLine(sample.lines, at), line: section.start + 1 };
            }
        },
    },
    {
        code: 'PW410',
        what: 'a step can be taken in one way only',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'journey')) {
                for (const at of linesIn(sample, section, /^\s+for\s+.*, online or /)) {
                    const line = (sample.lines[at] ?? '').replace(/, online or .*$/, ', online');
                    yield { lines: withLine(sample.lines, at, line), line: at + 1 };
                }
            }
        },
    },
    {
        code: 'PW413',
        what: 'an outcome has no measure',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'intent')) {
                for (const at of linesIn(sample, section, /^\s+measure\s/)) {
                    const outcome = linesIn(sample, section, /^\s+outcome\s/).findLast(each => each < at) ?? at;
                    const data = linesIn(sample, section, /^\s+data\s/).find(each => each > at);
                    const left = sample.lines.filter((_, index) => index !== at && index !== data);
                    yield { lines: left, line: outcome + 1 };
                }
            }
        },
    },
    {
        code: 'PW414',
        what: 'nothing says where a measure is read',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'intent')) {
                for (const at of linesIn(sample, section, /^\s+data\s/))
                    yield { lines: withLine(sample.lines, at), line: at };
            }
        },
    },
    {
        code: 'PW415',
        what: 'a rule serves no outcome',
        *sow(sample) {
            for (const { end } of sectionsOf(sample, 'decision')) {
                const rule = ['', 'decide colour of the form : text', '    is "green"'];
                yield { lines: withLines(sample.lines, end, ...rule), line: end + 2 };
            }
        },
    },
    {
        code: 'PW416',
        what: 'no rule serves an outcome',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'intent')) {
                for (const at of linesIn(sample, section, /^\s+outcome\s/)) {
                    const outcome = [
                        '    outcome shorter queues: "nobody waits more than an hour at a counter"',
                        '        measure     people who wait less than an hour, at least 95%, by 5 April 2030',
                        '        data        "counter statistics, monthly"',
                    ];
                    yield { lines: withLines(sample.lines, at, ...outcome), line: at + 1 };
                }
            }
        },
    },
    {
        code: 'PW417',
        what: 'nothing tests a safeguard',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'intent')) {
                for (const at of linesIn(sample, section, /^\s+(?:not about|budget)\s/).slice(0, 1)) {
                    const added = '    safeguard plain words: "no letter is longer than two pages"';
                    yield { lines: withLines(sample.lines, at, added), line: at + 1 };
                }
            }
        },
    },
    {
        code: 'PW418',
        what: 'a protected characteristic is used with no justification',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'entity')) {
                for (const at of linesIn(sample, section, /^\s+justified by\s/)) {
                    const fact = linesIn(sample, section, /^ {4}\S.* : /).findLast(each => each < at) ?? at;
                    yield { lines: withLine(sample.lines, at), line: fact + 1 };
                }
            }
        },
    },
];
