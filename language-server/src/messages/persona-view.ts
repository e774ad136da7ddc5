/** What trying and explaining personas in the editor says. */
export const personaViewMessages = {
    gone: 'This persona is no longer there.',
    notTried: 'Not tried, because the policy cannot be read as it was meant.',
    forMember: (name: string, member: string) => `${name}, ${member}`,
};
