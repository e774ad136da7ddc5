/** What must be known for a decision, read from the rules alone. */
import type { Expression, Fact, Judgement, RuleBlock } from '../model/policy-model.ts';
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
    const known: Known = { parts: new Map(), inputs: new Map() };
    return program.decisions.map(decision => ({
        decision: decision.name.text,
        inputs: [...inputsOfRule(decision, program, known)],
    }));
}

/** What a rule itself asks for: facts, judgements and other rules, in order. */
type Part = PolicyInput | Valued;

interface Known {
    readonly parts: Map<Valued, readonly Part[]>;
    /** All that rules ask for; null for rules that lead to a circle, which is gone through anew from each of them. */
    readonly inputs: Map<Valued, readonly PolicyInput[] | null>;
}

/** Rules may lead deeper than a stack, and each is looked at once however many rest on it. */
function inputsOfRule(rule: Valued, program: Program, known: Known): readonly PolicyInput[] {
    const left: Valued[] = [rule];
    const begun = new Set<Valued>();
    for (let next = left.at(-1); next !== undefined; next = left.at(-1)) {
        if (known.inputs.has(next)) {
            left.pop();
            continue;
        }
        const rules = partsKnown(next, program, known).filter(isRule);
        if (begun.has(next)) {
            left.pop();
            const isCircular = rules.some(part => (known.inputs.get(part) ?? null) === null);
            known.inputs.set(next, isCircular ? null : gathered(next, program, known));
        } else {
            begun.add(next);
            left.push(...rules.filter(part => !begun.has(part) && !known.inputs.has(part)));
        }
    }
    return known.inputs.get(rule) ?? gathered(rule, program, known);
}

function isRule(part: Part): part is Valued {
    return 'id' in part;
}

function partsKnown(rule: Valued, program: Program, known: Known): readonly Part[] {
    let parts = known.parts.get(rule);
    if (parts === undefined) {
        parts = partsOf(rule, program);
        known.parts.set(rule, parts);
    }
    return parts;
}

function gathered(rule: Valued, program: Program, known: Known): readonly PolicyInput[] {
    const found = new Map<string, PolicyInput>();
    const visited = new Set<Part>();
    const left: Part[] = [rule];
    const add = (input: PolicyInput): void => {
        const key = `${input.entity}\n${input.name}`;
        found.set(key, found.get(key) ?? input);
    };
    for (let part = left.pop(); part !== undefined; part = left.pop()) {
        if (!isRule(part)) {
            add(part);
        } else if (!visited.has(part)) {
            visited.add(part);
            const inputs = known.inputs.get(part);
            if (inputs) {
                for (const input of inputs) {
                    add(input);
                }
            } else {
                left.push(...partsKnown(part, program, known).toReversed());
            }
        }
    }
    return [...found.values()];
}

function partsOf(rule: Valued, program: Program): Part[] {
    if (rule.kind === 'judgement') {
        const entity = subjectEntity(rule.forEach, program.entities, program.root).name;
        return [{ entity, name: rule.name.text, judgement: rule }];
    }
    const found: Part[] = [];
    const add = (input: PolicyInput): void => {
        found.push(input);
    };
    const visitDeclaration = (declaration: Valued | undefined): void => {
        if (declaration !== undefined) {
            found.push(declaration);
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
    visit(partsInOrder(rule));
    return found;
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
