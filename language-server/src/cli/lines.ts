const newline = 0x0a;
const carriageReturn = 0x0d;

/** The lines of a stream of bytes without their ends. A line may lie across any number of chunks. */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
    let parts: Uint8Array[] = [];
    for await (const chunk of stream) {
        const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
        let start = 0;
        for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
            parts.push(bytes.subarray(start, end));
            yield joined(parts);
            parts = [];
            start = end + 1;
        }
        if (start < bytes.length) parts.push(bytes.subarray(start));
    }
    if (parts.length > 0) yield joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
    const line = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    return line.at(-1) === carriageReturn ? line.subarray(0, -1) : line;
}
