import type {
    Case,
    CaseGroup,
    Cell,
    CellTest,
    Decision,
    Declaration,
    Entity,
    Rate,
    RuleBlock,
    Version,
} from '../../language-server/src/model/declarations.ts';
import type { Intent } from '../../language-server/src/model/intent.ts';
import type { Journey } from '../../language-server/src/model/journey-declarations.ts';
import type { Expectation, GivenItem, Persona } from '../../language-server/src/model/persona-declarations.ts';
import type { Prose } from '../../language-server/src/model/source-range.ts';
import type { DeclaredType } from '../../language-server/src/model/value-types.ts';
import { printDate, printExpression, printIteration, printOperand } from './print-expression.ts';

/** Lines, those inside a block one level deeper. */
type Lines = (string | Lines)[];

/** Declarations as policy text, in a plain layout. */
export function printPolicy(declarations: readonly Declaration[]): string {
    return declarations.map(declaration => indented(printDeclaration(declaration))).join('\n');
}

function indented(lines: Lines, depth = 0): string {
    return lines
        .map(line => (typeof line === 'string' ? `${'    '.repeat(depth)}${line}\n` : indented(line, depth + 1)))
        .join('');
}

const quoted = (prose: Prose | { text: string }): string => `"${prose.text}"`;
const dates = ({ from, to }: { from?: string; to?: string }): string =>
    [...(from ? [`from ${printDate(from)}`] : []), ...(to ? [`until ${printDate(to)}`] : [])].join(' ');
const some = <T>(value: T | undefined, line: (value: T) => string): string[] =>
    value === undefined ? [] : [line(value)];

function printDeclaration(declaration: Declaration): Lines {
    const common = [
        ...declaration.sources.map(source => `source ${quoted(source)}${source.url ? ` <${source.url}>` : ''}`),
        ...declaration.accepts.map(({ code, because }) => `accept ${code} because ${quoted(because)}`),
    ];
    const name = declaration.name.text;
    switch (declaration.kind) {
        case 'policy':
            return [
                `policy ${name}`,
                [
                    ...some(declaration.owner, owner => `owner ${owner.text}`),
                    ...some(declaration.inForce, inForce => `in force ${dates(inForce)}`),
                    ...some(declaration.decidesFor, root => `decides for each ${root.text}`),
                    ...some(declaration.datedBy, date => `dated by ${printExpression(date)}`),
                    ...common,
                ],
            ];
        case 'body':
            return [`body ${name}`, [...some(declaration.named, named => `named ${quoted(named)}`), ...common]];
        case 'definition':
            return [
                `define ${name}`,
                [
                    ...some(declaration.about, about => `about a ${about.text}`),
                    ...some(declaration.means, means => `means ${quoted(means)}`),
                    ...declaration.versions.flatMap(version => dated(version, body => [`when ${printOperand(body)}`])),
                    ...common,
                ],
            ];
        case 'entity':
            return printEntity(declaration);
        case 'rate':
            return printRate(declaration, common);
        case 'decision':
            return printDecision(declaration, common);
        case 'rank':
            return [
                `rank ${name} for each ${printIteration(declaration.forEach)}`,
                [
                    ...some(
                        declaration.forEach.list,
                        list =>
                            `among ${printExpression(list)}${declaration.where ? ` where ${printOperand(declaration.where)}` : ''}`,
                    ),
                    ...declaration.by.map(({ value, order }) => `by ${printExpression(value)}, ${order}`),
                    ...common,
                ],
            ];
        case 'judgement':
            return [
                `judgement ${name} : ${printType(declaration.type)}`,
                [
                    ...some(
                        declaration.madeBy,
                        body =>
                            `made by ${body.text}${declaration.within ? `, within ${declaration.within.value} ${declaration.within.unit}s` : ''}`,
                    ),
                    ...(declaration.considering.length > 0
                        ? ['considering', declaration.considering.map(item => `- ${quoted(item)}`)]
                        : []),
                    ...some(declaration.untilMade, text => `until made ${quoted(text)}`),
                    ...common,
                ],
            ];
        case 'scale':
            return [
                `scale ${name} : ${printType(declaration.type)}`,
                [
                    ...some(declaration.on, on => `on ${printExpression(on)}`),
                    ...some(declaration.charges, charges => `charges ${charges}`),
                    ...declaration.versions.flatMap(version =>
                        dated(version, bands =>
                            bands.map(
                                ({ upTo, value }) =>
                                    `| ${upTo ? `up to ${printExpression(upTo)}` : 'above'} | ${printExpression(value)} |`,
                            ),
                        ),
                    ),
                    ...common,
                ],
            ];
        case 'codes':
            return [
                `codes ${name} : ${printType(declaration.type)}`,
                [
                    ...declaration.codes.map(
                        ({ name, label }) => `- "${name.text}"${label ? ` ${quoted(label)}` : ''}`,
                    ),
                    ...declaration.changes.map(
                        ({ from, change, codes }) =>
                            `from ${printDate(from)}: ${change === 'sets' ? '' : `${change} `}${codes.map(code => `"${code.name.text}"`).join(', ')}`,
                    ),
                    ...common,
                ],
            ];
        case 'intent':
            return printIntent(declaration, common);
        case 'journey':
            return printJourney(declaration, common);
        case 'persona':
            return printPersona(declaration);
        default:
            throw new Error(`no printer for ${declaration.kind}`);
    }
}

