import type { PolicyHeader } from './declarations.ts';

/** Whether citizens read English: texts are in the first language that a policy declares, and in English where it declares none. */
export const isInEnglish = (header: Pick<PolicyHeader, 'languages'> | undefined): boolean =>
    (header?.languages[0]?.text ?? 'English') === 'English';
