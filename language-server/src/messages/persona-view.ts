/** What trying and explaining personas in the editor says. */
export const personaViewMessages = {
    noPersona: (name: string, all: readonly string[]) =>
        all.length === 0
            ? 'This policy has no personas.'
            : `There is no persona “${name}” in this policy. It has ${all.map(each => `“${each}”`).join(', ')}.`,
    gone: 'This persona is no longer there.',
    notTried: 'Not tried, because the policy cannot be read as it was meant.',
    forMember: (name: string, member: string) => `${name}, ${member}`,
};
