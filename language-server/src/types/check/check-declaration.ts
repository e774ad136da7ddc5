import type { Declaration } from '../../model/declarations.ts';
import { DeclarationRun } from '../declaration-run.ts';
import type { Scope } from '../symbols/scope.ts';
import type { TypeTable } from '../type-table.ts';
import { checkEntity } from './entities.ts';
import { checkConventions, checkHeader, checkPersonaFile, checkVariation } from './headers.ts';
import { checkIntent } from './intents.ts';
import { checkJourney } from './journeys.ts';
import { checkPersona } from './personas.ts';
import { checkCodeSet, checkRate, checkScale } from './rates.ts';
import { checkDecision, checkDefinition, checkJudgement, checkRank } from './rules.ts';
import { startContext } from './start-context.ts';

/** Resolves and checks one declaration, and remembers which names that depended on. */
export function checkDeclaration(declaration: Declaration, scope: Scope, types: TypeTable): DeclarationRun {
    const run = new DeclarationRun(declaration);
    scope.record(run.asked);
    const context = startContext(scope, run, types);
    switch (declaration.kind) {
        case 'policy':
            checkHeader(context, declaration);
            break;
        case 'conventions':
            checkConventions(context, declaration);
            break;
        case 'intent':
            checkIntent(context, declaration);
            break;
        case 'entity':
            checkEntity(context, declaration);
            break;
        case 'definition':
            checkDefinition(context, declaration);
            break;
        case 'rate':
            checkRate(context, declaration);
            break;
        case 'decision':
            checkDecision(context, declaration);
            break;
        case 'judgement':
            checkJudgement(context, declaration);
            break;
        case 'rank':
            checkRank(context, declaration);
            break;
        case 'scale':
            checkScale(context, declaration);
            break;
        case 'codes':
            checkCodeSet(context, declaration);
            break;
        case 'journey':
            checkJourney(context, declaration);
            break;
        case 'persona':
            checkPersona(context, declaration);
            break;
        case 'persona file':
            checkPersonaFile(context, declaration);
            break;
        case 'variation':
            checkVariation(context, declaration);
            break;
        case 'use':
        case 'body':
        case 'calendar':
        case 'accept':
            break;
    }
    return run;
}
