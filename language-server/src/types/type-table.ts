import type { Expression } from '../model/expressions.ts';
import { unknownType, type ValueType } from './value-type.ts';

/** The type of every expression that was checked. Keeps nothing alive. */
export class TypeTable {
    readonly #types = new WeakMap<Expression, ValueType>();

    typeOf(expression: Expression): ValueType {
        return this.#types.get(expression) ?? unknownType;
    }

    set(expression: Expression, type: ValueType): void {
        this.#types.set(expression, type);
    }
}
