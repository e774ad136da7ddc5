/** Everything in a policy that personas can reach: one point for each. */
import type { Program } from '../../evaluate/program.ts';
import { exceptionName } from '../../evaluate/reference/blocks.ts';
import { printCase } from '../../evaluate/reference/cases.ts';
import { printExpression } from '../../evaluate/trace/print-expression.ts';
import { printDate } from '../../evaluate/trace/print-literal.ts';
import { printRow } from '../../evaluate/trace/print-table.ts';
import { pointMessages as say, sideMessages } from '../../messages/coverage.ts';
import type {
    Case,
    CaseGroup,
    Decision,
    Declaration,
    Definition,
    InForce,
    Intent,
    Journey,
    ModelNode,
    Rate,
    RuleBlock,
    Scale,
} from '../../model/policy-model.ts';
import { readsOf } from '../../ranges/search/reads.ts';
import type { LimitFound } from './limits-in.ts';
import { limitsIn, limitsOfBands } from './limits-in.ts';
import type { CoveragePoint, PointKind, Side, Threshold } from './point.ts';

const known = new WeakMap<Program, readonly CoveragePoint[]>();

/**
 * The points of a policy, section by section in the order of the text: all of the file that was asked for, and of the
 * files that it uses what its own sections rest on. Nothing is left out here because nobody could reach it: see
 * `unreachable.ts`.
 */
export function coveragePoints(program: Program): readonly CoveragePoint[] {
    let points = known.get(program);
    if (points === undefined) {
        points = sectionsOf(program).flatMap(section => pointsIn(section, program));
        known.set(program, points);
    }
    return points;
}

function sectionsOf({ model, ...rest }: Program): Declaration[] {
    const [file, ...others] = model.files;
    const own = file?.declarations ?? [];
    const { declarations } = readsOf(
        own.filter(({ kind }) => kind !== 'persona'),
        { model, ...rest },
    );
    const used = others.flatMap(each => each.declarations.filter(({ id }) => declarations.has(id)));
    return [...own, ...used];
}

function pointsIn(section: Declaration, program: Program): CoveragePoint[] {
    const points = new Points(section);
    switch (section.kind) {
        case 'decision':
            ofDecision(section, points, program);
            break;
        case 'definition':
            ofDefinition(section, points, program);
            break;
        case 'rate':
            ofVersions(section.table?.rows ?? section.values, section, points);
            break;
        case 'scale':
            ofScale(section, points, program);
            break;
        case 'rank':
            ofLimits(limitsIn([section.where, section.by], program), points);
            break;
        case 'intent':
            ofIntent(section, points);
            break;
        case 'journey':
            ofJourney(section, points);
            break;
        default:
        // Nothing in the others is decided for somebody.
    }
    return points.all;
}

/** The points of one section; equal ids are numbered. */
class Points {
    readonly all: CoveragePoint[] = [];
    readonly #section: Declaration;
    readonly #used = new Map<string, number>();

    constructor(section: Declaration) {
        this.#section = section;
    }

