/**
 * Checks a JUnit file against the rules of the schema that Jenkins reads such files by (xunit plugin, JUnit 10), as far as our
 * reports can break them: which elements may stand in which, which attributes they may and must have, what a time looks like.
 */

interface ElementRule {
    inside: readonly string[];
    must: readonly string[];
    may: readonly string[];
    /** Whether text may stand in it. */
    text?: true;
}

const counts = ['tests', 'failures', 'errors'];

const rules: Readonly<Record<string, ElementRule>> = {
    testsuites: { inside: ['testsuite'], must: [], may: ['name', 'time', ...counts] },
    testsuite: {
        inside: ['testsuite', 'properties', 'testcase', 'system-out', 'system-err'],
        must: ['name', ...counts],
        may: ['group', 'time', 'skipped', 'timestamp', 'hostname', 'id', 'package', 'file', 'log', 'url'],
    },
    properties: { inside: ['property'], must: [], may: [] },
    property: { inside: [], must: ['name', 'value'], may: [] },
    testcase: {
        inside: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
        must: ['name'],
        may: ['time', 'classname', 'group'],
    },
    skipped: { inside: [], must: [], may: ['type', 'message'], text: true },
    error: { inside: [], must: [], may: ['type', 'message'], text: true },
    failure: { inside: [], must: [], may: ['type', 'message'], text: true },
    'system-out': { inside: [], must: [], may: [], text: true },
    'system-err': { inside: [], must: [], may: [], text: true },
};

/** Every breach in plain words; none when the file is valid. */
export function junitProblems(xml: string): string[] {
    const problems: string[] = [];
    const open: string[] = [];
    let root: string | undefined;
    const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>/, '');
    let end = 0;
    for (const match of body.matchAll(/<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
        const [whole, closes, name = '', attributes = '', closed] = match;
        problems.push(...textProblems(body.slice(end, match.index), open.at(-1)));
        end = match.index + whole.length;
        if (closes) {
            if (open.pop() !== name) problems.push(`</${name}> closes something else`);
            continue;
        }
        const parent = open.at(-1);
        if (parent === undefined && root !== undefined) problems.push(`<${name}> is a second root`);
        if (parent !== undefined && rules[parent]?.inside.includes(name) !== true)
            problems.push(`<${name}> may not stand in <${parent}>`);
        root ??= name;
        problems.push(...attributeProblems(name, attributes));
        if (!closed) open.push(name);
    }
    problems.push(...textProblems(body.slice(end), undefined));
    if (root !== 'testsuites' && root !== 'testsuite') problems.push(`the root is <${root}>`);
    return [...problems, ...open.map(name => `<${name}> is not closed`)];
}

function attributeProblems(name: string, written: string): string[] {
    const rule = rules[name];
    if (!rule) return [`there is no <${name}>`];
    const all = [...written.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => ({ key, value }));
    const keys = all.map(({ key }) => key);
    return [
        ...rule.must.filter(key => !keys.includes(key)).map(key => `<${name}> lacks ${key}`),
        ...keys.filter(key => ![...rule.must, ...rule.may].includes(key)).map(key => `<${name}> has ${key}`),
        ...keys.filter((key, index) => keys.indexOf(key) !== index).map(key => `<${name}> has ${key} twice`),
        ...all
            .filter(({ key, value }) => key === 'time' && !/^\d{0,3}(,?\d{3})*(\.\d*)?$/.test(value))
            .map(({ value }) => `time="${value}" is no time`),
        ...all.flatMap(({ value }) => referenceProblems(value)),
    ];
}

function textProblems(text: string, parent: string | undefined): string[] {
    const mayHaveText = parent !== undefined && rules[parent]?.text === true;
    if (!mayHaveText && text.trim() !== '') return [`text in <${parent}>: ${text.trim().slice(0, 40)}`];
    return [
        ...(/[<>]/.test(text.replaceAll('&gt;', '')) ? [`an angle bracket in ${text}`] : []),
        ...referenceProblems(text),
    ];
}

function referenceProblems(text: string): string[] {
    const unwritable = Array.from(text).some(character => {
        const code = character.codePointAt(0) ?? 0;
        return (code < 32 && !'\t\n\r'.includes(character)) || code === 0xfffe || code === 0xffff;
    });
    const bad = text.replace(/&(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi, '').includes('&');
    return [
        ...(unwritable ? [`a character that XML cannot have in ${JSON.stringify(text)}`] : []),
        ...(bad ? [`an ampersand in ${text}`] : []),
    ];
}
