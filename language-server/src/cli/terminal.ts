import { once } from 'node:events';
import pc from 'picocolors';
import type { Host, Output } from './host.ts';

type Colors = ReturnType<typeof pc.createColors>;

/**
 * Where a command speaks. Text for people goes to the terminal, or to standard error where standard output is no terminal;
 * standard output of a pipe belongs to the machine formats alone.
 */
export class Terminal {
    readonly colors: Colors;
    readonly width: number;
    private people: Output;
    private readonly host: Host;
    private progressShown = false;

    constructor(host: Host) {
        this.host = host;
        this.people = host.stdout.isTTY ? host.stdout : host.stderr;
        this.colors = pc.createColors(wantsColor(host, this.people));
        this.width = Math.max(40, Math.min(this.people.columns ?? 120, 160));
    }

    /** From now on standard output belongs to a machine format, even on a terminal. */
    answersMachines(): void {
        this.people = this.host.stderr;
    }

    /** A line, or several, for people. */
    say(text = ''): void {
        this.endProgress();
        this.people.write(`${text}\n`);
    }

    /** A line for people that is never mixed with an answer: always on standard error. */
    complain(text: string): void {
        this.endProgress();
        this.host.stderr.write(`${text}\n`);
    }

    /** For machines. Resolves when there is room for more. */
    async answer(text: string): Promise<void> {
        this.endProgress();
        if (!this.host.stdout.write(text) && !this.host.stdout.destroyed) await once(this.host.stdout, 'drain');
    }

    async answerJson(value: unknown): Promise<void> {
        await this.answer(`${JSON.stringify(value, undefined, 2)}\n`);
    }

    /** One line that the next one replaces; nothing where nobody watches. */
    progress(text: string): void {
        if (!this.host.stderr.isTTY) return;
        this.host.stderr.write(`\r\u001b[K${text}`);
        this.progressShown = true;
    }

    endProgress(): void {
        if (this.progressShown) this.host.stderr.write('\r\u001b[K');
        this.progressShown = false;
    }
}

function wantsColor({ env }: Host, output: Output): boolean {
    if (env.NO_COLOR) return false;
    if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
    return output.isTTY === true && env.TERM !== 'dumb';
}
