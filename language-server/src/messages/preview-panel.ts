/** What the panel of the preview in the editor says, around the preview itself. */
export const previewPanelMessages = {
    working: 'Working out the rest',
    nothing: 'There is no policy to show.',
    failed: 'The preview could not be made. The text is not affected; the output of Policywright says more.',
    stoodBefore: (where: string) => `${where}; this is how it stood before.`,
    asFarAsRead: (where: string) => `${where}; this is shown as far as it can be read.`,
    errorIn: (line: number, file?: string) =>
        `The text${file === undefined ? '' : ` of ${file}`} has an error in line ${line}`,
};
