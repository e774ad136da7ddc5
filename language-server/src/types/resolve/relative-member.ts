import { nameMessages } from '../../messages/types.ts';
import type { RelativeMember } from '../../model/expressions.ts';
import type { Context } from '../context.ts';
import { tailOf } from '../ranges.ts';
import { lookupName, nearestMeanings } from '../symbols/scope.ts';
import { ranksIndex } from '../symbols/signature-rules.ts';
import { dateType, optional, unknownType, type ValueType } from '../value-type.ts';
import { saySymbol } from './apply.ts';
import type { Subject } from './subjects.ts';

/** `this child`, `each child`, `previous spell`, `next spell`, `this Monday`, `this kind`. */
export function resolveRelativeMember(context: Context, node: RelativeMember): ValueType {
    node.target = undefined;
    const word = lookupName(node.element);
    const matching = subjectsCalled(context.stack, word);
    // Inside a list the bare names are the inner member's: `this spell` then is the one that the decision is about.
    const found = node.which === 'this' ? matching.at(-1) : matching[0];
    if (found === undefined) {
        context.run.report({ code: 'PW308', message: nameMessages.noMember(node.which, word), range: node.range });
        return unknownType;
    }
    const { subject, index } = found;
    if (node.which === 'this' || node.which === 'each') {
        node.target = { kind: 'subject', subject: index };
    } else if (!resolveNeighbour(context, node, word, subject, index)) {
        return unknownType;
    }
    recordWord(context, node, word);
    // The first of a rank has no previous one, the last no next.
    return optional(typeOfSubject(subject), node.which === 'previous' || node.which === 'next');
}

/** What a subject is when it is used as a value. */
export function typeOfSubject(subject: Subject): ValueType {
    switch (subject.kind) {
        case 'entity':
            return { kind: 'entity', entity: subject.entity, word: subject.word };
        case 'day':
            return dateType;
        case 'option':
            return { kind: 'option', enumeration: subject.enumeration };
        case 'anybody':
            return unknownType;
    }
}

function subjectsCalled(stack: readonly Subject[], word: string): { subject: Subject; index: number }[] {
    const called = stack.flatMap((subject, index) => (isCalled(subject, word) ? [{ subject, index }] : []));
    // A Sunday is a day too; but among the days of its week `this day` is one of them, and `this Sunday` the Sunday.
    const days = called.filter(({ subject }) => subject.kind === 'day' && subject.word === word);
    return days.length > 0 ? days : called;
}

function isCalled(subject: Subject, word: string): boolean {
    switch (subject.kind) {
        case 'anybody':
            return false;
        case 'entity':
            return subject.word === word || subject.entity === word;
        case 'day':
            return subject.word === word || subject.weekday === word || word === 'day';
        case 'option':
            return subject.word === word;
    }
}

function resolveNeighbour(
    context: Context,
    node: RelativeMember,
    word: string,
    subject: Subject,
    index: number,
): boolean {
    const { scope, run } = context;
    const words = subject.kind === 'entity' ? new Set([word, subject.word, subject.entity]) : new Set([word]);
    const ranks = nearestMeanings(
        [...words].flatMap(each => [...scope.index(ranksIndex(each))]),
        scope.file,
    );
    const [rank, other] = ranks;
    if (rank === undefined) {
        run.report({ code: 'PW308', message: nameMessages.noRank(node.which, word), range: node.range });
        return false;
    }
    if (other !== undefined) {
        const [first, second] = [rank, other].map(symbol => saySymbol(symbol, scope.file));
        const message = nameMessages.twoReadings(`${node.which} ${word}`, first ?? '', second ?? '');
        const related = run.relatedTo(ranks, symbol => nameMessages.declaredHere(nameMessages.kinds.rank, symbol.name));
        run.report({ code: 'PW011', message, range: node.range, related });
    }
    node.target = { kind: 'neighbour', rank: rank.id, step: node.which === 'previous' ? -1 : 1, subject: index };
    run.edges.push({ to: rank.id, range: node.range });
    return true;
}

function recordWord(context: Context, node: RelativeMember, word: string): void {
    const symbol = context.scope.look(word).find(({ kind }) => kind === 'element' || kind === 'entity');
    if (symbol !== undefined) {
        context.run.occurs(tailOf(node.element.range, node.element.text?.length ?? 0), symbol.key);
    }
}
