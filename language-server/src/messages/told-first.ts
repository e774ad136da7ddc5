/** Lists of findings cut what is told after the first hundred and some characters: the first sentence alone must say it. */

/** How long a first sentence may be, in characters. */
const MOST = 140;

/** `inOne`, a message that says all in the order of a story, unless that begins with a long sentence. */
export function toldFirst(inOne: string, apart: string): string {
    return (/^.*?[.?!](?=\s|$)/s.exec(inOne)?.[0] ?? inOne).length <= MOST ? inOne : apart;
}
