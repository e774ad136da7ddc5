import { type Html, html } from './html.ts';
import { isRightToLeft } from './language-tags.ts';

/** Attributes for the citizen's page in a language. */
export const languageAttributes = (tag: string): Html =>
    tag === 'und' ? html`` : html` lang="${tag}"${isRightToLeft(tag) && html` dir="rtl"`}`;
