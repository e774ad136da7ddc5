/** The words of a service itself, around what the policy writes. */
export interface CitizenWords {
    preview: string;
    nothingIsSent: string;
    back: string;
    next: string;
    yes: string;
    no: string;
    or: string;
    day: string;
    month: string;
    year: string;
    from: string;
    to: string;
    error: string;
    problem: string;
    why: string;
    whyThis: string;
    whatWouldChange: string;
    ifWrong: string;
    law: string;
    awaits: string;
    proof: string;
    doesNotApply: string;
    leaveEmpty: string;
    limits(limits: string): string;
    oneOnEachLine(element: string): string;
    fromRegister(holder: string): string;
    /** Before the name of a way to challenge a decision. */
    challenge: string;
    /** @param unit of a policy: `month`, `working day` */
    within(value: string, unit: string): string;
    noWording: string;
    /** Ends that are none. */
    ends: Readonly<Record<'undecided' | 'error' | 'endless' | 'dead end', string>>;
    mistakes: Readonly<Record<MistakeKind, string>>;
}

/** What is wrong with what was typed. */
export type MistakeKind = 'choose' | 'number' | 'whole' | 'date' | 'year' | 'text' | 'json';
