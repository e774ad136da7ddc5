import type { Severity } from '../model/finding.ts';

/** What a person set in the editor, under `policywright`. */
export interface EditorSettings {
    severity: Record<string, Severity | 'off'>;
}

export const noSettings: EditorSettings = { severity: {} };

const levels = ['error', 'warning', 'information', 'hint', 'off'];

/** Takes what the editor sends; what makes no sense in it is left out. */
export function readSettings(value: unknown): EditorSettings {
    const severity = (value as Partial<EditorSettings> | null | undefined)?.severity;
    if (typeof severity !== 'object' || severity === null) return noSettings;
    return { severity: Object.fromEntries(Object.entries(severity).filter(([, level]) => levels.includes(level))) };
}

export function sameSettings(a: EditorSettings, b: EditorSettings): boolean {
    return JSON.stringify(a) === JSON.stringify(b);
}
