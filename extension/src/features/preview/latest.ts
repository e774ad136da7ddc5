/** Pure, so that it is tested without VS Code. */

/**
 * Asks about the newest state of something, one question at a time. What was asked while an answer was under way is asked
 * once, at the end, as it was last; an answer that is out of date by then is dropped.
 */
export class Latest<Question, Answer> {
    private readonly ask: (question: Question) => Promise<Answer>;
    private readonly take: (answer: Answer, question: Question) => void;
    private readonly failed: (error: unknown) => void;
    private wanted: { question: Question } | undefined;
    private busy = false;

    constructor(
        ask: (question: Question) => Promise<Answer>,
        take: (answer: Answer, question: Question) => void,
        failed: (error: unknown) => void,
    ) {
        this.ask = ask;
        this.take = take;
        this.failed = failed;
    }

    /** Resolves when nothing is left to be answered. */
    async want(question: Question): Promise<void> {
        this.wanted = { question };
        if (this.busy) return;
        this.busy = true;
        try {
            for (let next = this.next(); next; next = this.next()) await this.answer(next.question);
        } finally {
            this.busy = false;
        }
    }

    private next(): { question: Question } | undefined {
        const next = this.wanted;
        this.wanted = undefined;
        return next;
    }

    private async answer(question: Question): Promise<void> {
        try {
            const answer = await this.ask(question);
            if (!this.wanted) this.take(answer, question);
        } catch (error) {
            if (!this.wanted) this.failed(error);
        }
    }
}