    id(words: string): string {
        const id = `${this.#section.id}/${words}`;
        const times = (this.#used.get(id) ?? 0) + 1;
        this.#used.set(id, times);
        return times === 1 ? id : `${id}#${times}`;
    }

    add(kind: PointKind, id: string, node: ModelNode, description: string, more: More = {}): void {
        const { id: section, name } = this.#section;
        const { at = node, threshold } = more;
        const point = { id, kind, section, name: name.text, node, range: at.range, description };
        this.all.push(threshold === undefined ? point : { ...point, threshold });
    }
}

interface More {
    /** Where it is shown; absent: the whole node. */
    readonly at?: ModelNode | undefined;
    readonly threshold?: Threshold;
}

function ofDecision(decision: Decision, points: Points, program: Program): void {
    const name = decision.name.text;
    points.add('decision', points.id('decided'), decision, say.decision(name), { at: decision.name });
    ofVersions(decision.versions, decision, points);
    for (const { body } of decision.versions) ofBlock(body, name, points);
    ofLimits(limitsIn([decision.forEach, decision.datedBy, decision.versions], program), points);
}

function ofBlock(block: RuleBlock, name: string, points: Points): void {
    if (block.table !== undefined) {
        for (const row of block.table.rows) {
            const words = printRow(row, block.table);
            points.add('row', points.id(`row ${words}`), row, say.row(name, words));
        }
    } else {
        for (const each of casesIn(block.cases)) {
            const words = printCase(each);
            points.add('case', points.id(`case ${words}`), each, say.case(name, words));
        }
    }
    for (const exception of block.exceptions) {
        const called = exceptionName(exception);
        const id = points.id(`exception ${called}`);
        const at = exception.name ?? exception.condition;
        points.add('exception taken', `${id}: taken`, exception, say.exceptionTaken(name, called), { at });
        points.add('exception not taken', `${id}: not taken`, exception, say.exceptionNotTaken(name, called), { at });
        ofBlock(exception.body, name, points);
    }
}

function casesIn(cases: readonly (Case | CaseGroup)[]): Case[] {
    return cases.flatMap(each => (each.kind === 'case' ? [each] : casesIn(each.cases)));
}

function ofDefinition(definition: Definition, points: Points, program: Program): void {
    // What is told in words alone is no rule.
    if (definition.versions.length === 0) return;
    const name = definition.name.text;
    const at = definition.name;
    points.add('definition holds', points.id('holds'), definition, say.definitionHolds(name), { at });
    points.add('definition does not hold', points.id('not'), definition, say.definitionDoesNotHold(name), { at });
    ofVersions(definition.versions, definition, points);
    ofLimits(limitsIn([definition.datedBy, definition.versions], program), points);
}

/** What never changes has no versions to tell apart. */
function ofVersions(
    versions: readonly (InForce & ModelNode)[],
    { name }: Decision | Definition | Rate | Scale,
    points: Points,
): void {
    if (versions.every(({ from, to }) => from === undefined && to === undefined)) return;
    for (const version of versions) {
        const from = version.from === undefined ? undefined : printDate(version.from);
        const to = version.to === undefined ? undefined : printDate(version.to);
        const words = `version ${version.from ?? ''}..${version.to ?? ''}`;
        points.add('version', points.id(words), version, say.version(name.text, from, to));
    }
}

function ofScale(scale: Scale, points: Points, program: Program): void {
    ofVersions(scale.versions, scale, points);
    for (const { body } of scale.versions) {
        for (const band of body) {
            const upTo = band.upTo === undefined ? undefined : printExpression(band.upTo);
            points.add('band', points.id(`band ${upTo ?? 'above'}`), band, say.band(scale.name.text, upTo));
        }
        if (scale.on !== undefined) ofLimits(limitsOfBands(body, scale.on, program), points);
    }
    ofLimits(limitsIn([scale.on, scale.versions], program), points);
}

const SIDES: readonly Side[] = ['below', 'at', 'above'];

function ofLimits(limits: readonly LimitFound[], points: Points): void {
    for (const { limit, limitText, comparison, edge, at, of, hasNext, compared } of limits) {
        const group = points.id(`limit ${comparison}${comparison.endsWith(limitText) ? '' : ` (${limitText})`}`);
        for (const side of SIDES) {
            const isEdge = side === 'at' || side === edge;
            const isNext = hasNext && isEdge && side !== 'at';
            const words = sideMessages[of][side](limitText, isNext);
            const threshold = { comparison, words, group, side, isEdge, isNext, limit, ...(compared && { compared }) };
            points.add('threshold', `${group}: ${side}`, at, say.threshold(comparison, words), { threshold });
        }
    }
}

function ofIntent({ outcomes, safeguards }: Intent, points: Points): void {
    for (const outcome of outcomes) {
        const { text } = outcome.name;
        points.add('outcome', points.id(`outcome ${text}`), outcome, say.outcome(text), { at: outcome.name });
    }
    for (const safeguard of safeguards) {
        const { text } = safeguard.name;
        points.add('safeguard', points.id(`safeguard ${text}`), safeguard, say.safeguard(text), { at: safeguard.name });
    }
}

function ofJourney({ name, steps, endings }: Journey, points: Points): void {
    for (const step of steps) {
        const { text } = step.name;
        points.add('step', points.id(`step ${text}`), step, say.step(name.text, text), { at: step.name });
    }
    for (const ending of endings) {
        const { text } = ending.name;
        points.add('ending', points.id(`ending ${text}`), ending, say.ending(name.text, text), { at: ending.name });
    }
}
