import type { Acceptance, Challenge, Deadline, DeclarationBase, InForce } from './declaration-base.ts';
import type { Expression, Iteration, NameExpression, Rounding } from './expressions.ts';
import type { FilledProse } from './filled-prose.ts';
import type { Intent } from './intent.ts';
import type { Journey } from './journey-declarations.ts';
import type { Evidence, Persona } from './persona-declarations.ts';
import type { LegalSource, ModelNode, Name, Prose } from './source-range.ts';
import type { PeriodUnit } from './units.ts';
import type { DeclaredType, Option } from './value-types.ts';

export type * from './declaration-base.ts';

export interface PolicyHeader extends DeclarationBase {
    kind: 'policy';
    owner?: Name;
    inForce?: InForce & ModelNode;
    /** “decides for each …”: the root entity. */
    decidesFor?: Name;
    /** The date that chooses versions of rates and rules; absent: the date of decision. */
    datedBy?: Expression;
    languages: Name[];
}

export interface Use extends DeclarationBase {
    kind: 'use';
    /** As written, relative to the file. */
    path: Prose;
    /** URI of the file, when it was found. */
    resolved?: string;
}

/** An organisation: `body HMRC`. */
export interface Body extends DeclarationBase {
    kind: 'body';
    /** Its full name. */
    named?: Prose;
}

/** The choices that a policy must make once, usually shared. */
export interface Conventions extends DeclarationBase {
    kind: 'conventions';
    bornOn29February?: { rule: '1 March' | '28 February' } & ModelNode;
    missingDayOfMonth?: { rule: 'last day of that month' | 'first day of the next month' } & ModelNode;
    /** Name of a calendar. */
    workingDays?: Name;
    weeksStart?: Name;
    taxYear?: { month: number; day: number } & ModelNode;
    currency?: { code: string } & ModelNode;
    /** `weekly to monthly by 52 / 12`. */
    conversions: PeriodConversion[];
}

export interface PeriodConversion extends ModelNode {
    from: PeriodUnit;
    to: PeriodUnit;
    /** What an amount of `from` is multiplied by. */
    factor: Expression;
}

export interface Definition extends DeclarationBase {
    kind: 'definition';
    /** The entity or the word for one member that it is about; absent: the root. One declaration for each. */
    about?: Name;
    means?: Prose;
    versions: Version<Expression>[];
    datedBy?: Expression;
}

/** A rule as it stood between two dates. Undated rules have one version with neither end. */
export interface Version<T> extends InForce, ModelNode {
    body: T;
    /** Each version may have a source of its own. */
    sources: LegalSource[];
}

/** `each person has`. */
export interface Entity extends DeclarationBase {
    kind: 'entity';
    facts: Fact[];
}

export interface Fact extends ModelNode {
    name: Name;
    type: DeclaredType;
    /** What a citizen is asked. */
    ask?: Prose;
    hint?: Prose;
    /** Who has it already. */
    holders: Holder[];
    proofs: Proof[];
    validWhen: Validity[];
    justifiedBy?: Prose;
    sources: LegalSource[];
    accepts: Acceptance[];
}

export interface Holder extends ModelNode {
    body: Name;
    /** The record: `as "birth registration"`. */
    as?: Prose;
}

/** Alternatives: any one of them will do. */
export interface Proof extends ModelNode {
    alternatives: Prose[];
}

export interface Validity extends ModelNode {
    condition: Expression;
    message: Prose;
}

export interface Rate extends DeclarationBase {
    kind: 'rate';
    type: DeclaredType;
    /** The fact or decision whose options stand above the columns. */
    by?: NameExpression;
    /** Without `by`. */
    values: DatedValue[];
    /** With `by`. */
    table?: RateTable;
    datedBy?: Expression;
}

export interface DatedValue extends InForce, ModelNode {
    /** A literal `not applicable` is written `does not apply`. */
    value: Expression;
}

export interface RateTable extends ModelNode {
    /** Options, in column order. */
    columns: Name[];
    rows: RateRow[];
}

export interface RateRow extends InForce, ModelNode {
    /** As many as columns, when the row is whole. */
    values: Expression[];
}

export interface Decision extends DeclarationBase {
    kind: 'decision';
    forEach?: Iteration;
    type: DeclaredType;
    serves: Name[];
    versions: Version<RuleBlock>[];
    datedBy?: Expression;
}

/** Cases, or a table, with local names and exceptions. */
export interface RuleBlock extends ModelNode {
    /** `first that applies`: order matters; otherwise the cases must exclude each other. */
    ordered: boolean;
    cases: (Case | CaseGroup)[];
    table?: DecisionTable;
    exceptions: RuleException[];
    /** `except A before B`. */
    precedence: Precedence[];
    locals: Local[];
}

export interface Case extends ModelNode {
    kind: 'case';
    result: Expression;
    /** Absent for a plain formula and for `otherwise`. */
    condition?: Expression;
    otherwise: boolean;
    because?: FilledProse;
    sources: LegalSource[];
}

/** `when towing vehicle is car` with cases under it: they count only where the condition holds; `otherwise` closes the group. */
export interface CaseGroup extends ModelNode {
    kind: 'group';
    condition: Expression;
    cases: (Case | CaseGroup)[];
}

/** `except NAME when …`: overrides its block where its condition holds. */
export interface RuleException extends ModelNode {
    name?: Name;
    condition: Expression;
    body: RuleBlock;
    sources: LegalSource[];
    accepts: Acceptance[];
}

export interface Precedence extends ModelNode {
    before: Name;
    after: Name;
}

export interface Local extends ModelNode {
    name: Name;
    value: Expression;
}