function dated<T>(version: Version<T>, print: (body: T) => Lines): Lines {
    if (!version.from && !version.to) return print(version.body);
    return [dates(version), [...print(version.body), ...version.sources.map(source => `source ${quoted(source)}`)]];
}

export function printType(type: DeclaredType): string {
    const base =
        {
            duration: `${type.unit}s`,
            list: `list of ${type.name?.text}`,
            named: type.name?.text,
            'one of': `one of ${type.name?.text ?? (type.options ?? []).map(option => option.name.text).join(', ')}`,
            'any of': `any of ${type.name?.text}`,
        }[type.base as string] ?? type.base;
    const [low, high] = type.limits ?? [];
    return [
        `${base}${type.currency ? ` in ${{ GBP: '£', EUR: '€', USD: '$' }[type.currency]}` : ''}${type.per ? ` per ${type.per}` : ''}`,
        ...some(type.element, element => `each a ${element.text}`),
        ...(low && high ? [`${printExpression(low.value)} to ${printExpression(high.value)}`] : []),
        ...(type.optional ? ['if any'] : []),
        ...(type.overTime ? ['over time'] : []),
    ].join(', ');
}

function printEntity(entity: Entity): Lines {
    return [
        `each ${entity.name.text} has`,
        entity.facts.flatMap(
            (fact): Lines => [
                `${fact.name.text} : ${printType(fact.type)}`,
                [
                    ...fact.holders.map(({ body, as }) => `held by ${body.text}${as ? `, as ${quoted(as)}` : ''}`),
                    ...some(fact.ask, ask => `ask ${quoted(ask)}`),
                    ...some(fact.hint, hint => `hint ${quoted(hint)}`),
                    ...fact.proofs.map(({ alternatives }) => `proof ${alternatives.map(quoted).join(', or ')}`),
                    ...fact.validWhen.map(
                        ({ condition, message }) => `valid when ${printOperand(condition)}, ${quoted(message)}`,
                    ),
                ],
            ],
        ),
    ];
}

function printRate(rate: Rate, common: string[]): Lines {
    const values = rate.values.map(
        ({ from, to, value }) => `${dates({ from: from as string, ...(to ? { to } : {}) })}: ${printExpression(value)}`,
    );
    const table = rate.table
        ? [
              `by ${rate.by ? printExpression(rate.by) : ''}`,
              `| from | ${rate.table.columns.map(({ text }) => text).join(' | ')} |`,
              ...rate.table.rows.map(
                  row =>
                      `| ${printDate(row.from as string)}${row.to ? ` to ${printDate(row.to)}` : ''} | ${row.values.map(printExpression).join(' | ')} |`,
              ),
          ]
        : [];
    return [`rate ${rate.name.text} : ${printType(rate.type)}`, [...values, ...table, ...common]];
}

function printDecision(decision: Decision, common: string[]): Lines {
    return [
        `decide ${decision.name.text}${decision.forEach ? ` for each ${printIteration(decision.forEach)}` : ''} : ${printType(decision.type)}`,
        [
            ...(decision.serves.length > 0 ? [`serves ${decision.serves.map(({ text }) => text).join(', ')}`] : []),
            ...some(decision.datedBy, date => `dated by ${printExpression(date)}`),
            ...decision.versions.flatMap(version => dated(version, printBlock)),
            ...common,
        ],
    ];
}

