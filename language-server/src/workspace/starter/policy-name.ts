/** A name for a policy, and one for its file, from what somebody typed. */
export interface PolicyName {
    title: string;
    /** Letters a to z, digits and hyphens: the same on every system. */
    file: string;
}

const longest = 80;
/** Windows keeps these for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Undefined when nothing is left that could be a name. */
export function policyName(typed: string): PolicyName | undefined {
    const title = typed
        .normalize('NFC')
        .replace(/\.policy$/i, '')
        .replace(/[^\p{L}\p{M}\p{N}' -]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, longest)
        .trim();
    const slug = title
        .normalize('NFKD')
        .replace(/[\p{M}']/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');
    if (slug === '' || !/^\p{L}/u.test(title)) return undefined;
    return { title, file: reserved.test(slug) ? `${slug}-policy` : slug };
}
