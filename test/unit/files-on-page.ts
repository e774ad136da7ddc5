/** Files that a page shows beside its examples: a fenced block whose first line names one, such as ```csv cases.csv. */
export function filesOnPage(page: string): (readonly [uri: string, text: string])[] {
    return [...page.matchAll(/```(?:csv|json|jsonl|yaml) (\S+)\n([\s\S]*?)```/g)].map(match => [
        `file:///${match[1]}`,
        match[2] as string,
    ]);
}