function printBlock(block: RuleBlock): Lines {
    const cases = block.cases.flatMap(printCase);
    return [
        ...(block.ordered ? ['first that applies', cases] : cases),
        ...(block.table
            ? [
                  row(block.table.columns.map(({ header }) => printExpression(header))),
                  ...block.table.rows.map(({ cells }) => row(cells.map(printCell))),
              ]
            : []),
        ...block.locals.map(({ name, value }) => `where ${name.text} is ${printExpression(value)}`),
        ...block.exceptions.flatMap(
            ({ name, condition, body, sources }): Lines => [
                `except ${name ? `${name.text} ` : ''}when ${printOperand(condition)}`,
                [...printBlock(body), ...sources.map(source => `source ${quoted(source)}`)],
            ],
        ),
        ...block.precedence.map(({ before, after }) => `except ${before.text} before ${after.text}`),
    ];
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function printCase(node: Case | CaseGroup): Lines {
    if (node.kind === 'group') return [`when ${printOperand(node.condition)}`, node.cases.flatMap(printCase)];
    const condition = node.otherwise ? ' otherwise' : node.condition ? ` when ${printOperand(node.condition)}` : '';
    const because = node.because ? ` because ${quoted(node.because)}` : '';
    return [
        `is ${printExpression(node.result)}${condition}${because}`,
        node.sources.map(source => `source ${quoted(source)}`),
    ];
}

function printCell(cell: Cell): string {
    if (cell.kind === 'any') return '-';
    return cell.kind === 'result' ? printExpression(cell.value) : cell.tests.map(printCellTest).join(', ');
}

function printCellTest(test: CellTest): string {
    switch (test.kind) {
        case 'is':
            return printExpression(test.value);
        case 'is not':
            return `not ${printExpression(test.value)}`;
        case 'compare':
            return `${{ '<': 'under', '<=': 'up to', '>': 'more than', '>=': 'from' }[test.op]} ${printExpression(test.value)}`;
        default:
            return `${printExpression(test.low)} to ${printExpression(test.high)}`;
    }
}

function printIntent(intent: Intent, common: string[]): Lines {
    return [
        'intent',
        [
            ...some(intent.problem, problem => `problem ${quoted(problem)}`),
            ...intent.outcomes.flatMap(
                ({ name, text, measures, data }): Lines => [
                    `outcome ${name.text}${text ? `: ${quoted(text)}` : ''}`,
                    [
                        ...measures.map(
                            ({ name, op, value, by }) =>
                                `measure ${name.text}${op && value ? `, ${op} ${printExpression(value)}` : ''}${by ? `, by ${printDate(by)}` : ''}`,
                        ),
                        ...data.map(text => `data ${quoted(text)}`),
                    ],
                ],
            ),
            ...intent.safeguards.flatMap(
                ({ name, text, always }): Lines => [
                    `safeguard ${name.text}${text ? `: ${quoted(text)}` : ''}`,
                    always.map(condition => `always ${printOperand(condition)}`),
                ],
            ),
            ...intent.notAbout.map(text => `not about ${quoted(text)}`),
            ...common,
        ],
    ];
}

function printJourney(journey: Journey, common: string[]): Lines {
    return [
        `journey ${journey.name.text}`,
        [
            ...journey.steps.flatMap(
                (step): Lines => [
                    `step ${step.name.text}`,
                    [
                        ...some(
                            step.by,
                            ({ body, automatically, within }) =>
                                `by ${body.text}${automatically ? ', automatically' : ''}${within ? `, within ${within.value} ${within.unit}s` : ''}`,
                        ),
                        ...step.goesTo.map(
                            ({ target, when }) => `goes to ${target.text}${when ? ` when ${printOperand(when)}` : ''}`,
                        ),
                        ...step.tells.map(text => `tells ${quoted(text)}`),
                    ],
                ],
            ),
            ...journey.endings.flatMap(
                (ending): Lines => [
                    `ending ${ending.name.text}`,
                    [
                        ...some(ending.when, when => `when ${printOperand(when)}`),
                        ...ending.tells.map(text => `tells ${quoted(text)}`),
                    ],
                ],
            ),
            ...common,
        ],
    ];
}

function printPersona(persona: Persona): Lines {
    return [
        `persona ${persona.name.text}`,
        [
            ...some(persona.story, story => `story ${quoted(story)}`),
            ...some(persona.on, on => `on ${printDate(on.date)}`),
            ...(persona.given.length > 0 ? ['given', persona.given.flatMap(printGiven)] : []),
            ...(persona.expect.length > 0 ? ['expect', persona.expect.flatMap(printExpectation)] : []),
            ...persona.evidence.map(text => `evidence ${quoted(text)}`),
        ],
    ];
}

function printGiven(item: GivenItem): Lines {
    switch (item.kind) {
        case 'value':
            return [`${printExpression(item.path)} is ${item.values.map(printExpression).join(', ')}`];
        case 'there is':
            return [`there is ${item.negated ? 'no ' : ''}${printExpression(item.path)}`];
        case 'assume':
            return [`assume ${printExpression(item.path)} is ${printExpression(item.value)}`];
        case 'timeline':
            return [
                printExpression(item.path),
                item.values.map(
                    ({ from, to, value }) =>
                        `${dates({ ...(from ? { from } : {}), ...(to ? { to } : {}) })}: ${printExpression(value)}`,
                ),
            ];
        default:
            return [
                printExpression(item.path),
                item.members.flatMap((member): Lines => [`${member.name.text}:`, member.items.flatMap(printGiven)]),
            ];
    }
}

function printExpectation(expectation: Expectation): Lines {
    const evidence = expectation.evidence.map(text => `evidence ${quoted(text)}`);
    switch (expectation.kind) {
        case 'condition':
            return [
                `${printExpression(expectation.condition)}${expectation.because ? ` because ${quoted(expectation.because)}` : ''}`,
                evidence,
            ];
        case 'asked':
            return [`asked ${expectation.limit} ${expectation.count} ${expectation.of}`, evidence];
        case 'reaches':
            return [`reaches ${expectation.place.text}`, evidence];
        case 'asked for':
            return [`${expectation.negated ? 'never ' : ''}asked for ${printExpression(expectation.path)}`, evidence];
        case 'needs':
            return [
                `${printExpression(expectation.path)} needs ${expectation.needs.map(printExpression).join(', ')}`,
                evidence,
            ];
        default:
            return [`within ${expectation.deadline.value} ${expectation.deadline.unit}s`, evidence];
    }
}
