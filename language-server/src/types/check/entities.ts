import { nameMessages } from '../../messages/types.ts';
import type { Entity } from '../../model/declarations.ts';
import { type Context, withStack } from '../context.ts';
import { checkCondition } from '../expressions/logic.ts';
import { stackAbout } from '../resolve/subjects.ts';
import { lookupName } from '../symbols/scope.ts';
import { checkDeclaredType } from './declared-types.ts';
import { checkQuestion } from './placeholders.ts';

/** What facts in JSON say besides facts: the date of decision, decisions that are fixed. */
const takenNames = new Set(['on', 'assume']);

/** `each person has`: the types of its facts, and what makes an answer valid. */
export function checkEntity(context: Context, entity: Entity): void {
    const owner = lookupName(entity.name);
    const { run, scope } = context;
    run.occurs(entity.name?.range, `entity:${owner}`);
    // An answer is tried only when there is one: whether it applies is settled.
    const place: Context = { ...withStack(context, stackAbout(scope, owner) ?? context.stack), leavesOut: true };
    for (const fact of entity.facts ?? []) {
        const name = fact.name?.text ?? '';
        const key = `fact:${owner}.${name}`;
        run.occurs(fact.name?.range, key);
        if (takenNames.has(name)) {
            run.report({ code: 'PW317', message: nameMessages.reservedFact(name), range: fact.name.range });
        }
        checkDeclaredType(context, fact.type, key);
        run.occurs(fact.type?.element?.range, `word:${owner}.${name}`);
        for (const role of fact.type?.roles ?? []) {
            run.occurs(role.name?.range, `role:${owner}.${name}.${role.name?.text}`);
        }
        for (const text of [fact.ask, fact.hint, ...(fact.proofs ?? []).flatMap(proof => proof.alternatives ?? [])]) {
            checkQuestion(place, text, owner);
        }
        for (const { condition } of fact.validWhen ?? []) {
            checkCondition(place, condition);
        }
        for (const { body } of fact.holders ?? []) {
            const symbol = scope.look(lookupName(body)).find(({ kind }) => kind === 'body');
            if (symbol !== undefined) {
                run.occurs(body.range, symbol.key);
            }
        }
    }
}
