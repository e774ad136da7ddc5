/** Clearing records under Proposition 64: cases recorded from Code for America's tool for prosecutors. */
import type { Facts, FactValue, RunResult } from '../../language-server/src/model/facts.ts';
import {
    type Adapter,
    type Case,
    decided,
    decidedForEach,
    NoAnswer,
    type Question,
    Unsupported,
} from './support/adapter.ts';
import { dateOf, isRecord, numberOf, textOf } from './support/smart-answers.ts';

export const adapter: Adapter = { policy: 'samples/record-clearance/automatic.policy', ask };

const sections = ['11357', '11358', '11359', '11360'];

/** What a county chooses, and what it is called in the tool. What it does not name it has not chosen. */
const thresholds: Record<string, string> = {
    SubjectAgeThreshold: 'age threshold',
    YearsSinceConvictionThreshold: 'long ago',
    YearsCrimeFreeThreshold: 'long without a conviction',
};

const switches: Record<string, string> = {
    SubjectUnder21AtConviction: 'youth counts',
    SubjectHasOnlyProp64Charges: 'nothing else counts',
    SubjectIsDeceased: 'death counts',
};

const determinations: Record<string, string> = {
    dismissal: 'Eligible for Dismissal',
    reduction: 'Eligible for Reduction',
};

/** The reasons of the policy in the words of the tool. */
const reasons: readonly [policy: RegExp, tool: string][] = [
    [/^it is a misdemeanor or an infraction$/, 'Misdemeanor or Infraction'],
    [/^all convictions under section (\d+) are dismissed$/, 'Dismiss all HS $1 convictions'],
    [/^you were under 21$/, '21 years or younger'],
    [/^you are (\d+) or older$/, '$1 years or older'],
    [/^it was (\d+) years? ago or longer$/, 'Conviction occurred $1 or more years ago'],
    [/^you have not been convicted for (\d+) years?$/, 'No convictions in the past $1 years'],
    [/^there is nothing else on your record$/, 'Only has 11357-60 charges'],
    [/^the person has died$/, 'Individual is deceased'],
    [/^a felony under section (\d+) becomes a misdemeanor$/, 'Reduce all HS $1 convictions'],
];

/** The tool's columns that say what is decided, or that a prosecutor decides by. The others repeat the record. */
const columns: Record<string, (result: RunResult, member: string) => FactValue | undefined> = {
    determination,
    reason,
    'Eligibility Determination': determination,
    'Eligibility Reason': reason,
    '# of convictions on record': result => decided(result, 'convictions on record'),
    '# of Prop 64 convictions': result => decided(result, 'convictions under Proposition 64'),
    'Occurred after 11/9/2016': (result, member) =>
        decidedForEach(result, 'convicted after Proposition 64').get(member) === true ? 'Y' : 'N',
    'Years Since This Conviction': (result, member) => decidedForEach(result, 'years since the conviction').get(member),
    'Years Since Any Conviction': result => decided(result, 'years since the last conviction'),
};

const decisions = [
    'relief',
    'convictions on record',
    'convictions under Proposition 64',
    'convicted after Proposition 64',
    'years since the conviction',
    'years since the last conviction',
];

interface Conviction {
    name: string;
    facts: { readonly [name: string]: FactValue };
}

function ask({ inputs, expected, date }: Case): Question {
    if (inputs.function !== undefined) {
        throw new Unsupported('reads a section out of a text: a policy is told the section');
    }
    if (!isRecord(expected)) throw new Unsupported('expects nothing of a conviction');
    const at = dateOf(inputs.comparisonDate) ?? dateOf(date) ?? '';
    const { convictions, member, born, deceased } = Array.isArray(inputs.history)
        ? readHistory(inputs.history.filter(isRecord), Number(inputs.row), inputs.county)
        : readRecords(inputs.records, Number(inputs.recordIndex), inputs.county);
    const facts: Facts = {
        ...(born === undefined ? {} : { 'date of birth': born }),
        deceased,
        convictions: convictions.map(({ name, facts: own }) => ({ name, ...own })),
        assume: choicesOf(isRecord(inputs.options) ? inputs.options : {}),
    };
    if (expected.noProp64Output === true) {
        return { facts, at, decide: ['relief'], read: result => isLeftOut(result, member), expected: true };
    }
    const asked = Object.keys(expected).filter(name => columns[name] !== undefined && expected[name] !== null);
    if (asked.length === 0) {
        throw new Unsupported('expects only what the record says in another column');
    }
    return {
        facts,
        at,
        decide: decisions,
        read: result => Object.fromEntries(asked.map(name => [name, columns[name]?.(result, member)])),
        expected: Object.fromEntries(asked.map(name => [name, expected[name]])),
    };
}

function isLeftOut(result: RunResult, member: string): boolean {
    return decidedForEach(result, 'relief').get(member) === 'none';
}

