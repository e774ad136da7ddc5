import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { steppingMessages } from '../messages/stepping.ts';
import type { EditorSession } from './session.ts';
import { valuesIn } from './values.ts';

/** Longer values are cut beside the text; the tooltip has them in full. */
const WIDEST = 60;

/** What the chosen persona's decisions and conditions came to, at the ends of their lines. */
export function provideInlayHints(
    session: EditorSession,
    { textDocument: { uri }, range }: InlayHintParams,
): InlayHint[] {
    const values = valuesIn(session, uri);
    if (!values) return [];
    const text = session.lines(uri);
    return [...values.lines.values()]
        .filter(({ line }) => line >= range.start.line && line <= range.end.line)
        .map(({ line, text: short, all }) => ({
            position: { line, character: text.line(line).trimEnd().length },
            label: short.length > WIDEST ? `${short.slice(0, WIDEST)}…` : short,
            paddingLeft: true,
            tooltip: [steppingMessages.valuesOf(values.persona), ...all].join('\n'),
        }));
}
