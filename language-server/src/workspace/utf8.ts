const strict = new TextDecoder('utf-8', { fatal: true });

/** The text without its byte order mark, or the offset of the first byte that is not UTF-8, from zero. */
export function decodeUtf8(bytes: Uint8Array): { text: string } | { invalidByte: number } {
    try {
        return { text: strict.decode(bytes) };
    } catch {
        return { invalidByte: firstInvalidByte(bytes) };
    }
}

/** Follows the table of well-formed sequences in the Unicode Standard, 3.9, table 3-7. */
function firstInvalidByte(bytes: Uint8Array): number {
    let at = 0;
    while (at < bytes.length) {
        const length = sequenceLength(bytes, at);
        if (length === 0) return at;
        at += length;
    }
    return at;
}

/** The length of the well-formed sequence at an offset; 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) return 1;
    const following =
        lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    const [lowest, highest] = boundsOfSecond(lead);
    for (let i = 1; i <= following; i++) {
        const byte = bytes[at + i] ?? 0;
        if (byte < (i === 1 ? lowest : 0x80) || byte > (i === 1 ? highest : 0xbf)) return 0;
    }
    return following === 0 ? 0 : following + 1;
}

/** No overlong forms, no surrogates, nothing above U+10FFFF. */
function boundsOfSecond(lead: number): [lowest: number, highest: number] {
    switch (lead) {
        case 0xe0:
            return [0xa0, 0xbf];
        case 0xed:
            return [0x80, 0x9f];
        case 0xf0:
            return [0x90, 0xbf];
        case 0xf4:
            return [0x80, 0x8f];
        default:
            return [0x80, 0xbf];
    }
}
