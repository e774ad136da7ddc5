import { printExpression } from '../../evaluate/trace/print-expression.ts';
import { ruleMessages } from '../../messages/rules.ts';
import type { Definition } from '../../model/policy-model.ts';
import type { ModelNode } from '../../model/source-range.ts';
import { Budget, withinBudget } from '../../ranges/boxes/budget.ts';
import { conditionCanHold } from '../../ranges/can-hold.ts';
import type { PolicyWorld } from '../../ranges/conditions/world.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import { constantParts } from './find-constants.ts';
import type { ConstantFound } from './report.ts';
import { halfRead, reportsOf, worldOf } from './reports.ts';

/** PW326: a part of a condition that holds for everybody, or for nobody. */
export const constantCondition: Analysis = {
    code: 'PW326',
    severity: 'warning',
    when: 'pause',
    *find(policy) {
        for (const { constants } of reportsOf(policy)) for (const each of constants) yield finding(each);
        for (const each of constantDefinitions(policy)) yield finding(each);
    },
};

/** Parts of the definitions of the file. */
function constantDefinitions(policy: AnalysedPolicy): ConstantFound[] {
    if (policy.isLibrary) return [];
    const half = halfRead(policy);
    const told = new Set<ModelNode['range']>();
    return policy.file.declarations.flatMap(declaration => {
        if (declaration.kind !== 'definition' || half.has(declaration)) return [];
        const { program } = policy.compiled();
        if (program.broken.has(declaration.id)) return [];
        const found = withinBudget(() => constantsInDefinition(declaration, worldOf(policy))) ?? [];
        // A definition about several things is declared for each.
        return found.filter(({ condition: { range } }) => !told.has(range) && told.add(range));
    });
}

function constantsInDefinition(definition: Definition, world: PolicyWorld): ConstantFound[] {
    const budget = new Budget(MOST_STEPS);
    const place = world.placeOf(definition);
    return definition.versions.flatMap(({ body }) =>
        constantParts(body, place, formula => conditionCanHold(formula, [], budget)),
    );
}

const MOST_STEPS = 100_000;

function finding({ condition, holds }: ConstantFound): Found {
    const say = holds ? ruleMessages.alwaysTrue : ruleMessages.alwaysFalse;
    return { message: say(printExpression(condition)), range: condition.range };
}