function choicesOf(options: { readonly [name: string]: unknown }): Record<string, FactValue> {
    const chosen = (list: unknown, section: string) => Array.isArray(list) && list.map(String).includes(section);
    const choices: Record<string, FactValue> = {};
    for (const section of sections) {
        const reduced = chosen(options.reduce, section) ? 'reduce' : 'leave';
        choices[`choice for ${section}`] = chosen(options.dismiss, section) ? 'dismiss' : reduced;
    }
    for (const [name, choice] of Object.entries(thresholds)) {
        const number = numberOf(options[name]);
        choices[choice] = number === undefined || number === '0' ? { notApplicable: true } : number;
    }
    for (const [name, choice] of Object.entries(switches)) choices[choice] = options[name] === true;
    return choices;
}

interface Read {
    convictions: Conviction[];
    /** The conviction that the case is about. */
    member: string;
    born: string | undefined;
    deceased: boolean;
}

function readRecords(records: unknown, index: number, county: unknown): Read {
    const all = Array.isArray(records) ? records.filter(isRecord) : [];
    const convicted = (record: { readonly [name: string]: unknown }) => record.WasConvicted === true;
    if (all[index] === undefined || !convicted(all[index])) throw new Unsupported(noConviction);
    const convictions = all.flatMap((record, at) =>
        convicted(record)
            ? [
                  conviction(`Record ${at}`, {
                      text: record.CodeSection,
                      on: record.DispositionDate,
                      felony: record.IsFelony === true,
                      here: record.County === county,
                  }),
              ]
            : [],
    );
    const deceased = all.some(({ IsDeceased }) => IsDeceased === true);
    return { convictions, member: `Record ${index}`, born: dateOf(all[0]?.DOB), deceased };
}

const noConviction = 'a line of the record that is no conviction, such as an arrest';

/** Lines of a criminal history; several lines with one number are about one conviction. */
function readHistory(rows: readonly { readonly [name: string]: unknown }[], asked: number, county: unknown): Read {
    const convicted = (row: { readonly [name: string]: unknown }) => textOf(row.DISP_DESCR).startsWith('CONVICTED');
    const found = rows.find(({ row }) => row === asked);
    if (found === undefined || !convicted(found)) throw new Unsupported(noConviction);
    const byNumber = new Map(rows.filter(convicted).map(row => [row.CNT_ORDER, row]));
    const convictions = [...byNumber.values()].map(row =>
        conviction(`Line ${String(row.CNT_ORDER)}`, {
            text: row.OFFENSE_DESCR === 'SEE COMMENT FOR CHARGE' ? row.COMMENT_TEXT : row.OFFENSE_DESCR,
            on: row.STP_EVENT_DATE,
            felony: row.CONV_STAT_DESCR === 'FELONY',
            here: row.STP_ORI_CNTY_NAME === county,
        }),
    );
    return {
        convictions,
        member: `Line ${String(found.CNT_ORDER)}`,
        born: dateOf(found.DOB),
        deceased: rows.some(({ STP_TYPE_DESCR }) => STP_TYPE_DESCR === 'DECEASED'),
    };
}

function conviction(
    name: string,
    { text, on, felony, here }: { text: unknown; on: unknown; felony: boolean; here: boolean },
): Conviction {
    const day = dateOf(on);
    return {
        name,
        facts: {
            section: sectionIn(textOf(text)) ?? { notApplicable: true },
            felony,
            'in this county': here,
            ...(day === undefined ? {} : { 'disposition date': day }),
        },
    };
}

/** How a record writes a section: “11357(A) HS”, “/11358 HS”, “664-11360 HS” for an attempt; the letters of the law may be wrong. */
function sectionIn(text: string): string | undefined {
    return /^[\s./-]*(?:664)?[\s./-]*(11357|11358|11359|11360)(?!\d)/.exec(text)?.[1];
}

function reliefOf(result: RunResult, member: string): { value: FactValue | undefined; because: string | undefined } {
    const value = decidedForEach(result, 'relief').get(member);
    const answers = result.decisions.relief;
    const own =
        answers !== undefined && 'values' in answers ? answers.values.find(each => each.member === member) : undefined;
    if (own === undefined) throw new NoAnswer(`there is no relief for ${member}`);
    return { value, because: own.because };
}

function determination(result: RunResult, member: string): FactValue {
    const { value } = reliefOf(result, member);
    return determinations[textOf(value)] ?? '';
}

function reason(result: RunResult, member: string): FactValue | undefined {
    const { value, because = '' } = reliefOf(result, member);
    if (determinations[textOf(value)] === undefined) return '';
    const said = reasons.find(([pattern]) => pattern.test(because));
    return said === undefined ? because : because.replace(said[0], said[1]);
}
