/** One person's walk as pages: what a citizen sees, and what is known beside it. */
import type { CompiledPolicy } from '../../evaluate/index.ts';
import {
    type Change,
    type Plan,
    type Question,
    type ReachedEnding,
    type Walk,
    whatWouldChange,
    whyAsked,
} from '../../journey/index.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import type { CitizenText, EndingView, PageView, QuestionView, WalkView, WhyView } from '../../render/preview-data.ts';
import { typographic } from '../../render/typographic.ts';
import { placed } from './places.ts';
import type { Translator } from './translate.ts';

/** @param changes whether it is tried what would change the ending: that takes its time */
export function walkView(
    plan: Plan,
    compiled: CompiledPolicy,
    facts: Facts,
    walk: Walk,
    translate: Translator,
    changes = true,
): WalkView {
    const decisions = new Map(plan.program.decisions.map(decision => [decision.name.text, decision]));
    const views = viewsOf(walk, facts, translate);
    const next = 'question' in walk.next ? walk.next.question : undefined;
    if (next !== undefined) {
        const why = whyView(plan, compiled, facts);
        views.push({ question: next, view: { ...questionView(next, walk, facts, translate), ...(why && { why }) } });
    }
    const pages = pagesOf(views, plan, translate);
    const changed = 'ending' in walk.next && changes ? whatWouldChange(plan, compiled, facts) : [];
    const ending = 'ending' in walk.next ? endingView(walk.next.ending, plan, changed, translate) : undefined;
    return {
        pages,
        ...(ending && { ending }),
        registers: walk.path.flatMap(entry =>
            entry.kind === 'register'
                ? [
                      {
                          fact: entry.fact,
                          holder: entry.holder,
                          ...(entry.as && { record: entry.as }),
                          value: entry.valueText,
                      },
                  ]
                : [],
        ),
        decisions: walk.path.flatMap(entry =>
            entry.kind === 'decision' && entry.known
                ? [
                      {
                          name: entry.decision,
                          value: entry.valueText,
                          ...(entry.because && { because: entry.because }),
                          ...placed(decisions.get(entry.decision)?.range),
                      },
                  ]
                : [],
        ),
        judgements: walk.path.flatMap(entry =>
            entry.kind === 'judgement'
                ? [{ name: entry.judgement, ...(entry.by && { by: entry.by }), value: entry.valueText }]
                : [],
        ),
        journey: headed(plan.name, translate),
        untranslated: translate.missing.size,
    };
}

interface Asked {
    question: Question;
    view: QuestionView;
}

function viewsOf(walk: Walk, facts: Facts, translate: Translator): Asked[] {
    return walk.path.flatMap(entry =>
        entry.kind === 'question' && entry.question.from !== 'calendar'
            ? [
                  {
                      question: entry.question,
                      view: {
                          ...questionView(entry.question, walk, facts, translate),
                          answer: entry.answer,
                          answerText: entry.answerText,
                      },
                  },
              ]
            : [],
    );
}

function questionView(question: Question, { refused }: Walk, facts: Facts, translate: Translator): QuestionView {
    const { fact, name, text, worded, hint, from, heldBy, proofs, answer, place } = question;
    const given = question.place.reduce<unknown>(
        (value, key) =>
            typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
        facts,
    ) as FactValue | undefined;
    const error = refused.find(each => each.fact === fact);
    const { form, options, unit, whole, optional, overTime, limits, element } = answer;
    return {
        fact,
        name,
        text: worded ? translate(text) : { text },
        worded,
        ...(hint && { hint: translate(hint) }),
        from,
        heldBy: heldBy.map(({ body }) => body),
        proofs: proofs.map(alternatives => alternatives.map(translate)),
        form,
        ...(options && { options: options.map(each => ({ name: each.name, label: translate(each.label) })) }),
        ...(unit && { unit }),
        ...(whole && { whole }),
        ...(optional && { optional }),
        ...(overTime && { overTime }),
        ...(limits && { limits }),
        ...(element && { element }),
        key: place,
        ...(given !== undefined && { answer: given }),
        ...(error && { error: translate(error.message) }),
        ...placed(question.range),
    };
}

/** What is asked in one step about one person or thing is one page, as the burden counts them. */
function pagesOf(asked: readonly Asked[], plan: Plan, translate: Translator): PageView[] {
    const pages: PageView[] = [];
    let before: Question | undefined;
    for (const { question, view } of asked) {
        const page = pages.at(-1);
        const isSame =
            page !== undefined &&
            before !== undefined &&
            question.step !== undefined &&
            before.step === question.step &&
            before.owner === question.owner &&
            before.answer.form !== 'list';
        if (isSame) page.questions.push(view);
        else pages.push(pageOf(question, view, pages.length + 1, plan, translate));
        before = question;
    }
    return pages;
}

function pageOf(question: Question, view: QuestionView, number: number, plan: Plan, translate: Translator): PageView {
    const step = question.step === undefined ? undefined : plan.steps[plan.stepIndex.get(question.step) ?? -1];
    return {
        number,
        ...(question.step !== undefined && {
            step: question.step,
            heading: headed(question.step, translate),
        }),
        ...(step && { stepPlace: placed(step.range).place as NonNullable<PageView['stepPlace']> }),
        owner: question.owner,
        questions: [view],
        ...placed(question.range),
    };
}

function whyView(plan: Plan, compiled: CompiledPolicy, facts: Facts): WhyView | undefined {
    const why = whyAsked(plan, compiled, facts);
    if (why === undefined) return undefined;
    const decisions = new Map(plan.program.decisions.map(decision => [decision.name.text, decision]));
    return {
        sentences: why.sentences,
        results: why.results.map(({ answers, leadsTo, asks }) => ({
            answers,
            leadsTo: 'ending' in leadsTo ? leadsTo.ending : (asks ?? leadsTo.question),
            isEnding: 'ending' in leadsTo,
        })),
        rules: why.rules,
        neededFor: why.neededFor.map(name => ({ name, ...placed(decisions.get(name)?.range) })),
    };
}

function endingView(ending: ReachedEnding, plan: Plan, changes: readonly Change[], translate: Translator): EndingView {
    const { name, kind, why, awaits, challenge, range } = ending;
    const declared = plan.endingByName.get(name);
    return {
        name,
        heading: headed(name, translate),
        kind,
        tells: tellsIn(ending, translate),
        why: why.map(translate.ifWritten),
        awaits: awaits ?? [],
        ...(challenge && { challenge }),
        changes: changes.map(({ fact, from, to, sentence }) => ({ fact, from, to, sentence })),
        sources: (declared?.sources ?? []).map(({ text }) => text),
        ...placed(range),
    };
}

/** Values in the texts are said as the language says them, where every text is written in it. */
function tellsIn({ tells, translations }: ReachedEnding, translate: Translator): EndingView['tells'] {
    const own = translations?.[translate.language ?? ''];
    return own?.length === tells.length ? own.map(text => ({ text })) : tells.map(translate);
}

/** The name of something that citizens go through. */
function headed(name: string, translate: Translator): CitizenText {
    const { text, ...rest } = translate.ifWritten(name);
    return { text: typographic(text), ...rest };
}
