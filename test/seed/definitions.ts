import { linesIn, type Sower, sectionsOf, withLine, withLines } from './fault.ts';

/** PW1: definitions. */
export const definitionSowers: readonly Sower[] = [
    {
        code: 'PW101',
        what: 'prose uses a term of art that nothing defines',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'definition')) {
                for (const at of linesIn(sample, section, /^\s+means\s+".*"$/)) {
                    for (const term of ['a relevant guardian', 'a prescribed institution', 'an eligible sponsor']) {
                        const line = (sample.lines[at] ?? '').replace(/"$/, ` and has ${term}"`);
                        yield { lines: withLine(sample.lines, at, line), line: at + 1 };
                    }
                }
            }
        },
    },
    {
        code: 'PW102',
        what: 'a file that is used defines the same term with another number',
        *sow(sample) {
            const [use] = sample.model.declarations.filter(each => each.kind === 'use');
            if (!use) return;
            for (const { declaration, start } of sectionsOf(sample, 'definition')) {
                const means = declaration.kind === 'definition' ? declaration.means?.text : undefined;
                if (means === undefined || !/\d/.test(means)) continue;
                const other = means.replace(/\d+/, number => String(Number(number) + 3));
                const text = `\ndefine ${declaration.name.text}\n    means       "${other}"\n`;
                const path = new URL(use.path.text, `file:///${sample.path}`).pathname.slice(1);
                yield { lines: [...sample.lines], line: start + 1, others: { [path]: shared => shared + text } };
            }
        },
    },
    {
        code: 'PW103',
        what: 'a second definition says the same under another name',
        *sow(sample) {
            for (const { declaration, start, end } of sectionsOf(sample, 'definition')) {
                const [head = '', ...body] = sample.lines.slice(start, end);
                const copy = [head.replace(declaration.name.text, `listed ${declaration.name.text}`), ...body, ''];
                if (copy[0] !== head) yield { lines: withLines(sample.lines, end + 1, ...copy), line: end + 2 };
            }
        },
    },
    {
        code: 'PW104',
        what: 'prose misspells a defined term',
        *sow(sample) {
            const names = sectionsOf(sample, 'definition').map(({ declaration }) => declaration.name.text);
            for (const name of names.filter(each => each.includes(' ') && each.length > 10 && !/\d/.test(each))) {
                const misspelt = name.replace(/([a-z])([a-z])(?=[a-z]* ?[a-z]*$)/, '$1');
                for (const [at, line] of sample.lines.entries()) {
                    const [before, quoted = ''] = line.split('"');
                    if (!/^\s+(?:means|hint|problem|outcome|tells)/.test(before ?? '') || !quoted.includes(name))
                        continue;
                    yield { lines: withLine(sample.lines, at, line.replace(name, misspelt)), line: at + 1 };
                }
            }
        },
    },
    {
        code: 'PW106',
        what: 'a definition is explained by itself',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'definition')) {
                const { name } = section.declaration;
                for (const at of linesIn(sample, section, /^\s+means\s+".*"$/)) {
                    const line = (sample.lines[at] ?? '').replace(/"$/, ` and who is a ${name.text}"`);
                    yield { lines: withLine(sample.lines, at, line), line: at + 1 };
                }
            }
        },
    },
    {
        code: 'PW107',
        what: 'a number in words differs from the number in the condition',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'definition')) {
                // Only a number that the condition says too can disagree with it.
                const condition = sample.lines
                    .slice(section.start, section.end)
                    .filter(line => !/^\s+means/.test(line));
                const numbers = new Set(condition.flatMap(line => line.match(/\b\d{1,2}\b/g) ?? []));
                for (const at of linesIn(sample, section, /^\s+means\s+"[^"]*\b\d{1,2}\b[^"]*"$/)) {
                    const written = sample.lines[at] ?? '';
                    const [number] = (written.match(/\b\d{1,2}\b/g) ?? []).filter(each => numbers.has(each));
                    if (number === undefined) continue;
                    const line = written.replace(new RegExp(`\\b${number}\\b`), String(Number(number) + 1));
                    yield { lines: withLine(sample.lines, at, line), line: at + 1 };
                }
            }
        },
    },
    {
        code: 'PW108',
        what: 'something is declared and never used',
        *sow(sample) {
            // What a file declares for others is used elsewhere.
            if (sectionsOf(sample, 'policy').length === 0) return;
            for (const { end } of sectionsOf(sample, 'definition', 'rate')) {
                const rate = ['', 'rate administration charge : money', '    from 6 April 2010: £12'];
                yield { lines: withLines(sample.lines, end, ...rate), line: end + 2 };
            }
        },
    },
    {
        code: 'PW109',
        what: 'a definition gives only examples',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'definition')) {
                for (const at of linesIn(sample, section, /^\s+means\s+".*"$/)) {
                    const line = (sample.lines[at] ?? '').replace(
                        /".*"/,
                        '"for example somebody at school, or an apprentice"',
                    );
                    const when = linesIn(sample, section, /^\s+when\s/)[0];
                    const plain = when !== undefined && section.end === when + 1;
                    if (plain) yield { lines: withLine(withLine(sample.lines, at, line), when), line: at + 1 };
                }
            }
        },
    },
    {
        code: 'PW112',
        what: 'an everyday word that policies define is used with no definition',
        *sow(sample) {
            for (const section of sectionsOf(sample, 'definition')) {
                for (const at of linesIn(sample, section, /^\s+means\s+".*"$/)) {
                    for (const added of ['who has no carer', 'who is not disabled', 'whose household agrees']) {
                        const line = (sample.lines[at] ?? '').replace(/"$/, `, and ${added}"`);
                        yield { lines: withLine(sample.lines, at, line), line: at + 1 };
                    }
                }
            }
        },
    },
];
