/** For an attribute in double quotes. */
export function xmlAttribute(text: string): string {
    return xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}

/** Characters that XML has no way to write are left out. */
export function xmlText(text: string): string {
    return text
        .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;');
}
