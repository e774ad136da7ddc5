import { isInEnglish } from '../../language-server/src/model/written-language.ts';
import { type Sample, type Sower, withLine } from './fault.ts';

/** Sentences that leave a question open, by the code that asks it. None of them stands in a sample or a page. */
const vague: Readonly<Record<string, readonly string[]>> = {
    PW201: ['Appeal within 14 calendar days.', 'The form must reach us within 6 weeks.'],
    PW202: ['Send the letter back within 10 days of the date on it.', 'You have 21 days after the interview to reply.'],
    PW204: ['The scheme runs between 3 and 9 weeks.', 'The office is closed until 2 January.'],
    PW208: ['Tell the office promptly.', 'We will write to you as soon as possible.'],
    PW209: ['People who are currently abroad have to wait.'],
    PW220: ['This is for people over 70.', 'It is paid for children up to age 12.'],
    PW221: ['You need about 40 receipts.', 'Several visits count as one.'],
    PW223: ['The office keeps 15% and pays the rest.'],
    PW225: ['Fees of up to £250 are waived, those of £251 to £500 are halved.'],
    PW230: ['Send a bill and/or a bank statement.'],
    PW232: ['Help is paid for 8 weeks, except as otherwise provided.'],
    PW241: ['The claim must be rejected.', 'A receipt shall be issued.'],
    PW250: ['It covers costs such as fares, meals, etc.'],
    PW251: ['People with a low income get more.', 'A significant change must be reported by the claimant.'],
    PW252: ['The claimant must give a reasonable explanation.', 'Only suitable homes count.'],
    PW262: ['Ask the RTGB for help.'],
};

/** A hint may give examples and round figures; what is told as a result may not. */
const onlyTold = new Set(['PW221', 'PW250']);
const told = /^\s+tells\s+"[^"]+"$/;
const toldOrHinted = /^\s+(?:hint|tells)\s+"[^"]+"$/;

/** PW2: wording. */
export const wordingSowers: readonly Sower[] = Object.entries(vague).map(([code, sentences]) => ({
    code,
    what: 'prose leaves a question open',
    *sow(sample) {
        for (const at of proseLines(sample, onlyTold.has(code) ? told : toldOrHinted)) {
            for (const sentence of sentences) {
                const line = (sample.lines[at] ?? '').replace(/([.?!])?"$/, `. ${sentence}"`);
                yield { lines: withLine(sample.lines, at, line), line: at + 1 };
            }
        }
    },
}));

/** Lines of prose that people act by, each whole on its line, where they are in English as the sentences are. */
function proseLines({ lines, model }: Sample, pattern: RegExp): number[] {
    const [header] = model.declarations.filter(each => each.kind === 'policy');
    if (!isInEnglish(header)) return [];
    return lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
}
