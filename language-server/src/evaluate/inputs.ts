/** What must be known for a decision, read from the rules alone. */
import type { Decision, Expression, Fact, Judgement, RuleBlock } from '../model/policy-model.ts';
import type { Program, Valued } from './program.ts';
import { subjectEntity } from './program.ts';

export interface PolicyInput {
    /** Name of the entity that has it; that of the root for facts about the policy's subject as a whole. */
    entity: string;
    name: string;
    /** Absent for a judgement. */
    fact?: Fact;
    judgement?: Judgement;
}

export interface InputsOfDecision {
    decision: string;
    /** In the order in which evaluation first needs them; each once. */
    inputs: PolicyInput[];
}

export function inputsOf(program: Program): InputsOfDecision[] {
    return program.decisions.map(decision => ({
        decision: decision.name.text,
        inputs: inputsOfOne(decision, program),
    }));
}

function inputsOfOne(decision: Decision, program: Program): PolicyInput[] {
    const found = new Map<string, PolicyInput>();
    const visited = new Set<string>();
    const add = (input: PolicyInput): void => {
        const key = `${input.entity}\n${input.name}`;
        if (!found.has(key)) {
            found.set(key, input);
        }
    };
    const visitDeclaration = (declaration: Valued | undefined): void => {
        if (declaration === undefined || visited.has(declaration.id)) {
            return;
        }
        visited.add(declaration.id);
        if (declaration.kind === 'judgement') {
            const entity = subjectEntity(declaration.forEach, program.entities, program.root).name;
            add({ entity, name: declaration.name.text, judgement: declaration });
            return;
        }
        for (const part of partsInOrder(declaration)) {
            visit(part);
        }
    };
    const visit = (node: unknown): void => {
        if (Array.isArray(node)) {
            node.forEach(visit);
            return;
        }
        if (typeof node !== 'object' || node === null) {
            return;
        }
        if ('target' in node) {
            visitTarget(node as Pick<Extract<Expression, { kind: 'name' }>, 'target'>);
        }
        for (const [key, value] of inEvaluationOrder(node)) {
            if (key !== 'range' && key !== 'target') {
                visit(value);
            }
        }
    };
    const visitTarget = ({ target }: Pick<Extract<Expression, { kind: 'name' }>, 'target'>): void => {
        // An iteration has a target of its own kind, told apart by `list`.
        const any = target as
            | {
                  kind: string;
                  entity?: string;
                  fact?: string;
                  id?: string;
                  rank?: string;
                  owner?: string;
                  name?: string;
              }
            | undefined;
        switch (any?.kind) {
            case 'fact':
            case 'role':
                addFact(any.entity, any.fact);
                return;
            case 'list':
                addFact(any.owner, any.fact);
                return;
            case 'declaration':
            case 'constant':
                visitDeclaration(program.declarations.get(any.id ?? ''));
                return;
            case 'neighbour':
                visitDeclaration(program.declarations.get(any.rank ?? ''));
                return;
            case 'built-in':
                if (any.name === 'age') {
                    addBirth();
                }
                return;
            default:
        }
    };
    const addFact = (entity: string | undefined, name: string | undefined): void => {
        const info = program.entities.get(entity ?? '')?.facts.get(name ?? '');
        if (info !== undefined) {
            add({ entity: info.entity.name, name: info.fact.name.text, fact: info.fact });
        }
    };
    const addBirth = (): void => {
        for (const entity of program.entities.values()) {
            if (entity.facts.has('date of birth')) {
                addFact(entity.name, 'date of birth');
            }
        }
    };
    visitDeclaration(decision);
    return [...found.values()];
}

/** Which date comes first, then the rule, in the order in which it is worked out. */
function partsInOrder(declaration: Exclude<Valued, Judgement>): unknown[] {
    switch (declaration.kind) {
        case 'decision':
            return [
                declaration.forEach,
                declaration.datedBy,
                ...declaration.versions.flatMap(v => blockInOrder(v.body)),
            ];
        case 'definition':
            return [declaration.datedBy, declaration.versions];
        case 'rank':
            return [declaration.forEach, declaration.where, declaration.by];
        case 'rate':
            return [declaration.by, declaration.datedBy, declaration.values, declaration.table];
        case 'scale':
            return [declaration.on, declaration.datedBy, declaration.versions];
        case 'codes':
            return [];
    }
}

/** Conditions before results; the base before its exceptions. Local names stand where they are first used. */
function blockInOrder(block: RuleBlock): unknown[] {
    return [
        block.table?.columns.filter(column => !column.result),
        block.table?.rows,
        block.cases,
        block.locals,
        ...block.exceptions.flatMap(exception => [exception.condition, ...blockInOrder(exception.body)]),
    ];
}

/** A case's condition is worked out before its result, and `where` before what is added up. */
function inEvaluationOrder(node: object): [string, unknown][] {
    const first = new Set(['over', 'condition', 'where', 'left']);
    const entries = Object.entries(node);
    return [...entries.filter(([key]) => first.has(key)), ...entries.filter(([key]) => !first.has(key))];
}
