/** Types of `setup.mjs`, for the TypeScript that calls it. */
export function prepare(): void;
export function npmCommand(...args: string[]): [program: string, ...args: string[]];
