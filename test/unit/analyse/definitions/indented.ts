/** Lines moved in by so many columns. */
export function indented(lines: string, columns: number): string {
    return lines
        .trim()
        .split('\n')
        .map(line => (line === '' ? line : ' '.repeat(columns) + line))
        .join('\n');
}
