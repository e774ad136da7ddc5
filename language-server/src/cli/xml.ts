const turns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** For an attribute in double quotes. */
export function xmlAttribute(text: string): string {
    return xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}

/** Characters that XML has no way to write are left out; those that turn what follows are written as numbers. */
export function xmlText(text: string): string {
    return text
        .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(turns, mark => `&#x${mark.charCodeAt(0).toString(16).toUpperCase()};`);
}
