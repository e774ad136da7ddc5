import type { Local } from '../../model/declarations.ts';
import { counting } from '../resolve/declared-type.ts';
import type { LocalNames, Reading } from '../resolve/reading.ts';
import { lookupName } from '../symbols/scope.ts';
import { unknownType, type ValueType } from '../value-type.ts';

/** The local names of a block of rules; those of the block around it are seen too. Each is worked out when first needed. */
export class BlockLocals implements LocalNames {
    readonly #locals = new Map<string, Local>();
    readonly #types = new Map<string, ValueType>();
    readonly #underWay: string[] = [];
    readonly #around: LocalNames | undefined;
    readonly #owner: string;
    readonly #typeOf: (local: Local) => ValueType;
    readonly #tellCycle: (names: string[], local: Local) => void;

    constructor(
        owner: string,
        locals: readonly Local[],
        around: LocalNames | undefined,
        typeOf: (local: Local) => ValueType,
        tellCycle: (names: string[], local: Local) => void,
    ) {
        this.#owner = owner;
        this.#around = around;
        this.#typeOf = typeOf;
        this.#tellCycle = tellCycle;
        for (const local of locals) {
            const name = lookupName(local.name);
            if (name !== '' && !this.#locals.has(name)) {
                this.#locals.set(name, local);
            }
        }
    }

    find(name: string): Reading | undefined {
        const local = this.#locals.get(name);
        if (local === undefined) {
            return this.#around?.find(name);
        }
        const text = local.name.text;
        return { target: { kind: 'local', name: text }, type: this.#type(name, local), key: this.keyOf(name) };
    }

    *names(): Iterable<string> {
        yield* this.#locals.keys();
        yield* this.#around?.names() ?? [];
    }

    keyOf(name: string): string {
        return `local:${this.#owner}.${name}`;
    }

    /** What a local name of this block, or of one around it, stands for. */
    valueOf(name: string): Local | undefined {
        const around = this.#around instanceof BlockLocals ? this.#around : undefined;
        return this.#locals.get(name) ?? around?.valueOf(name);
    }

    #type(name: string, local: Local): ValueType {
        const known = this.#types.get(name);
        if (known !== undefined) {
            return known;
        }
        const begun = this.#underWay.indexOf(name);
        if (begun >= 0) {
            this.#tellCycle([...this.#underWay.slice(begun), name], local);
            return unknownType;
        }
        this.#underWay.push(name);
        const type = counting(this.#typeOf(local), name);
        this.#underWay.pop();
        this.#types.set(name, type);
        return type;
    }
}
