import { analyseMessages } from '../messages/analyse.ts';
import type { Acceptance } from '../model/declaration-base.ts';
import type { Finding } from '../model/finding.ts';

/** PW024: an acceptance that silences nothing. */
export function idleAcceptance({ code, range }: Acceptance): Finding {
    const wholeLine = {
        file: range.file,
        start: { line: range.start.line, character: 0 },
        end: { line: range.end.line + 1, character: 0 },
    };
    return {
        code: 'PW024',
        severity: 'warning',
        message: analyseMessages.acceptsNothing(code),
        range,
        related: [],
        fixes: [{ title: analyseMessages.removeAcceptance, edits: [{ range: wholeLine, newText: '' }] }],
    };
}
