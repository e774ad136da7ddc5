/** Which facts a service looks up with those who hold them. */
import type { FactPlace } from './fact-places.ts';
import { type Mention, mentionOf } from './mentions.ts';
import type { Plan } from './plan.ts';

/** Which facts come from registers in a journey: those that somebody holds and no step asks for. */
export class RegisterFacts {
    readonly #asked: readonly Mention[];
    readonly #used: readonly { readonly mention: Mention; readonly holder: string }[];

    constructor({ steps, program }: Plan) {
        this.#asked = steps.flatMap(step => step.asks.map(e => mentionOf(e, program)));
        this.#used = steps.flatMap(step =>
            step.uses.flatMap(({ what, holder }) =>
                holder === undefined ? [] : [{ mention: mentionOf(what, program), holder: holder.text }],
            ),
        );
    }

    has(place: FactPlace): boolean {
        const isAsked = this.#asked.some(mention => speaksOf(mention, place));
        return !isAsked && (this.#holders(place).length > 0 || this.#lookedUp(place) !== undefined);
    }

    /** Held, and not worded as a question for those whom the holder does not know. */
    isOnlyHeld(place: FactPlace): boolean {
        return this.has(place) && place.info?.fact.ask === undefined;
    }

    holderOf(place: FactPlace): { body: string; as?: string } {
        const [first] = this.#holders(place);
        return first === undefined
            ? { body: this.#lookedUp(place) ?? '' }
            : { body: first.body.text, ...(first.as && { as: first.as.text }) };
    }

    #holders({ info }: FactPlace) {
        return info?.fact.holders ?? [];
    }

    #lookedUp(place: FactPlace): string | undefined {
        return this.#used.find(({ mention }) => speaksOf(mention, place))?.holder;
    }
}

function speaksOf({ entity, name, key }: Mention, place: FactPlace): boolean {
    return entity === place.entity && name === place.name && (key === undefined || key === place.key);
}
