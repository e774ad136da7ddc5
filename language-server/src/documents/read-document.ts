import { readMarkdown } from './markdown.ts';
import type { PlainDocument } from './plain-document.ts';
import { readPlainText } from './plain-text.ts';

/** The papers that can be read, by the end of their names. */
export const documentForms = ['.md', '.markdown', '.txt', '.docx'] as const;

export type DocumentForm = (typeof documentForms)[number];

/** The form of a paper by its name; undefined when it is none that can be read. */
export function formOf(file: string): DocumentForm | undefined {
    const name = file.toLowerCase();
    return documentForms.find(form => name.endsWith(form));
}

/** Reads the text of a paper; Word has a reader of its own, because its bytes are no text. */
export function readDocumentText(text: string, form: Exclude<DocumentForm, '.docx'>): PlainDocument {
    return form === '.txt' ? readPlainText(text) : readMarkdown(text);
}
