/** What personas say as tests of vitest. */
export const vitestMessages = {
    gone: 'This persona is no longer there.',
    noPersonas: 'has no personas',
    nothingExpected: (name: string) => `${name}: expects nothing`,
    readable: 'can be read',
    notChecked: 'Something that is expected could not be checked.',
    notQuite: (actual: string) => `${actual} (not exactly)`,
};
