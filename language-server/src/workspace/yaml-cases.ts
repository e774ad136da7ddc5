import { loadYaml } from './load-yaml.cjs';

/**
 * The tests of a YAML file, as OpenFisca and PolicyEngine write them, each as JSON on a line of its own: what the file says, with
 * `line`, from 1. A test that cannot be read is `{"line", "problem"}`. What YAML can do beyond plain data (tags, merging) is not needed
 * for tests; an alias is read.
 */
export function yamlCases(text: string): string {
    const { parseAllDocuments, LineCounter, isSeq, isMap } = loadYaml();
    const counter = new LineCounter();
    const documents = parseAllDocuments(text, { lineCounter: counter, uniqueKeys: true });
    const lines: string[] = [];
    const add = (line: number, value: object): void => {
        lines.push(JSON.stringify({ ...value, line }));
    };
    for (const document of Array.isArray(documents) ? documents : []) {
        const [error] = document.errors;
        if (error !== undefined) {
            add(error.linePos?.[0].line ?? 1, {
                problem: error.message.split('\n')[0]?.replace(/ at line \d+.*$/, ''),
            });
            continue;
        }
        const items = isSeq(document.contents) ? document.contents.items : [document.contents];
        for (const item of items) {
            if (item === null) continue;
            const offset = (item as { range?: readonly number[] }).range?.[0] ?? 0;
            const { line } = counter.linePos(offset);
            if (isMap(item)) add(line, plain(item.toJS(document, { maxAliasCount: 100 })) as object);
            else add(line, { problem: 'no test' });
        }
    }
    return lines.join('\n');
}

/** What JSON has; the keys of maps are texts. */
function plain(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(plain);
    if (value instanceof Date) return value.toISOString().slice(0, 10);
    if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
