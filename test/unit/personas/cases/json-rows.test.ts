import { expect, test } from 'vitest';
import { jsonRows } from '../../../../language-server/src/personas/cases/json-rows.ts';

test('a case that is too long to be read stops no other', () => {
    const piece = 'x'.repeat(1_000_000);
    function* chunks(): Generator<string> {
        yield '[{"a": 1},\n{"a": "';
        for (let i = 0; i < 17; i++) yield piece;
        yield '"},\n{"a": 3}]';
    }
    expect([...jsonRows(chunks())]).toEqual([
        { line: 1, object: { a: 1 } },
        { line: 2, problem: 'too long' },
        { line: 3, object: { a: 3 } },
    ]);
});
