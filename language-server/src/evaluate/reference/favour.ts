/**
 * `, rounded in the person's favour`: up for what the person is paid, down for what is taken from it.
 *
 * A decision that a step of the journey pays is to the person. A decision that others use goes the way of their
 * results: the same way where it is added, the other way where it is subtracted. Where that leads both ways, or
 * nowhere, nothing is guessed: the author says up or down.
 */
import type { Decision, Expression } from '../../model/policy-model.ts';
import type { Favour } from '../numbers/rounding.ts';
import type { Program, Valued } from '../program.ts';

export function favourOf(rule: Valued | undefined, program: Program): Favour | undefined {
    return rule === undefined ? undefined : favour(rule.id, program, new Set());
}

function favour(id: string, program: Program, seen: Set<string>): Favour | undefined {
    const declaration = program.declarations.get(id);
    if (declaration === undefined || seen.has(id)) {
        return undefined;
    }
    if (isPaid(declaration.name.text, program)) {
        return 'higher';
    }
    const found = new Set<Favour>();
    for (const decision of program.decisions) {
        for (const sign of signsOf(id, decision)) {
            const outer = decision.id === id ? undefined : favour(decision.id, program, new Set([...seen, id]));
            if (outer !== undefined) {
                found.add((outer === 'higher') === sign > 0 ? 'higher' : 'lower');
            }
        }
    }
    return found.size === 1 ? [...found][0] : undefined;
}

function isPaid(name: string, program: Program): boolean {
    return program.model.files.some(file =>
        file.declarations.some(d => d.kind === 'journey' && d.steps.some(step => step.pays?.what.text === name)),
    );
}

/** The signs with which a decision enters the results of another. */
function signsOf(id: string, decision: Decision): number[] {
    const signs: number[] = [];
    const visit = (node: unknown, sign: number): void => {
        if (Array.isArray(node)) {
            for (const item of node) {
                visit(item, sign);
            }
        } else if (typeof node === 'object' && node !== null) {
            const e = node as Partial<Expression>;
            if ((e.kind === 'name' || e.kind === 'member') && e.target?.kind === 'declaration' && e.target.id === id) {
                signs.push(sign);
            }
            for (const [key, value] of Object.entries(node)) {
                const turned =
                    (e.kind === 'arithmetic' && key === 'right' && (e.op === '-' || e.op === '/')) ||
                    e.kind === 'negative';
                if (key !== 'range' && key !== 'condition' && key !== 'where') {
                    visit(value, turned ? -sign : sign);
                }
            }
        }
    };
    visit(decision.versions, 1);
    return signs;
}
