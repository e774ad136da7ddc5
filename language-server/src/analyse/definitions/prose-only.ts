import { definitionMessages as say } from '../../messages/definitions.ts';
import type { RelatedPlace } from '../../model/finding.ts';
import type { Analysis } from '../analysis.ts';

/** PW111: a rule needs to know whether a term holds, and the term is defined in words only. */
export const proseOnly: Analysis = {
    code: 'PW111',
    severity: 'warning',
    when: 'typing',
    saysMissing: true,
    *find({ checked, file }) {
        for (const definition of file.declarations) {
            if (definition.kind !== 'definition' || (definition.versions ?? []).length > 0) continue;
            const needs: (RelatedPlace & { name: string })[] = file.declarations.flatMap(declaration => {
                if (declaration.kind === 'persona') return [];
                const edge = checked.runOf(declaration)?.edges.find(({ to }) => to === definition.id);
                const name = declaration.name?.text ?? '';
                return edge === undefined ? [] : [{ range: edge.range, message: say.usedIn(name), name }];
            });
            if (needs.length === 0) continue;
            yield {
                message: say.proseOnly(
                    definition.name?.text ?? '',
                    needs.map(({ name }) => name),
                ),
                range: definition.name.range,
                related: needs.map(({ range, message }) => ({ range, message })),
            };
        }
    },
};
