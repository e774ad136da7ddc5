/** Findings about something that could be left out: editors show it faded. */
export const unnecessaryCodes: ReadonlySet<string> = new Set(['PW108']);
