import type { CitizenWords } from './citizen-words.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { welsh } from './welsh.ts';

export type { CitizenWords, MistakeKind } from './citizen-words.ts';

/** By language tag. A language is added with a file like theirs. */
const languages: Readonly<Record<string, CitizenWords>> = { en: english, cy: welsh, fr: french };

/** Where the words are not known in a language they stay English. */
export const citizenWords = (tag: string): CitizenWords => languages[tag] ?? english;
