/** Why a command could not be carried out, in words for people; ends with exit status 2. */
export class CommandFailure extends Error {
    override name = 'CommandFailure';
}

/** Fine. */
export const FINE = 0;
/** The policy or a persona fails. */
export const FAILS = 1;
/** The command could not be carried out. */
export const NOT_DONE = 2;
/** Ended by Ctrl-C, as shells say it. */
export const INTERRUPTED = 130;
