/** A question with room for its answer, made of the components that GOV.UK services use. */
import { citizenWords } from '../../messages/citizen/index.ts';
import type { FactValue } from '../../model/facts.ts';
import { type Html, html, said } from '../html.ts';
import type { CitizenText, QuestionView } from '../preview-data.ts';

export interface FieldPlace {
    /** Of the question on its page, from 0. */
    index: number;
    /** The question is the heading of its page. */
    isHeading: boolean;
    /** BCP 47 of the citizen's page. */
    tag: string;
    mistake?: string;
}

export const fieldId = (index: number): string => `pw-answer-${index}`;

/** The question and its field. The names of the inputs are `q0`, `q0-day` …: the reader of answers knows them. */
export function field(question: QuestionView, place: FieldPlace): Html {
    const error = place.mistake === undefined ? question.error : { text: place.mistake };
    const group = html`govuk-form-group${error && ' govuk-form-group--error'}`;
    const described = [
        ...(hintsOf(question, place).length > 0 ? [`${fieldId(place.index)}-hint`] : []),
        ...(error ? [`${fieldId(place.index)}-error`] : []),
    ].join(' ');
    const content = question.overTime
        ? overTime(question, place, described)
        : (fields[question.form] ?? text)(question, place, described);
    return html`<div class="${group}" data-question="${place.index}">${content(html`${hint(question, place)}${error && errorMessage(error, place)}`)}</div>`;
}

type Field = (question: QuestionView, place: FieldPlace, described: string) => (between: Html) => Html;

const fields: { readonly [form in QuestionView['form']]?: Field } = {
    'yes or no': (question, place, described) => {
        const words = citizenWords(place.tag);
        return choices(question, place, described, [
            { value: 'yes', label: { text: words.yes }, isChosen: question.answer === true },
            { value: 'no', label: { text: words.no }, isChosen: question.answer === false },
        ]);
    },
    'there or not': (question, place, described) => {
        const words = citizenWords(place.tag);
        const isThere = typeof question.answer === 'object' && question.answer !== null;
        return choices(question, place, described, [
            { value: 'there', label: { text: words.yes }, isChosen: isThere && !isNotApplicable(question.answer) },
            { value: 'not there', label: { text: words.no }, isChosen: isNotApplicable(question.answer) },
        ]);
    },
    'one of': (question, place, described) =>
        choices(
            question,
            place,
            described,
            (question.options ?? []).map(({ name, label }) => ({
                value: name,
                label,
                isChosen: question.answer === name,
            })),
        ),
    'any of': (question, place, described) => {
        const chosen = Array.isArray(question.answer) ? question.answer : [];
        return choices(
            question,
            place,
            described,
            (question.options ?? []).map(({ name, label }) => ({
                value: name,
                label,
                isChosen: chosen.includes(name),
            })),
            'checkboxes',
        );
    },
    date: (question, place, described) => between =>
        fieldset(
            question,
            place,
            described,
            html`${between}${dateInputs(`q${place.index}`, place, textOf(question.answer))}`,
        ),
    period: (question, place, described) => between => {
        const { from, to } = (question.answer ?? {}) as { from?: string; to?: string };
        const words = citizenWords(place.tag);
        return fieldset(
            question,
            place,
            described,
            html`${between}<p class="govuk-body">${words.from}</p>${dateInputs(`q${place.index}-from`, place, from ?? '')}<p class="govuk-body">${words.to}</p>${dateInputs(`q${place.index}-to`, { ...place, index: place.index + 1000 }, to ?? '')}`,
        );
    },
    list: (question, place, described) => between => {
        const names = Array.isArray(question.answer)
            ? question.answer.map((each, index) => nameOf(each) ?? `${question.element ?? ''} ${index + 1}`)
            : [];
        return html`${label(question, place)}${between}<textarea class="govuk-textarea" id="${fieldId(place.index)}" name="q${place.index}" rows="4"${described !== '' && html` aria-describedby="${described}"`} autocomplete="off">${names.join('\n')}</textarea>`;
    },
};

function text(question: QuestionView, place: FieldPlace, described: string): (between: Html) => Html {
    const prefix = question.form === 'number' ? /^[£$€]/.exec(question.unit ?? '')?.[0] : undefined;
    const suffix = question.form === 'number' ? (question.unit ?? '').slice(prefix?.length ?? 0).trim() : '';
    const input = html`<input class="govuk-input${question.form === 'text' ? '' : ' govuk-input--width-10'}" id="${fieldId(place.index)}" name="q${place.index}" type="text"${question.form !== 'text' && html` inputmode="${question.whole || question.form === 'year' ? 'numeric' : 'decimal'}"`} value="${textOf(question.answer)}"${described !== '' && html` aria-describedby="${described}"`} autocomplete="off" spellcheck="false">`;
    const wrapped = html`<div class="govuk-input__wrapper">${prefix && html`<div class="govuk-input__prefix" aria-hidden="true">${prefix}</div>`}${input}${suffix !== '' && html`<div class="govuk-input__suffix" aria-hidden="true">${suffix}</div>`}</div>`;
    return between =>
        html`${label(question, place)}${between}${prefix === undefined && suffix === '' ? input : wrapped}`;
}

/** Values over time are shown, and not asked for: a service would have them from a record. */
function overTime(question: QuestionView, place: FieldPlace, described: string): (between: Html) => Html {
    const value = question.answer === undefined ? '' : JSON.stringify(question.answer);
    return between =>
        html`${label(question, place)}${between}<textarea class="govuk-textarea" id="${fieldId(place.index)}" name="q${place.index}" rows="4"${described !== '' && html` aria-describedby="${described}"`} spellcheck="false" autocomplete="off">${value}</textarea>`;
}

