import type { Expression } from '../../model/expressions.ts';
import type { Context } from '../context.ts';
import { lookupName } from '../symbols/scope.ts';

/*
 * One text for expressions that are written alike: what two conditions of a rule say is compared by it. It goes by words,
 * as the rules of other declarations may not have been resolved yet.
 */

/** `partner`, `claimant's age`; a short form also as it is written. Nothing for what is no path. */
export function pathsOf(context: Context, node: Expression | undefined, of = ''): string[] {
    switch (node?.kind) {
        case 'name': {
            const name = lookupName(node.name);
            return isSubject(context, name, of) ? [] : [join(of, name)];
        }
        case 'member': {
            const member = lookupName(node.member);
            const subject = subjectPath(context, node.subject, of);
            const paths = subject === undefined ? [] : [join(subject, member)];
            return isShort(node) ? [...paths, join(of, member)] : paths;
        }
        case 'relative member':
            return node.which === 'previous' || node.which === 'next'
                ? [join(of, `${node.which} ${lookupName(node.element)}`)]
                : [];
        default:
            return [];
    }
}

/** The path of a subject; empty for the one that the rule itself is about. */
export function subjectPath(context: Context, node: Expression | undefined, of: string): string | undefined {
    if (node?.kind === 'name' && isSubject(context, lookupName(node.name), of)) {
        return of;
    }
    if (node?.kind === 'relative member' && node.which === 'this') {
        return isSubject(context, lookupName(node.element), of) ? of : undefined;
    }
    return pathsOf(context, node, of)[0];
}

/** A condition as a text; nothing for one that is not simple. */
export function textOf(context: Context, node: Expression | undefined, of = ''): string | undefined {
    switch (node?.kind) {
        case 'literal':
            return JSON.stringify(node.value);
        case 'name':
        case 'member':
        case 'relative member':
            return pathsOf(context, node, of)[0] ?? subjectPath(context, node, of);
        case 'comparison': {
            const left = textOf(context, node.left, of);
            const tests = (node.tests ?? []).map(({ op, right, values, definition }) => {
                const parts = [right, definition, ...(values ?? [])].filter(part => part !== undefined);
                const texts = parts.map(part => textOf(context, part, of));
                return texts.includes(undefined) ? undefined : `${op} ${texts.join(', ')}`;
            });
            return left === undefined || tests.includes(undefined) ? undefined : `${left} ${tests.join(' ')}`;
        }
        default:
            return undefined;
    }
}

function join(owner: string, name: string): string {
    return owner === '' ? name : `${owner}'s ${name}`;
}

function isSubject({ stack: [innermost] }: Context, name: string, of: string): boolean {
    return of === '' && innermost?.kind === 'entity' && (name === innermost.word || name === innermost.entity);
}

/** `dismissed sections`, short for `county's dismissed sections`: the name fills the place of both. */
function isShort({ member, range }: Extract<Expression, { kind: 'member' }>): boolean {
    const [one, other] = [member?.range?.start, range?.start];
    return one !== undefined && other !== undefined && one.line === other.line && one.character === other.character;
}
