/** GOV.UK's Child Benefit tax calculator: which page comes next, which answers are refused, and what it says at the end. */
import type { Facts, FactValue } from '../../language-server/src/model/facts.ts';
import { type Adapter, Unsupported } from './support/adapter.ts';
import { type FlowNames, follow, type Page } from './support/flow.ts';
import { numberOf } from './support/smart-answers.ts';

const policy = 'samples/child-benefit/child-benefit.policy';

/** The pages go up to this child. */
const MOST_CHILDREN = 30;

const none: FactValue = { notApplicable: true };
const started = 'Child Benefit started';
const stopped = 'Child Benefit stopped';
const partYear = 'children paid for part of the year';

/** What may not apply is asked for on two pages: whether, and then which. */
function onTwoPages(whether: string, which: string, fact: string, no: FactValue): Page[] {
    return [
        {
            node: whether,
            fact,
            answer: response => (response === 'no' ? no : undefined),
            where: (_, responses) => !(whether in responses),
        },
        { node: which, fact },
    ];
}

const ofChild = (n: number): Page[] => [
    { node: `child_benefit_${n}_start?`, fact: `Child ${n}'s ${started}` },
    ...onTwoPages(`add_child_benefit_${n}_stop?`, `child_benefit_${n}_stop?`, `Child ${n}'s ${stopped}`, none),
];

const otherDeductions = "claimant's other deductions";

const names: FlowNames = {
    policy,
    journey: 'Find out about the High Income Child Benefit Charge',
    pages: [
        { node: 'how_many_children?', fact: 'children', answer: children },
        // A tax year is called by the year in which it begins; every calendar year ends in the one of its own name.
        { node: 'which_tax_year?', fact: 'day in the tax year', answer: year => `${String(year)}-12-31` },
        { node: 'between_april_june?', fact: 'claimed in spring 2024' },
        ...onTwoPages('is_part_year_claim?', 'how_many_children_part_year?', partYear, none),
        ...Array.from({ length: MOST_CHILDREN }, (_, index) => ofChild(index + 1)).flat(),
        { node: 'income_details?', fact: "claimant's income" },
        ...onTwoPages('add_allowable_deductions?', 'allowable_deductions?', "claimant's net contributions", '0'),
        // Whoever has no deductions at all has none of the other kind either.
        {
            node: 'add_allowable_deductions?',
            fact: otherDeductions,
            answer: response => (response === 'no' ? '0' : undefined),
            where: () => false,
        },
        ...onTwoPages('add_other_allowable_deductions?', 'other_allowable_deductions?', otherDeductions, '0'),
    ],
    besides,
    outcome: () => 'results',
};

function children(response: unknown): FactValue {
    const count = Number(numberOf(response));
    if (!Number.isInteger(count) || count < 1 || count > MOST_CHILDREN) {
        throw new Unsupported('how many children fit on GOV.UK’s pages: a family has as many as it has');
    }
    return Array.from({ length: count }, (_, index) => ({ name: `Child ${index + 1}` }));
}

/** The pages ask about one person, who is paid; and about the dates of the first children, since the others have none. */
function besides(given: Facts): Facts {
    const list: FactValue[] = Array.isArray(given.children) ? given.children : [];
    const withDates = numberOf(given[partYear]);
    return {
        ...given,
        partner: none,
        'opted out of payment': false,
        children: list.map((child, index) =>
            withDates === undefined || index < Number(withDates)
                ? child
                : { name: `Child ${index + 1}`, [started]: none, [stopped]: none },
        ),
    };
}

export const adapter: Adapter = { policy, follow: (example, compiled) => follow(names, example, compiled) };
