/** A fact as the question that somebody is asked. */
import { printExpression } from '../evaluate/trace/print-expression.ts';
import { unitText } from '../evaluate/values/unit-text.ts';
import { journeyWords } from '../messages/journey.ts';
import type { Facts, FactValue } from '../model/facts.ts';
import { bracesIn, fill } from '../model/filled-prose.ts';
import type { Option, Prose } from '../model/policy-model.ts';
import { type FactPlace, valueAt } from './fact-places.ts';
import type { AnswerForm, Question, QuestionTexts } from './journey-data.ts';
import type { Plan } from './plan.ts';

export function questionAbout(
    at: FactPlace,
    facts: Facts,
    plan: Plan,
    from: Question['from'],
    step?: string,
): Question {
    const fact = at.info?.fact;
    const named = (prose: Prose) => fillNames(prose, at, facts);
    const asked = fact?.ask ?? at.ask;
    return {
        fact: at.key,
        name: at.name,
        owner: at.owner,
        ...(step === undefined ? {} : { step }),
        text: asked === undefined ? at.key : named(asked),
        worded: asked !== undefined,
        ...(fact?.hint && { hint: named(fact.hint) }),
        answer: answerForm(at, plan),
        from,
        heldBy: (fact?.holders ?? []).map(({ body, as }) => ({ body: body.text, ...(as && { as: as.text }) })),
        proofs: (fact?.proofs ?? []).map(({ alternatives }) => alternatives.map(named)),
        place: [...at.place],
        ...translated(at, named),
        ...(fact && { range: fact.range }),
    };
}

/** An answer as it can be chosen on the page; undefined where it is typed. */
export function answerLabel({ answer }: Question, value: FactValue): string | undefined {
    if (typeof value === 'boolean') return value ? journeyWords.yes : journeyWords.no;
    const labelOf = (name: FactValue): string | undefined => answer.options?.find(each => each.name === name)?.label;
    if (!Array.isArray(value)) return labelOf(value);
    const labels = value.flatMap(each => labelOf(each) ?? []);
    return labels.length === 0 || labels.length < value.length ? undefined : labels.join(', ');
}

/** The wording in every language in which a part of it is written. */
function translated({ info }: FactPlace, named: (prose: Prose) => string): Pick<Question, 'translations'> {
    const fact = info?.fact;
    const found: { [language: string]: QuestionTexts } = {};
    const inLanguage = (prose: Prose | undefined, keep: (texts: QuestionTexts, text: string) => void): void => {
        for (const { language, text } of prose?.translations ?? []) {
            found[language] ??= {};
            keep(found[language], named({ ...(prose as Prose), text }));
        }
    };
    inLanguage(fact?.ask, (texts, text) => {
        texts.text = text;
    });
    inLanguage(fact?.hint, (texts, text) => {
        texts.hint = text;
    });
    for (const { name, label } of fact?.type.options ?? []) {
        inLanguage(label, (texts, text) => {
            texts.options = { ...texts.options, [name.text]: text };
        });
    }
    return Object.keys(found).length === 0 ? {} : { translations: found };
}

/** The day on which it is decided, which a service knows by itself. */
export function dateQuestion(step?: string): Question {
    return {
        fact: journeyWords.dateOfDecision,
        name: journeyWords.dateOfDecision,
        owner: '',
        ...(step === undefined ? {} : { step }),
        text: journeyWords.dateOfDecision,
        worded: false,
        answer: { form: 'date' },
        from: 'calendar',
        heldBy: [],
        proofs: [],
        place: ['on'],
    };
}

/** `{name}` is the one whom it is about; other names are facts of theirs that are known. */
function fillNames(prose: Prose, at: FactPlace, facts: Facts): string {
    const placeholders = bracesIn(prose.text).map(({ start, end, inside }) => ({ start, end, name: tidy(inside) }));
    return fill({ ...prose, placeholders }, ({ name }) => {
        if (name === 'name') return at.owner === '' ? undefined : at.owner;
        const value = valueAt(facts, [...at.place.slice(0, -1), name]);
        return typeof value === 'string' ? value : undefined;
    });
}

function tidy(name: string): string {
    return name.trim().replace(/\s+/g, ' ').replaceAll('’', "'");
}

function answerForm({ type, info, judgement }: FactPlace, plan: Plan): AnswerForm {
    const declared = info?.fact.type ?? judgement?.type;
    const limits = (declared?.limits ?? []).map(
        ({ op, value }) => `${journeyWords.limit[op]} ${printExpression(value)}`,
    );
    const common = {
        ...(type.optional ? { optional: true as const } : {}),
        ...(type.overTime ? { overTime: true as const } : {}),
        ...(limits.length === 0 ? {} : { limits: limits.join(', ') }),
    };
    switch (type.form) {
        case 'entity':
            return { form: 'there or not', ...common };
        case 'list':
            return { form: 'list', element: type.element, ...common };
        case 'one of':
        case 'any of': {
            const labels = labelsOf(declared?.options, type.enumeration, plan);
            const options = type.options.map(name => ({ name, label: labels.get(name) ?? name }));
            return { form: type.form, options, ...common };
        }
        case 'number': {
            const unit = unitText(type.unit);
            return {
                form: 'number',
                ...(unit === '' ? {} : { unit }),
                ...(type.whole ? { whole: true } : {}),
                ...common,
            };
        }
        default:
            return { form: type.form, ...common };
    }
}

function labelsOf(own: readonly Option[] | undefined, enumeration: string, plan: Plan): Map<string, string> {
    const elsewhere =
        own === undefined || own.length === 0
            ? [...plan.program.entities.values()].flatMap(
                  ({ facts }) => facts.get(enumeration)?.fact.type.options ?? [],
              )
            : own;
    return new Map(elsewhere.flatMap(({ name, label }) => (label ? [[name.text, label.text] as const] : [])));
}
