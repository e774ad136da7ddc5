import type { Position, SourceRange } from '../../model/source-range.ts';
import { normaliseName } from '../../syntax/names.ts';
import type { PolicySymbol } from '../../types/index.ts';
import type { PolicyDocument } from '../../workspace/policy-document.ts';
import type { ProjectPolicy } from '../../workspace/policy-project.ts';
import { isBefore, type TextLines } from '../text/lines.ts';
import type { NamePlace } from './name-place.ts';
import { readProse } from './prose-terms.ts';
import { reachedPlaces } from './reached-places.ts';

/** The names of one file of a policy, as they stand now. Made anew after every change. */
export class NameIndex {
    readonly file: string;
    readonly policy: ProjectPolicy;
    private readonly document: PolicyDocument;
    private readonly lines: TextLines;
    private placed: NamePlace[] | undefined;
    private symbols: Map<string, PolicySymbol[]> | undefined;

    constructor(file: string, policy: ProjectPolicy, document: PolicyDocument, lines: TextLines) {
        this.file = file;
        this.policy = policy;
        this.document = document;
        this.lines = lines;
    }

    /** In the order of the text. Where a short form stands for two things at once, both have a place. */
    get places(): readonly NamePlace[] {
        this.placed ??= this.readPlaces();
        return this.placed;
    }

    /** The name at a position: the innermost, and of several at one place the one that is spelt out there. */
    at(position: Position): NamePlace | undefined {
        const candidates = this.places.filter(
            place => !isBefore(position, place.start) && !isBefore(place.end, position),
        );
        return candidates.sort((a, b) => length(a) - length(b) || spelt(b, this) - spelt(a, this))[0];
    }

    /** Every place of a thing in this file. */
    placesOf(key: string): NamePlace[] {
        return this.places.filter(place => place.key === key);
    }

    /** What a key stands for as seen from this file: its own declarations, else those of the files it uses. */
    symbolsOf(key: string): readonly PolicySymbol[] {
        this.symbols ??= groupByKey(this.policy.checked.symbols.visible(this.file));
        const found = this.symbols.get(key) ?? [];
        const own = found.filter(symbol => symbol.file === this.file);
        return own.length > 0 ? own : found;
    }

    /** The file that declares what stands at a place; this one when it has no symbol of its own, as local names. */
    homeOf(key: string): string {
        const symbol = this.symbolsOf(key)[0];
        if (symbol === undefined || symbol.file === '') return this.file;
        return this.originalOf(symbol) ?? symbol.file;
    }

    /** What a variation replaces is declared by the policy that it varies. */
    private originalOf({ range }: PolicySymbol): string | undefined {
        for (const { declarations } of this.policy.model.files) {
            for (const each of declarations) {
                if (each.kind !== 'variation') continue;
                if (each.replaces.some(({ name }) => name?.range === range)) return each.resolved;
            }
        }
        return undefined;
    }

    visible(): PolicySymbol[] {
        return this.policy.checked.symbols.visible(this.file);
    }

    textOf({ start, end }: { start: Position; end: Position }): string {
        return this.lines.slice(start, end);
    }

    /** The name at a place as it is looked up; in prose as it is declared. */
    nameAt(place: NamePlace): string {
        const declared = place.role === 'prose' ? this.symbolsOf(place.key)[0]?.name : undefined;
        return declared ?? normaliseName(this.textOf(place));
    }

    private readPlaces(): NamePlace[] {
        const { symbols } = this.policy.checked;
        const declared = new Map(symbols.declared(this.file).map(({ key, range }) => [order(range.start), key]));
        const reached = reachedPlaces(this.policy.model, this.file);
        const places: NamePlace[] = [];
        for (const { range, key } of [...symbols.occurrences(this.file), ...reached]) {
            const { start, end } = range;
            if (!isBefore(start, end)) continue;
            const isDeclared = declared.get(order(start)) === key || (!hasSymbol(key) && this.declares(start));
            places.push({ start, end, key, role: isDeclared ? 'declaration' : 'use' });
        }
        // What stands in the braces of a text is a use, not a term of the prose.
        const spelt = Map.groupBy(places, ({ start }) => start.line);
        const inBraces = (term: NamePlace): boolean =>
            (spelt.get(term.start.line) ?? []).some(
                place => !isBefore(term.start, place.start) && !isBefore(place.end, term.end),
            );
        places.push(...readProse(this.document, this.visible()).filter(term => !inBraces(term)));
        return places.sort((a, b) => order(a.start) - order(b.start));
    }

    /** Whether what has no symbol of its own is declared at a place: it follows the word of its line, or begins it. */
    private declares({ line, character }: Position): boolean {
        return /^\s*(?:(?:where|step|ending|except)\s+)?$/.test(this.lines.line(line).slice(0, character));
    }
}

/** Local names, exceptions, steps and the people of a persona are known only where they stand. */
export function hasSymbol(key: string): boolean {
    return !/^(?:local|exception|place|member):/.test(key);
}

function groupByKey(symbols: readonly PolicySymbol[]): Map<string, PolicySymbol[]> {
    const groups = new Map<string, PolicySymbol[]>();
    for (const symbol of symbols) {
        const group = groups.get(symbol.key);
        if (group) group.push(symbol);
        else groups.set(symbol.key, [symbol]);
    }
    return groups;
}

/** Positions as numbers in their order; no line is longer than this. */
function order({ line, character }: Position): number {
    return line * 100_000 + character;
}

function length({ start, end }: NamePlace): number {
    return order(end) - order(start);
}

function spelt(place: NamePlace, index: NameIndex): number {
    return isSpelt(place, index) ? 1 : 0;
}

/** Whether the thing's own name is what stands there: a short form such as `dismissed sections` names two things. */
export function isSpelt(place: NamePlace, index: NameIndex): boolean {
    const [symbol] = index.symbolsOf(place.key);
    return symbol === undefined || symbol.name.toLowerCase() === index.nameAt(place).toLowerCase();
}

/** A place as a range of the model. */
export function rangeOfPlace(file: string, { start, end }: NamePlace): SourceRange {
    return { file, start, end };
}
