/**
 * A policy model in less room: places are most of its JSON, and a page carries it. `range` and whatever else is a place
 * becomes a short list of figures; everything else stays as it is.
 */
import type { PolicyModel } from '../../model/policy-model.ts';

interface Packed {
    files: string[];
    model: unknown;
}

export function packed(model: PolicyModel): Packed {
    const files: string[] = [];
    const numberOf = (file: string): number => {
        const known = files.indexOf(file);
        return known >= 0 ? known : files.push(file) - 1;
    };
    const pack = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(pack);
        if (typeof value !== 'object' || value === null) return value;
        if (isPlace(value)) {
            const { file, start, end } = value;
            return { '@': [numberOf(file), start.line, start.character, end.line - start.line, end.character] };
        }
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pack(inner)]));
    };
    return { model: pack(JSON.parse(JSON.stringify(model))), files };
}

export function unpacked(value: unknown): unknown {
    const { files, model } = value as Packed;
    const unpack = (each: unknown): unknown => {
        if (Array.isArray(each)) return each.map(unpack);
        if (typeof each !== 'object' || each === null) return each;
        const place = (each as { '@'?: number[] })['@'];
        if (place !== undefined) {
            const [file = 0, line = 0, character = 0, lines = 0, last = 0] = place;
            return {
                file: files[file] ?? '',
                start: { line, character },
                end: { line: line + lines, character: last },
            };
        }
        return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, unpack(inner)]));
    };
    return unpack(model);
}

interface PlaceJson {
    file: string;
    start: { line: number; character: number };
    end: { line: number; character: number };
}

function isPlace(value: object): value is PlaceJson {
    return 'file' in value && 'start' in value && 'end' in value && typeof value.file === 'string';
}