export interface DecisionTable extends ModelNode {
    /** Input columns, then the result column, whose header is the name of the decision. */
    columns: TableColumn[];
    rows: TableRow[];
}

export interface TableColumn extends ModelNode {
    header: Expression;
    result: boolean;
}

export interface TableRow extends ModelNode {
    /** As many as columns, when the row is whole. */
    cells: Cell[];
}

export type Cell =
    | ({ kind: 'any' } & ModelNode)
    /** Any one of the tests will do; `not x` stands alone. */
    | ({ kind: 'tests'; tests: CellTest[] } & ModelNode)
    | ({ kind: 'result'; value: Expression } & ModelNode);

export type CellTest =
    | ({ kind: 'is'; value: Expression } & ModelNode)
    | ({ kind: 'is not'; value: Expression } & ModelNode)
    /** `under 25` <, `25 or over` and `from X` >=, `up to X` <=, `over 25` >. */
    | ({ kind: 'compare'; op: '<' | '<=' | '>' | '>='; value: Expression } & ModelNode)
    /** `A to B`, both included. */
    | ({ kind: 'between'; low: Expression; high: Expression } & ModelNode);

/** Open texture, on purpose, owned by somebody. Its value is a fact until someone judges. */
export interface Judgement extends DeclarationBase {
    kind: 'judgement';
    forEach?: Iteration;
    type: DeclaredType;
    madeBy?: Name;
    within?: Deadline;
    considering: Prose[];
    untilMade?: Prose;
    review?: Challenge;
}

export interface Rank extends DeclarationBase {
    kind: 'rank';
    forEach: Iteration;
    /** The members that are ranked; absent: all. */
    where?: Expression;
    by: RankKey[];
    ties?: { rule: 'in the order named' } & ModelNode;
}

export interface RankKey extends ModelNode {
    value: Expression;
    order: 'earliest first' | 'latest first' | 'lowest first' | 'highest first';
}

export interface Scale extends DeclarationBase {
    kind: 'scale';
    type: DeclaredType;
    on?: Expression;
    /** The author must choose. */
    charges?: 'each slice' | 'the whole amount';
    versions: Version<Band[]>[];
    datedBy?: Expression;
}

export interface Band extends ModelNode {
    /** `up to £125,000`, included; absent: `above`. */
    upTo?: Expression;
    value: Expression;
}

/** A named, dated, sourced set of codes. */
export interface CodeSet extends DeclarationBase {
    kind: 'codes';
    type: DeclaredType;
    codes: Option[];
    changes: CodeChange[];
}

export interface CodeChange extends ModelNode {
    from: string;
    /** `sets` replaces what stood before. */
    change: 'sets' | 'adds' | 'removes';
    codes: Option[];
}

export interface WorkingCalendar extends DeclarationBase {
    kind: 'calendar';
    /** `holidays from file "bank-holidays.csv"`. */
    file?: Prose;
    /** URI of the file, when it was found. */
    resolved?: string;
    /** The file's text, when it was read. */
    fileText?: string;
    holidays: ({ date: string; name?: Prose } & ModelNode)[];
    /** Names of the days that are never worked; absent: Saturday and Sunday. */
    weekend?: Name[];
}

/** `variation Two-child limit kept`: only what differs from another policy is written. */
export interface Variation extends DeclarationBase {
    kind: 'variation';
    varies?: Prose;
    resolved?: string;
    inForce?: InForce & ModelNode;
    replaces: Declaration[];
    adds: Declaration[];
    removes: ({ what: 'exception' | 'rate' | 'decision' | 'definition'; name: Name } & ModelNode)[];
}

/** `personas from file "cases.csv"`. */
export interface PersonaFile extends DeclarationBase {
    kind: 'persona file';
    file: Prose;
    resolved?: string;
    fileText?: string;
    /** The beginning of the file's text, when it is too long to be kept. */
    fileBegins?: string;
    columns: PersonaColumn[];
    /** What names a row; absent: its number does. Rows of the same name that follow one another are one case. */
    nameColumn?: Prose;
    /** Where the expected figures of a row come from. */
    evidenceColumn?: Prose;
    /** Columns that are left out on purpose. */
    without: Prose[];
    /** How a date such as 03/04/2024 is meant; absent: nobody can say. */
    dateOrder?: 'day first' | 'month first';
    numberForm?: 'decimal comma' | 'decimal point';
    /** The date of decision of every row, unless a column gives it. */
    on?: { date: string } & ModelNode;
    evidence: Evidence[];
}

export interface PersonaColumn extends ModelNode {
    /** Heading of the column. */
    heading: Prose;
    /** The fact or expectation that it fills. */
    path: Expression;
    expected: boolean;
    /** How far what comes out may be off, in the unit of what is expected; a decimal. */
    margin?: { value: string } & ModelNode;
    /** Its amounts are for another period than those of what it fills. */
    conversion?: { from: PeriodUnit; to: PeriodUnit } & ModelNode;
    /** How what is converted is rounded. */
    rounding?: Pick<Rounding, 'mode' | 'to' | 'unit'> & ModelNode;
}

/** `accept` at the start of a section. */
export interface TopAcceptance extends DeclarationBase {
    kind: 'accept';
    acceptance: Acceptance;
}

export type Declaration =
    | PolicyHeader
    | Use
    | Body
    | Conventions
    | Intent
    | Definition
    | Entity
    | Rate
    | Decision
    | Judgement
    | Rank
    | Scale
    | CodeSet
    | WorkingCalendar
    | Journey
    | Persona
    | PersonaFile
    | Variation
    | TopAcceptance;

export type DeclarationKind = Declaration['kind'];
