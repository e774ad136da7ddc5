import type { Position } from '../model/source-range.ts';

/** Lines and columns of a text, by offset. Made once for a text, so that many questions cost little. */
export class LinePositions {
    readonly text: string;
    /** Offset of the first character of each line. */
    private readonly starts: number[] = [0];

    constructor(text: string) {
        this.text = text;
        for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) this.starts.push(i + 1);
    }

    /** Number of the line, from zero. */
    line(offset: number): number {
        let low = 0;
        let high = this.starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.starts[middle] as number) <= offset) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    at(offset: number): Position {
        const line = this.line(offset);
        return { line, character: offset - (this.starts[line] as number) };
    }
}
