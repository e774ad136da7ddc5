/** Where each fact stands in the compiled form of a member, and how its numbers are scaled. */
import type { FactType } from '../facts/fact-type.ts';
import { currencyPlaces } from '../numbers/format.ts';
import type { EntityInfo, Program } from '../program.ts';
import { typeIn } from '../program.ts';
import { isMoney, PERCENT } from '../values/unit.ts';

export interface Slot {
    /** A period takes two slots: its last day stands in the next. */
    readonly slot: number;
    readonly type: FactType;
    /** Decimals that numbers are held with; finer ones are left to the exact evaluator. */
    readonly scale: number;
    /** Decimals by which the JSON is larger: a percent is a hundredth. */
    readonly shift: number;
    /** A list with named places. */
    readonly hasRoles: boolean;
}

export interface EntityLayout {
    readonly entity: EntityInfo;
    /** Facts, roles and judgements by name. */
    readonly slots: ReadonlyMap<string, Slot>;
    readonly size: number;
    /** As many slots, with nothing known. */
    readonly blank: undefined[];
    /** As many functions as there are of such a member, with nothing worked out: grows while compiling. */
    readonly nothingKnown: undefined[];
    /** Some list has named places. */
    readonly withRoles: boolean;
}

export type Layout = ReadonlyMap<string, EntityLayout>;

export function layoutOf(program: Program): Layout {
    return new Map([...program.entities].map(([name, entity]) => [name, entityLayout(entity, program)]));
}

function entityLayout(entity: EntityInfo, program: Program): EntityLayout {
    const slots = new Map<string, Slot>();
    let size = 0;
    const add = (name: string, type: FactType): void => {
        const shift = type.form === 'number' && type.unit === PERCENT ? 2 : 0;
        const hasRoles = type.form === 'list' && type.roles.length > 0;
        slots.set(name, { slot: size, type, scale: scaleOf(type), shift, hasRoles });
        size += type.form === 'period' || type.form === 'year' ? 2 : 1;
    };
    for (const [name, { type }] of entity.facts) {
        add(name, type);
        if (type.form === 'list') {
            for (const role of type.roles) {
                add(role.name, { form: 'entity', entity: type.entity, optional: role.optional, overTime: false });
            }
        }
    }
    for (const [name, judgement] of entity.judgements) {
        add(name, typeIn(program, judgement.type));
    }
    const blank = Array.from({ length: size }, () => undefined);
    return { entity, slots, size, blank, nothingKnown: [], withRoles: [...slots.values()].some(slot => slot.hasRoles) };
}

function scaleOf(type: FactType): number {
    if (type.form !== 'number' || type.whole) {
        return 0;
    }
    return isMoney(type.unit) ? currencyPlaces(type.unit.currency) : type.unit === PERCENT ? 4 : 2;
}
