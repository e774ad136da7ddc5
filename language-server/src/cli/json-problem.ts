/** What should have stood where JSON goes wrong. */
export type JsonExpectation =
    | 'value'
    | 'first value'
    | 'name'
    | 'first name'
    | 'colon'
    | 'object goes on'
    | 'array goes on'
    | 'end'
    | 'text ends';

const space = /[ \t\r\n]*/y;
/** Of the control characters, JSON forbids only those of ASCII. */
const text = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const atom = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** Where a text stops being JSON, and what should stand there. `JSON.parse` does not always say. */
export function findJsonProblem(json: string): { offset: number; expected: JsonExpectation } {
    const open: ('object' | 'array')[] = [];
    let expected: JsonExpectation = 'value';
    let offset = skip(json, 0, space);
    while (offset < json.length) {
        const next = step(json, offset, expected, open);
        if (next === undefined)
            return { offset, expected: json[offset] === '"' && wantsText(expected) ? 'text ends' : expected };
        expected = next.expected;
        offset = skip(json, next.offset, space);
    }
    return { offset, expected };
}

function step(json: string, offset: number, expected: JsonExpectation, open: ('object' | 'array')[]) {
    const character = json[offset] as string;
    const closes = open.at(-1) === 'object' ? '}' : ']';
    const mayClose = expected === 'first name' || expected === 'first value' || expected.endsWith('goes on');
    if (character === closes && mayClose) {
        open.pop();
        return { offset: offset + 1, expected: after(open) };
    }
    switch (expected) {
        case 'value':
        case 'first value':
            return stepValue(json, offset, open);
        case 'name':
        case 'first name': {
            const end = skip(json, offset, text);
            return end > offset ? { offset: end, expected: 'colon' as const } : undefined;
        }
        case 'colon':
            return character === ':' ? { offset: offset + 1, expected: 'value' as const } : undefined;
        case 'object goes on':
            return character === ',' ? { offset: offset + 1, expected: 'name' as const } : undefined;
        case 'array goes on':
            return character === ',' ? { offset: offset + 1, expected: 'value' as const } : undefined;
        default:
            return undefined;
    }
}

function stepValue(json: string, offset: number, open: ('object' | 'array')[]) {
    if (json[offset] === '{') {
        open.push('object');
        return { offset: offset + 1, expected: 'first name' as const };
    }
    if (json[offset] === '[') {
        open.push('array');
        return { offset: offset + 1, expected: 'first value' as const };
    }
    const end = Math.max(skip(json, offset, text), skip(json, offset, atom));
    return end > offset ? { offset: end, expected: after(open) } : undefined;
}

/** What follows a value. */
function after(open: readonly ('object' | 'array')[]): JsonExpectation {
    const inside = open.at(-1);
    return inside === undefined ? 'end' : `${inside} goes on`;
}

function wantsText(expected: JsonExpectation): boolean {
    return expected.endsWith('value') || expected.endsWith('name');
}

/** The offset behind what a sticky pattern finds there. */
function skip(json: string, offset: number, pattern: RegExp): number {
    pattern.lastIndex = offset;
    return pattern.test(json) ? pattern.lastIndex : offset;
}
