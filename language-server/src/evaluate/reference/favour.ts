/**
 * `, rounded in the person's favour`: up for what the person is paid, down for what is taken from it.
 *
 * A decision that a step of the journey pays is to the person. A decision that others use goes the way of their
 * results: the same way where it is added, the other way where it is subtracted; and so does what is rounded inside
 * its own formula. Where that leads both ways, or nowhere, nothing is guessed: the author says up or down.
 */
import type { Rounding } from '../../model/policy-model.ts';
import type { Favour } from '../numbers/rounding.ts';
import type { Program, Valued } from '../program.ts';
import { signsOf } from './favour-signs.ts';

export function favourOf(e: Rounding, rule: Valued | undefined, program: Program): Favour | undefined {
    if (rule?.kind !== 'decision') {
        return undefined;
    }
    const whole = favour(rule.id, program, new Set());
    const found = new Set(signsOf(node => node === e, rule, program).map(sign => turned(whole, sign)));
    return found.size === 1 ? [...found][0] : undefined;
}

/** Undefined where the sign is not known. */
function turned(favour: Favour | undefined, sign: -1 | 0 | 1): Favour | undefined {
    if (favour === undefined || sign === 0) {
        return undefined;
    }
    return (favour === 'higher') === sign > 0 ? 'higher' : 'lower';
}

function favour(id: string, program: Program, seen: ReadonlySet<string>): Favour | undefined {
    const declaration = program.declarations.get(id);
    if (declaration === undefined || seen.has(id)) {
        return undefined;
    }
    if (isPaid(declaration.name.text, program)) {
        return 'higher';
    }
    const found = new Set<Favour | undefined>();
    for (const decision of program.decisions) {
        const names = decision.id === id ? [] : signsOf(node => isNameOf(node, id), decision, program);
        const outer = names.length === 0 ? undefined : favour(decision.id, program, new Set([...seen, id]));
        // Who uses it and is not paid itself, nor by way of others, does not count.
        if (outer !== undefined) {
            for (const sign of names) {
                found.add(turned(outer, sign));
            }
        }
    }
    return found.size === 1 ? [...found][0] : undefined;
}

function isNameOf(node: object, id: string): boolean {
    const { kind, target } = node as { kind?: string; target?: { kind: string; id?: string } };
    return (kind === 'name' || kind === 'member') && target?.kind === 'declaration' && target.id === id;
}

function isPaid(name: string, program: Program): boolean {
    return program.model.files.some(file =>
        file.declarations.some(d => d.kind === 'journey' && d.steps.some(step => step.pays?.what.text === name)),
    );
}
