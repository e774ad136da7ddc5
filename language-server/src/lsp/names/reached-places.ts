import type { PolicyModel } from '../../model/policy-model.ts';
import type { SourceRange } from '../../model/source-range.ts';

/** Steps and endings that personas reach: a persona names them without saying in which journey they are. */
export function reachedPlaces(model: PolicyModel, file: string): { range: SourceRange; key: string }[] {
    const declarations = model.files.find(({ uri }) => uri === file)?.declarations ?? [];
    const personas = declarations.filter(declaration => declaration.kind === 'persona');
    if (personas.length === 0) return [];
    const keys = new Map<string, string>();
    for (const journey of model.files.flatMap(each => each.declarations)) {
        if (journey.kind !== 'journey') continue;
        for (const { name } of [...(journey.steps ?? []), ...(journey.endings ?? [])])
            keys.set(name.text, `place:${journey.id}.${name.text}`);
    }
    return personas.flatMap(persona =>
        (persona.expect ?? []).flatMap(expectation => {
            const key = expectation.kind === 'reaches' ? keys.get(expectation.place.text) : undefined;
            return expectation.kind === 'reaches' && key !== undefined ? [{ range: expectation.place.range, key }] : [];
        }),
    );
}