interface Choice {
    value: string;
    label: CitizenText;
    isChosen: boolean;
}

function choices(
    question: QuestionView,
    place: FieldPlace,
    described: string,
    all: readonly Choice[],
    kind: 'radios' | 'checkboxes' = 'radios',
): (between: Html) => Html {
    const type = kind === 'radios' ? 'radio' : 'checkbox';
    const absent: Choice[] =
        question.optional && question.form !== 'there or not'
            ? [
                  {
                      value: 'does not apply',
                      label: { text: citizenWords(place.tag).doesNotApply },
                      isChosen: isNotApplicable(question.answer),
                  },
              ]
            : [];
    const items = [...all, ...(kind === 'radios' ? absent : [])].map((choice, number) => {
        const id = number === 0 ? fieldId(place.index) : `${fieldId(place.index)}-${number}`;
        return html`<div class="govuk-${kind}__item"><input class="govuk-${kind}__input" id="${id}" name="q${place.index}" type="${type}" value="${choice.value}"${choice.isChosen && html` checked`}><label class="govuk-label govuk-${kind}__label" for="${id}">${said(choice.label.text, choice.label.lang)}</label></div>`;
    });
    return between => fieldset(question, place, described, html`${between}<div class="govuk-${kind}">${items}</div>`);
}

function fieldset(question: QuestionView, place: FieldPlace, described: string, content: Html): Html {
    return html`<fieldset class="govuk-fieldset"${described !== '' && html` aria-describedby="${described}"`}><legend class="govuk-fieldset__legend govuk-fieldset__legend--${place.isHeading ? 'l' : 'm'}">${heading(question, place, 'govuk-fieldset__heading')}</legend>${content}</fieldset>`;
}

function label(question: QuestionView, place: FieldPlace): Html {
    const own = html`<label class="govuk-label govuk-label--${place.isHeading ? 'l' : 'm'}" for="${fieldId(place.index)}">${words(question)}</label>`;
    return place.isHeading
        ? html`<h1 class="govuk-label-wrapper" tabindex="-1">${own}</h1>`
        : html`<h2 class="govuk-label-wrapper" tabindex="-1">${own}</h2>`;
}

function heading(question: QuestionView, { isHeading }: FieldPlace, className: string): Html {
    return isHeading
        ? html`<h1 class="${className}" tabindex="-1">${words(question)}</h1>`
        : html`<h2 class="${className}" tabindex="-1">${words(question)}</h2>`;
}

const words = ({ text: asked, worded }: QuestionView): Html =>
    worded ? said(asked.text, asked.lang) : html`<span class="pw-noword">${said(asked.text)}</span>`;

/** Answered by choosing one of several, among which is that it does not apply. */
const CHOSEN = new Set<QuestionView['form']>(['one of', 'yes or no', 'there or not']);

function hintsOf({ hint: own, form, worded, limits, element, optional }: QuestionView, { tag }: FieldPlace): Html[] {
    const its = citizenWords(tag);
    return [
        ...(own ? [said(own.text, own.lang)] : []),
        ...(worded ? [] : [html`${its.noWording}`]),
        ...(form === 'list' ? [html`${its.oneOnEachLine(element ?? '')}`] : []),
        ...(limits ? [html`${its.limits(limits)}`] : []),
        ...(optional && !CHOSEN.has(form) ? [html`${its.leaveEmpty}`] : []),
    ];
}

function hint(question: QuestionView, place: FieldPlace): Html | undefined {
    const all = hintsOf(question, place);
    return all.length === 0
        ? undefined
        : html`<div id="${fieldId(place.index)}-hint" class="govuk-hint">${all.map((each, index) => html`${index > 0 && html`<br>`}${each}`)}</div>`;
}

function errorMessage({ text: message, lang }: CitizenText, { index, tag }: FieldPlace): Html {
    return html`<p id="${fieldId(index)}-error" class="govuk-error-message"><span class="govuk-visually-hidden">${citizenWords(tag).error}:</span> ${said(message, lang)}</p>`;
}

function dateInputs(name: string, { index, tag }: FieldPlace, iso: string): Html {
    const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
    const its = citizenWords(tag);
    const one = (part: 'day' | 'month' | 'year', value: string, width: number): Html => {
        const id = part === 'day' ? fieldId(index) : `${fieldId(index)}-${part}`;
        return html`<div class="govuk-date-input__item"><div class="govuk-form-group"><label class="govuk-label govuk-date-input__label" for="${id}">${its[part]}</label><input class="govuk-input govuk-date-input__input govuk-input--width-${width}" id="${id}" name="${name}-${part}" type="text" inputmode="numeric" value="${value}" autocomplete="off"></div></div>`;
    };
    return html`<div class="govuk-date-input">${one('day', String(Number(parts?.[3] ?? '') || ''), 2)}${one('month', String(Number(parts?.[2] ?? '') || ''), 2)}${one('year', parts?.[1] ?? '', 4)}</div>`;
}

function isNotApplicable(value: FactValue | undefined): boolean {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && value.notApplicable === true;
}

function textOf(value: FactValue | undefined): string {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function nameOf(value: FactValue): string | undefined {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value.name === 'string'
        ? value.name
        : undefined;
}
