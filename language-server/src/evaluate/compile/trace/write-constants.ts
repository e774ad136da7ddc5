/** Rates, scales and code sets, as the exact evaluator records them where they are read. */
import type { Band, DatedValue, Expression, Rate, RateTable, Scale, Target } from '../../../model/policy-model.ts';
import { keptText, typeIn } from '../../program.ts';
import { coerce } from '../../reference/coerce.ts';
import { printRate } from '../../reference/constants.ts';
import { spanOf } from '../../reference/dating.ts';
import { literal } from '../../reference/literal.ts';
import { formatOutcome } from '../../trace/format-value.ts';
import { sourcesText } from '../../trace/sources-text.ts';
import { isValue } from '../../values/value.ts';
import type { Ir } from '../ir.ts';
import { lowerCompare } from '../lower-numbers.ts';
import { dateOf } from '../lower-parts.ts';
import { categoryOf, lowerConstant, rateValue } from '../lower-rates.ts';
import { equalsOption } from '../lower-results.ts';
import { notCovered } from '../lowered.ts';
import type { Scope } from '../scope.ts';
import type { LoweredMember } from '../using.ts';
import { Ruling } from './entry.ts';
import { WrittenConstant } from './recorded.ts';
import { when } from './write-uses.ts';
import type { Writing } from './writing.ts';

type ConstantTarget = Extract<Target, { kind: 'constant' }>;

export function writeConstant(
    target: ConstantTarget,
    explicit: LoweredMember | undefined,
    scope: Scope,
    on: Ir | undefined,
    w: Writing,
): string {
    const declaration = w.using.program.declarations.get(target.id);
    switch (declaration?.kind) {
        case 'codes': {
            const { codes, changes, name, range, sources } = declaration;
            const ruling = new Ruling(undefined, range, sourcesText(sources));
            const words = formatOutcome({ kind: 'options', values: codes.map(code => code.name.text) });
            return changes.length === 0
                ? written(new WrittenConstant(name.text, words, ruling), on, w)
                : notCovered('codes');
        }
        case 'scale':
            return on === undefined ? writeScale(declaration, target, scope, w) : notCovered('as at');
        case 'rate':
            return writeRate(declaration, target, explicit, scope, on, w);
        default:
            return notCovered('a name');
    }
}

/** `as at` a day, its name says so. */
function written(constant: WrittenConstant, on: Ir | undefined, w: Writing): string {
    const known = w.constant(constant);
    return on === undefined ? `add(u, ${known}.entry); ` : `add(u, ${known}.asAt(${w.js(on)})); `;
}

/** The column is found before the date, and both before the value. */
function writeRate(
    rate: Rate,
    target: ConstantTarget,
    explicit: LoweredMember | undefined,
    scope: Scope,
    on: Ir | undefined,
    w: Writing,
): string {
    const { table } = rate;
    if (table === undefined) {
        const values = rate.values.map(version => writeValue(rate, version, version.value, undefined, scope, on, w));
        return writeVersions(rate.values, values, dateFor(rate, scope, on, w), w);
    }
    const by = rate.by ?? notCovered('a table');
    const { value: category, declared, owner } = categoryOf(rate, target.subject, explicit, scope, w.using);
    const asked =
        declared === undefined ? w.fact(owner.ir, owner.entity, by.name.text) : w.declared(declared, owner.ir);
    const columns = table.columns.map((column, i) => {
        const values = table.rows.map(row => {
            const value = row.values[i] ?? notCovered('a cell');
            return writeValue(rate, row, value, column.text, scope, on, w);
        });
        const chosen = writeVersions(table.rows, values, dateFor(rate, scope, on, w), w);
        return `if (${w.js(equalsOption(category, column.text))}) { ${chosen} } else `;
    });
    return `${asked} ${columns.join('')} { } `;
}

interface DateFor {
    readonly uses: string;
    readonly on: () => Ir;
}

