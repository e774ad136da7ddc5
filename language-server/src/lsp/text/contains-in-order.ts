/** Whether the letters stand in a text in their order, as editors search; spaces do not count. */
export function containsInOrder(text: string, letters: string): boolean {
    let at = 0;
    for (const letter of letters) {
        if (letter === ' ') continue;
        at = text.indexOf(letter, at) + 1;
        if (at === 0) return false;
    }
    return true;
}
