/** What is decided for whom, in words: `Noor's birth order`, `benefit for the week for 7 April 2025`. */
import { answerWords } from '../../messages/evaluate.ts';
import { formatLong } from '../dates/day-text.ts';
import type { Valued } from '../program.ts';
import { ownedName } from '../values/member.ts';
import type { Subject } from './frame.ts';

export function nameFor(declaration: Valued, subject: Subject): string {
    switch (subject.kind) {
        case 'member':
            return ownedName(subject.member, declaration.name.text);
        case 'date':
            return answerWords.forSubject(declaration.name.text, formatLong(subject.day));
        case 'option':
            return answerWords.forSubject(declaration.name.text, subject.value);
    }
}
