/** Names: from expressions to compiled code. */
import type { MemberExpression, Target } from '../../model/policy-model.ts';
import type { Ir } from './ir.ts';
import { compareIr } from './lower-numbers.ts';
import { stackAt, subjectAt } from './lower-parts.ts';
import type { Lowered } from './lowered.ts';
import { notCovered } from './lowered.ts';
import type { Scope } from './scope.ts';
import type { Using } from './using.ts';

export function lowerMember(e: MemberExpression, scope: Scope, using: Using): Lowered {
    const subject = using.lower(e.subject, scope);
    if (subject.t === 'member') {
        return lowerTarget(e.target, subject, scope, using);
    }
    if (subject.t === 'period' && e.target?.kind === 'built-in') {
        const result =
            e.target.name === 'first day'
                ? subject.from
                : e.target.name === 'last day'
                  ? subject.to
                  : notCovered('a period');
        return { t: 'date', ir: { op: 'first', cases: [{ when: compareIr('<=', subject.from, subject.to), result }] } };
    }
    return notCovered('a part of a value');
}

export function lowerTarget(
    target: Target | undefined,
    explicit: { ir: Ir; entity: string } | undefined,
    scope: Scope,
    using: Using,
): Lowered {
    switch (target?.kind) {
        case 'fact':
        case 'role': {
            const owner = explicit ?? subjectAt(using.subjectOf(target.entity, target.subject, scope));
            return using.fact(owner.ir, owner.entity, target.kind === 'role' ? target.role : target.fact);
        }
        case 'declaration': {
            const about = explicit ?? subjectAt(stackAt(target.subject, scope));
            return using.call(target.id, about.ir, about.entity);
        }
        case 'constant':
            return using.constant(target, explicit, scope);
        case 'option':
            return { t: 'text', ir: { op: 'constant', value: target.option } };
        case 'local':
            return using.local(target.name, scope);
        case 'subject':
            return { t: 'member', ...subjectAt(stackAt(target.subject, scope)) };
        case 'built-in':
            return lowerBuiltIn(target, explicit, scope, using);
        default:
            return notCovered('a name');
    }
}

function lowerBuiltIn(
    target: Extract<Target, { kind: 'built-in' }>,
    explicit: { ir: Ir; entity: string } | undefined,
    scope: Scope,
    using: Using,
): Lowered {
    if (target.name === 'date of decision') {
        return { t: 'date', ir: { op: 'date of decision' } };
    }
    if (target.name !== 'age') {
        return notCovered(target.name);
    }
    const person = explicit ?? using.bornSubject(target.subject, scope);
    return using.age(person.ir, person.entity);
}
