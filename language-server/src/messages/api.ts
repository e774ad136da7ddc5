/** What the programmatic interface says. */
export const apiMessages = {
    unknownPersona: (name: string, near: readonly string[]) =>
        `There is no persona “${name}”.${near.length === 0 ? '' : ` Did you mean ${near.map(each => `“${each}”`).join(' or ')}?`}`,
    notLoaded: 'This is not a policy that loadPolicy gave.',
    noFile: (uri: string) => `There is no file ${uri}.`,
    notUtf8: (uri: string) => `${uri} is not UTF-8 text. Save it as UTF-8 and try again.`,
};
