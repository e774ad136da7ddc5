/** What a word of the language does. */
export interface WordHelp {
    /** One sentence. */
    says: string;
    /** Lines of a policy. */
    example: string;
    /** What completion writes after the word, as a snippet of the Language Server Protocol. */
    rest?: string;
}
