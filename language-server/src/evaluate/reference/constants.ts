/** Rates, scales and code sets: values by date, by option, by amount. */

import { failureMessages } from '../../messages/evaluate.ts';
import type {
    CodeChange,
    CodeSet,
    DatedValue,
    Expression,
    InForce,
    ModelNode,
    Rate,
    RateTable,
} from '../../model/policy-model.ts';
import { parseIso } from '../dates/day-text.ts';
import { kept, keptText, typeIn } from '../program.ts';
import { printExpression } from '../trace/print-expression.ts';
import { printDate } from '../trace/print-literal.ts';
import { sourcesText } from '../trace/sources-text.ts';
import type { Member, Outcome, Value } from '../values/value.ts';
import { failure, isValue } from '../values/value.ts';
import { entityAbout } from './chain.ts';
import { coerce } from './coerce.ts';
import { chooseVersion, versionDate } from './dating.ts';
import { decide, evaluate } from './dispatch.ts';
import { readFact } from './facts.ts';
import type { Frame } from './frame.ts';
import { enumerationName } from './iteration.ts';
import { scaleValue } from './scales.ts';

/** `on` is the date after `as at`, when the constant stands right before it. */
export function constant(id: string, frame: Frame, at: ModelNode, on: Outcome | undefined): Outcome {
    const { run } = frame.context;
    const declaration = run.program.declarations.get(id);
    const override = frame.context.decisionOverrides.get(id)?.get(run.root);
    if (override !== undefined) {
        return override;
    }
    const broken = run.program.broken.get(id);
    if (declaration !== undefined && broken !== undefined) {
        return failure(failureMessages.broken(declaration.name.text, broken), declaration.range);
    }
    switch (declaration?.kind) {
        case 'rate':
            return rate(declaration, frame, on);
        case 'scale':
            return scaleValue(declaration, frame, on);
        case 'codes':
            return codes(declaration, frame, on);
        default:
            return failure(failureMessages.unresolved(id), at.range);
    }
}

function rate(declaration: Rate, frame: Frame, on: Outcome | undefined): Outcome {
    const { table } = declaration;
    const what = declaration.name.text;
    const dateFor = () => on ?? versionDate(declaration.datedBy, frame);
    const rows: readonly (DatedValue | RateTable['rows'][number])[] = table?.rows ?? declaration.values;
    const column = table === undefined ? 0 : columnFor(declaration, table, frame);
    if (typeof column !== 'number') {
        return column;
    }
    const chosen = chooseVersion(rows, what, declaration, dateFor);
    if ('none' in chosen) {
        return chosen.none;
    }
    const { version } = chosen;
    const value = 'values' in version ? version.values[column] : version.value;
    if (value === undefined) {
        return failure(failureMessages.noColumn(what, table?.columns[column]?.text ?? ''), declaration.range);
    }
    const outcome =
        value.kind === 'literal'
            ? kept(frame.context.run.program, value, () => typed(declaration, evaluate(value, frame), frame))
            : typed(declaration, evaluate(value, frame), frame);
    frame.context.run.watch?.took(version);
    recordRate(declaration, version, value, table?.columns[column]?.text, outcome, frame);
    return outcome;
}

function typed(declaration: Rate, outcome: Outcome, frame: Frame): Outcome {
    const type = typeIn(frame.context.run.program, declaration.type);
    return coerce(outcome, type, declaration.name.text, declaration);
}

function recordRate(
    declaration: Rate,
    version: DatedValue | RateTable['rows'][number],
    value: Expression,
    column: string | undefined,
    outcome: Outcome,
    frame: Frame,
): void {
    const { collector, program } = frame.context.run;
    collector?.push({
        what: declaration.name.text + frame.context.label,
        outcome,
        rule: keptText(program, value, () => printRate(version, value, column)),
        range: version.range,
        source: sourcesText(declaration.sources),
        children: [],
    });
}

export function printRate(version: InForce, value: Expression, column: string | undefined): string {
    const from = version.from === undefined ? '' : `from ${printDate(version.from)}`;
    const rule = [from, column].filter(part => part !== undefined && part !== '').join(', ');
    return rule === '' ? printExpression(value) : `${rule}: ${printExpression(value)}`;
}

/** The column for the option that holds here: of the nearest subject that has the fact, or that is such an option. */
function columnFor(declaration: Rate, table: RateTable, frame: Frame): number | Outcome {
    const { by } = declaration;
    const found = by === undefined ? failure(failureMessages.unresolved(declaration.name.text)) : optionFor(by, frame);
    if (!isValue(found)) {
        return found;
    }
    const name = optionName(found);
    const column = table.columns.findIndex(c => c.text === name);
    return column >= 0 ? column : failure(failureMessages.noColumn(declaration.name.text, name), declaration.range);
}

function optionName(value: Value): string {
    return value.kind === 'yes or no' ? (value.value ? 'yes' : 'no') : value.kind === 'text' ? value.value : value.kind;
}

function optionFor(by: NonNullable<Rate['by']>, frame: Frame): Outcome {
    const { target } = by;
    for (const subject of frame.subjects) {
        if (subject.kind === 'option' && (subject.enumeration === by.name.text || names(target, subject.enumeration))) {
            return { kind: 'text', value: subject.value, option: true };
        }
        if (subject.kind === 'member') {
            const info = frame.context.run.program.entities.get(subject.member.entity);
            if (info?.facts.has(by.name.text) === true && (target === undefined || target.kind === 'fact')) {
                return readFact(subject.member, by.name.text, frame);
            }
            if (target?.kind === 'declaration' && isAbout(target.id, subject.member, frame)) {
                return decide(target.id, subject, frame, by);
            }
        }
    }
    return evaluate(by, frame);
}

function isAbout(id: string, member: Member, frame: Frame): boolean {
    const { program } = frame.context.run;
    const declaration = program.declarations.get(id);
    return declaration !== undefined && entityAbout(declaration, program) === member.entity;
}

function names(target: NonNullable<Rate['by']>['target'], enumeration: string): boolean {
    return target?.kind === 'declaration' && enumerationName(target.id) === enumeration;
}

/** The codes in force on the date, in the order in which they came. */
function codes(declaration: CodeSet, frame: Frame, on: Outcome | undefined): Outcome {
    let current = declaration.codes.map(code => code.name.text);
    if (declaration.changes.length > 0) {
        const date = on ?? versionDate(undefined, frame);
        if (date.kind !== 'date') {
            return date;
        }
        for (const change of inOrder(declaration.changes)) {
            if ((parseIso(change.from) ?? Number.POSITIVE_INFINITY) <= date.day) {
                current = changed(current, change);
            }
        }
    }
    const outcome: Outcome = { kind: 'options', values: current };
    frame.context.run.collector?.push({
        what: declaration.name.text + frame.context.label,
        outcome,
        range: declaration.range,
        source: sourcesText(declaration.sources),
        children: [],
    });
    return outcome;
}

function inOrder(changes: readonly CodeChange[]): CodeChange[] {
    return changes.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function changed(current: readonly string[], change: CodeChange): string[] {
    const names = change.codes.map(code => code.name.text);
    switch (change.change) {
        case 'sets':
            return names;
        case 'adds':
            return [...current, ...names.filter(name => !current.includes(name))];
        case 'removes':
            return current.filter(name => !names.includes(name));
    }
}
