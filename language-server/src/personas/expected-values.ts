import type { Expectation, Expression } from '../model/policy-model.ts';

/** The parts of an expectation that are about values: what is evaluated first when it is checked. */
export function expectedValues(expectation: Expectation): Expression[] {
    switch (expectation.kind) {
        case 'condition':
            return [expectation.condition];
        case 'needs':
            return [expectation.path];
        default:
            return [];
    }
}
