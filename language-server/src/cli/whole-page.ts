import { createHash } from 'node:crypto';
import { escaped } from '../render/html.ts';

export interface WholePage {
    /** BCP 47. */
    language: string;
    title: string;
    style: string;
    /** Mark-up. */
    body: string;
    bodyClass?: string;
    script?: string;
    /** Whether the script may ask the server that the page came from. */
    asksServer?: boolean;
}

/** A page that needs nothing else: it opens from a disk, and only its own style and script can do anything in it. */
export function wholePage({ language, title, style, body, bodyClass, script, asksServer }: WholePage): string {
    const policy = [
        "default-src 'none'",
        ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
        `style-src ${hashOf(style)}`,
        ...(asksServer ? ["connect-src 'self'"] : []),
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
    return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body${bodyClass === undefined ? '' : ` class="${escaped(bodyClass)}"`}>
${body}
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
