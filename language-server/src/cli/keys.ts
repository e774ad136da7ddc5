import type { Readable } from 'node:stream';

/** Standard input as a terminal gives it. */
type Keyboard = Readable & { isTTY?: boolean; setRawMode?: (raw: boolean) => unknown };

/** Whether somebody sits there. */
export function hasKeyboard(stdin: Readable): boolean {
    return (stdin as Keyboard).isTTY === true;
}

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';

/**
 * Single keys, while somebody sits at a terminal; elsewhere nothing is read. Answers with what gives the terminal back.
 *
 * @param interrupted Ctrl-C, which is an ordinary key while keys are read one by one.
 */
export function readKeys(stdin: Readable, pressed: (key: string) => void, interrupted: () => void): () => void {
    const keyboard = stdin as Keyboard;
    if (!hasKeyboard(stdin) || keyboard.setRawMode === undefined) return () => undefined;
    const read = (data: Buffer | string): void => {
        for (const key of data.toString()) {
            if (key === CTRL_C || key === CTRL_D) interrupted();
            else pressed(key.toLowerCase());
        }
    };
    keyboard.setRawMode(true);
    keyboard.on('data', read);
    keyboard.resume();
    return () => {
        keyboard.off('data', read);
        keyboard.setRawMode?.(false);
        keyboard.pause();
    };
}