function dateFor({ datedBy }: Rate | Scale, scope: Scope, on: Ir | undefined, w: Writing): DateFor {
    if (on !== undefined) {
        return { uses: '', on: () => on };
    }
    return datedBy === undefined
        ? w.versionDate(scope)
        : { uses: w.uses(datedBy, scope), on: () => dateOf(w.using.lower(datedBy, scope)) };
}

/** The one in force on the date. The date is asked for only where it decides. */
export function writeVersions(
    versions: readonly { from?: string; to?: string }[],
    texts: readonly string[],
    date: DateFor,
    w: Writing,
): string {
    const [first, second] = versions;
    if (first !== undefined && second === undefined && first.from === undefined && first.to === undefined) {
        return texts[0] ?? '';
    }
    const day = w.fresh('d');
    const arms = versions.map((version, i) => {
        const { from, to } = spanOf(version, versions);
        const tests = [
            ...(from === undefined ? [] : [`${day} >= ${from}`]),
            ...(to === undefined ? [] : [`${day} <= ${to}`]),
        ];
        return `if (${tests.join(' && ') || 'true'}) { ${texts[i]} } else `;
    });
    return `${date.uses} const ${day} = ${w.js(date.on())}; ${arms.join('')} { } `;
}

function writeValue(
    rate: Rate,
    version: DatedValue | RateTable['rows'][number],
    value: Expression,
    column: string | undefined,
    scope: Scope,
    on: Ir | undefined,
    w: Writing,
): string {
    const { program } = w.using;
    const name = rate.name.text;
    const type = typeIn(program, rate.type);
    const rule = keptText(program, value, () => printRate(version, value, column));
    const ruling = new Ruling(rule, version.range, sourcesText(rate.sources));
    if (value.kind === 'literal') {
        const outcome = coerce(literal(value.value), type, name, rate);
        return isValue(outcome)
            ? written(new WrittenConstant(name, formatOutcome(outcome), ruling), on, w)
            : notCovered('a rate');
    }
    const words = w.words(rateValue(value, type, scope, w.using));
    const label = on === undefined ? '' : ` + H.asAtWords(${w.js(on)})`;
    return `${w.uses(value, scope)} add(u, H.newEntry(${w.constant(name)}${label}, ${words}, ${w.constant(ruling)}, H.none)); `;
}

/** Of a scale all that it rests on stands below it, each time anew. */
function writeScale(scale: Scale, target: ConstantTarget, scope: Scope, w: Writing): string {
    const on = scale.on ?? notCovered('a scale');
    const bands = scale.versions.map(({ body }) => w.uses(on, scope) + bandUses(scale, on, body, scope, w));
    const below = writeVersions(scale.versions, bands, dateFor(scale, scope, undefined, w), w);
    const words = w.words(lowerConstant(target, undefined, scope, w.using, undefined));
    const ruling = new Ruling(`charges ${scale.charges}`, scale.range, sourcesText(scale.sources));
    const used = w.fresh('s');
    const entry = `H.newEntry(${w.constant(scale.name.text)}, ${words}, ${w.constant(ruling)}, ${used})`;
    return `let ${used}; { const u = H.begin(), add = H.addName; ${below} ${used} = H.end(u); } add(u, ${entry}); `;
}

/** Up to the band in which the amount ends; of a charge on the whole amount, only that band's. */
function bandUses(scale: Scale, on: Expression, bands: readonly Band[], scope: Scope, w: Writing): string {
    const amount = w.using.lower(on, scope);
    const isEachSlice = scale.charges === 'each slice';
    return bands.reduceRight((rest, { upTo, value }) => {
        const share = w.uses(value, scope);
        if (upTo === undefined) {
            return share;
        }
        const beyond = w.js(lowerCompare('>', amount, w.using.lower(upTo, scope)));
        const next = isEachSlice ? share + when(beyond, rest) : choice(beyond, rest, share);
        return w.uses(upTo, scope) + next;
    }, '');
}

function choice(test: string, then: string, otherwise: string): string {
    return then === '' && otherwise === '' ? '' : `if (${test}) { ${then} } else { ${otherwise} } `;
}
