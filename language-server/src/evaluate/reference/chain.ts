/** Who stands around a subject, outward to the root. */
import type { FactInfo, Program, Valued } from '../program.ts';
import { rootOf } from '../values/member.ts';
import type { Run, Subject } from './frame.ts';

/**
 * What is being talked about in a rule: its subject, then everything that the subject belongs to, up to the root. Where
 * several lists hold such members, only the root is known of what surrounds them.
 */
export function chainOf(run: Run, declaration: Valued, about: Subject): Subject[] {
    if (about.kind !== 'member') {
        return [about, { kind: 'member', member: run.root }];
    }
    const chain: Subject[] = [about];
    let { member } = about;
    let lists = listsNamed(run.program, wordAbout(declaration) ?? member.entity);
    while (member.parent !== undefined) {
        const [only, other] = lists;
        const known = only !== undefined && other === undefined && only.entity.name === member.parent.entity;
        member = known ? member.parent : rootOf(member);
        chain.push({ kind: 'member', member });
        lists = listsNamed(run.program, member.entity);
    }
    return chain;
}

/** The word after `for each` or `about`; undefined for what is decided once. */
export function wordAbout(declaration: Valued): string | undefined {
    if (declaration.kind === 'definition') {
        return declaration.about?.text;
    }
    return 'forEach' in declaration ? declaration.forEach?.element.text : undefined;
}

/** The entity that a declaration is about; undefined for what is decided once, for days and for options. */
export function entityAbout(declaration: Valued, program: Program): string | undefined {
    const word = wordAbout(declaration);
    if (word === undefined || program.entities.has(word)) {
        return word;
    }
    const form = listsNamed(program, word)[0]?.type;
    return form?.form === 'list' ? form.entity : undefined;
}

/** The list facts whose members a word, or an entity's own name, stands for. */
function listsNamed(program: Program, word: string): FactInfo[] {
    const known = program.lists.get(word);
    if (known !== undefined) {
        return known;
    }
    const found: FactInfo[] = [];
    program.lists.set(word, found);
    for (const entity of program.entities.values()) {
        for (const info of entity.facts.values()) {
            if (info.type.form === 'list' && (info.type.element === word || info.type.entity === word)) {
                found.push(info);
            }
        }
    }
    return found;
}

/** The entities of {@link chainOf}, known without a subject; undefined for what is decided for days or options. */
export function staticChain(program: Program, declaration: Valued): string[] | undefined {
    const root = program.root.name;
    const target = 'forEach' in declaration ? declaration.forEach?.target : undefined;
    if (target !== undefined && target.kind !== 'list' && target.kind !== 'all members') {
        return undefined;
    }
    const entity = entityAbout(declaration, program);
    if (wordAbout(declaration) === undefined || entity === root) {
        return [root];
    }
    if (entity === undefined) {
        return undefined;
    }
    return chainFrom(program, entity, wordAbout(declaration) as string);
}

/** The entities that surround a member, from its own to the root's. */
export function entityChain(program: Program, entity: string): string[] {
    return entity === program.root.name ? [entity] : chainFrom(program, entity, entity);
}

function chainFrom(program: Program, entity: string, word: string): string[] {
    const root = program.root.name;
    const chain = [entity];
    let lists = listsNamed(program, word);
    while (chain.at(-1) !== root) {
        const [only, other] = lists;
        const owner =
            only !== undefined && other === undefined && !chain.includes(only.entity.name) ? only.entity.name : root;
        chain.push(owner);
        lists = listsNamed(program, owner);
    }
    return chain;
}
