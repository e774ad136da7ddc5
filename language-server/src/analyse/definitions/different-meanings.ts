import { definitionMessages as say } from '../../messages/definitions.ts';
import type { Analysis, Found } from '../analysis.ts';
import { compareDefinitions, type DefinedTerm } from './compare-definitions.ts';
import { type Difference, differencesBetween } from './condition/differences.ts';
import { useOf } from './file-of-use.ts';

/** PW102: files that are used together define one term in different ways. */
export const differentMeanings: Analysis = {
    code: 'PW102',
    severity: 'warning',
    when: 'typing',
    *find(policy) {
        if (policy.model.files.length < 2) return;
        const own = policy.file.uri;
        for (const { definitions } of compareDefinitions([policy.checked]).sameTerm) {
            const here = definitions.find(({ file }) => file === own);
            for (const [index, there] of definitions.entries()) {
                const first = here ?? definitions[0];
                if (first === undefined || there === first || there.file === first.file) continue;
                const earlier = definitions.findIndex(({ file }) => file === there.file);
                const differences = earlier === index ? differencesBetween(first, there) : [];
                if (differences.length === 0) continue;
                if (here !== undefined) yield tell(here, there, differences, here.range);
                else {
                    // Told where the two files first come together.
                    const [use, other] = [useOf(policy, there.file), useOf(policy, first.file)];
                    if (use !== undefined && other !== use) yield tell(first, there, differences, use.path.range);
                }
            }
        }
    },
};

function tell(here: DefinedTerm, there: DefinedTerm, differences: readonly Difference[], range: Found['range']): Found {
    const isHere = range === here.range;
    return {
        message: say.differentMeaning(here.term, there.file, differences, isHere ? undefined : here.file),
        range,
        related: [
            ...(isHere ? [] : [{ range: here.range, message: say.definedAs(here) }]),
            { range: there.range, message: say.definedAs(there) },
        ],
    };
}
