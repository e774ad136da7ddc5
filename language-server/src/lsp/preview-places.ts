import type { PreviewPlace } from '../render/preview-data.ts';

/** The same data with every place in it written anew. Data is not changed: it may be kept. */
export function withPlaces<T>(data: T, place: (place: PreviewPlace) => PreviewPlace): T {
    return rewritten(data, place) as T;
}

function rewritten(value: unknown, place: (place: PreviewPlace) => PreviewPlace): unknown {
    if (Array.isArray(value)) return value.map(each => rewritten(each, place));
    if (typeof value !== 'object' || value === null) return value;
    if (isPlace(value)) return place(value);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewritten(inner, place)]));
}

function isPlace(value: object): value is PreviewPlace {
    const { uri, range } = value as Partial<PreviewPlace>;
    return typeof uri === 'string' && typeof range?.start?.line === 'number' && typeof range.end?.line === 'number';
}
