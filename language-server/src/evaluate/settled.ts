/** Which declarations can come to nothing else any more, whatever is told besides. */
import { kept, type Program, type Valued } from './program.ts';
import { entityAbout, wordAbout } from './reference/chain.ts';
import { allMembers } from './values/member.ts';
import type { Member, Outcome } from './values/value.ts';

/** What a declaration comes to for a member, as far as that can be said. */
type OutcomeOf = (id: string, about: Member) => Outcome | undefined;

/** The people and things of one run, by entity. */
export class Everybody {
    readonly program: Program;
    readonly root: Member;
    readonly #byEntity = new Map<string, readonly Member[] | undefined>();
    #all: readonly Member[] | undefined;

    constructor(program: Program, root: Member) {
        this.program = program;
        this.root = root;
    }

    /** Every member of an entity; undefined while it is not known who they are. */
    of(entity: string): readonly Member[] | undefined {
        if (!this.#byEntity.has(entity)) this.#byEntity.set(entity, this.#find(entity));
        return this.#byEntity.get(entity);
    }

    #find(entity: string): Member[] | undefined {
        const owners = leadingTo(entity, this.program);
        this.#all ??= [this.root, ...allMembers(this.root)];
        for (const member of this.#all) {
            for (const [name, { type }] of this.program.entities.get(member.entity)?.facts ?? []) {
                if (type.form !== 'list' && type.form !== 'entity') continue;
                if (type.entity !== entity && !owners.has(type.entity)) continue;
                const given = member.facts.get(name);
                if (given === undefined || !('outcome' in given) || given.outcome.kind === 'needs') return undefined;
            }
        }
        return this.#all.filter(member => member.entity === entity);
    }
}

/** Everybody whom a declaration is about; undefined while that is not known, and for days and options. */
export function membersAbout(declaration: Valued, people: Everybody): readonly Member[] | undefined {
    const { program, root } = people;
    if (wordAbout(declaration) === undefined) return [root];
    const entity = entityAbout(declaration, program);
    if (entity === program.root.name) return [root];
    return entity === undefined ? undefined : people.of(entity);
}

/** Whether a declaration comes to something for everybody whom it is about, and nobody can come to be among them. */
export function isSettled(id: string, people: Everybody, outcomeOf: OutcomeOf): boolean {
    const declaration = people.program.declarations.get(id);
    const isKnown = (about: Member): boolean => {
        const outcome = outcomeOf(id, about);
        return outcome !== undefined && outcome.kind !== 'needs';
    };
    return (declaration && membersAbout(declaration, people)?.every(isKnown)) ?? false;
}

/** The entities below which members of this one may stand. */
function leadingTo(entity: string, program: Program): ReadonlySet<string> {
    const all = kept(program, leadingTo, () => new Map<string, ReadonlySet<string>>());
    const found = all.get(entity) ?? ownersOf(entity, program);
    all.set(entity, found);
    return found;
}

function ownersOf(entity: string, { entities }: Program): Set<string> {
    const found = new Set<string>();
    const wanted = [entity];
    for (const each of wanted) {
        for (const owner of entities.values()) {
            const holds = [...owner.facts.values()].some(
                ({ type }) => (type.form === 'list' || type.form === 'entity') && type.entity === each,
            );
            if (!holds || found.has(owner.name)) continue;
            found.add(owner.name);
            wanted.push(owner.name);
        }
    }
    return found;
}
