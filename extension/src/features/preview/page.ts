/** Pure, so that it is tested without VS Code. */

export interface PageParts {
    /** Fresh for each page. */
    nonce: string;
    /** Where the webview's own files come from. */
    cspSource: string;
    /** Addresses of the two files. */
    script: string;
    style: string;
    title: string;
    /** URI of the policy, which the page keeps for when VS Code restores it. */
    policy: string;
}

/**
 * The page around the preview: our own style sheet, our own script by its nonce, and nothing else: no text of a policy can
 * load or run anything.
 */
export function previewPage({ nonce, cspSource, script, style, title, policy }: PageParts): string {
    const rules = [
        `default-src 'none'`,
        `script-src 'nonce-${nonce}'`,
        `style-src ${cspSource}`,
        `base-uri 'none'`,
        `form-action 'none'`,
    ].join('; ');
    return `<!DOCTYPE html>
<html lang="en">
<head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${escaped(rules)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${escaped(style)}">
    <title>${escaped(title)}</title>
</head>
<body class="pw" data-policy="${escaped(policy)}">
    <div id="preview"></div>
    <script nonce="${escaped(nonce)}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};

function escaped(text: string): string {
    return text.replace(/[&<>"']/g, character => entities[character] ?? character);
}
