import { closeProgram } from './closures.ts';
import type { EmittedTraces } from './emit-js.ts';
import { emitProgram } from './emit-js.ts';
import type { Helpers } from './helpers.ts';
import type { IrProgram, Runnable } from './ir.ts';
import { recording } from './trace/recorded.ts';

let allowed: boolean | undefined;

/** Whether this host lets programs generate code; a content security policy may forbid it. Looked at once. */
export function canGenerateCode(): boolean {
    if (allowed === undefined) {
        try {
            // oxlint-disable-next-line no-implied-eval -- this is how one finds out
            allowed = new Function('return true')() === true;
        } catch {
            allowed = false;
        }
    }
    return allowed;
}

/** Generated code where the host allows it, closures elsewhere. */
export function makeRunnable(program: IrProgram, helpers: Helpers, generate = canGenerateCode()): Runnable {
    return generate ? generated(program, helpers) : closeProgram(program, helpers);
}

/** With traces: they are only generated. */
export function generated(program: IrProgram, helpers: Helpers, traces?: EmittedTraces): Runnable {
    const { code, constants } = emitProgram(program, traces);
    const available = traces === undefined ? helpers : { ...helpers, ...recording };
    // oxlint-disable-next-line no-implied-eval -- the text holds nothing that a policy wrote, see `emit-js.ts`
    return new Function('H', 'K', code)(available, constants) as Runnable;
}
