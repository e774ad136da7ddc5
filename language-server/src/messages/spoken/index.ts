import { french } from './french.ts';
import type { Speech } from './speech.ts';

export type { Speech } from './speech.ts';

/** By the name that a policy gives the language. A language is added with a file like `french.ts`. */
const languages: Readonly<Record<string, Speech>> = { French: french };

/** Undefined for the language of the rules, and for one whose words are not known: then values stay as the rules write them. */
export const speechOf = (language: string | undefined): Speech | undefined =>
    language === undefined ? undefined : languages[language];

/** Every language whose words are known, for what is read from tables. */
export const allSpeech: readonly Speech[] = Object.values(languages);
