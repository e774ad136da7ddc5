const symbols: Record<string, string> = { GBP: '£', EUR: '€', USD: '$' };

/** A currency by its sign where it has one, else by its code. */
export function sayCurrency(code: string): string {
    return symbols[code] ?? code;
}
