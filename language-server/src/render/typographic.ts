/** A name as a citizen reads it: inside the policy its apostrophes are straight, however they were written. */
export const typographic = (name: string): string => name.replaceAll("'", '’');
