/** Pure, so that it is tested without VS Code. */

/**
 * Where a text declares journeys, lines from 0. Sections stand in column 0 and names end with the line, so no parser is
 * needed, and a text that is half typed has them too. Without a journey, the one that follows from the rules belongs to the
 * policy.
 */
export function journeysIn(text: string): { line: number; name?: string }[] {
    const lines = text.split(/\r?\n/);
    const journeys = lines.flatMap((content, line) => {
        const name = /^journey\s+(.+?)\s*(?:--.*)?$/.exec(content)?.[1];
        return name === undefined ? [] : [{ line, name }];
    });
    if (journeys.length > 0) return journeys;
    const policy = lines.findIndex(content => /^policy\s/.test(content));
    return policy < 0 ? [] : [{ line: policy }];
}
