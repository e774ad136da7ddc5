import { deliveryMessages as messages } from '../../messages/delivery.ts';
import type { Fix } from '../../model/finding.ts';
import type {
    Decision,
    Declaration,
    Ending,
    Fact,
    Journey,
    Name,
    Prose,
    RuleBlock,
    Step,
} from '../../model/policy-model.ts';
import type { Analysis, Found } from '../analysis.ts';
import { overviewOf } from '../intent/overview.ts';
import { addBehind } from './lines.ts';

/** What citizens read of one fact, step or ending. */
interface ForCitizens {
    name: Name;
    /** Column of the lines that the texts stand in. */
    indent: number;
    texts: readonly { what: string; prose: Prose; indent?: number }[];
}

/** PW423: a text for citizens is not there in a language that the policy declares. */
export const missingTranslation: Analysis = {
    code: 'PW423',
    severity: 'information',
    when: 'pause',
    saysMissing: true,
    *find(policy): Iterable<Found> {
        const languages = overviewOf(policy.checked)?.header?.languages ?? [];
        // The texts themselves are in the first.
        for (const { text: language } of languages.slice(1)) {
            for (const part of policy.file.declarations.flatMap(partsOf)) {
                const missing = part.texts.filter(({ prose }) => !isIn(language, prose));
                if (missing.length === 0) continue;
                yield {
                    message: messages.noTranslation(part.name.text, language, [
                        ...new Set(missing.map(({ what }) => what)),
                    ]),
                    range: part.name.range,
                    related: missing.map(({ what, prose }) => ({ range: prose.range, message: what })),
                    fixes: [lines(language, { ...part, texts: missing })],
                };
            }
        }
    },
};

const isIn = (language: string, { translations = [] }: Prose): boolean =>
    translations.some(each => each.language === language);

function lines(language: string, { indent, texts }: ForCitizens): Fix {
    const { translation } = messages;
    const line = { label: `in ${language}`, value: `"${translation}"` };
    const title = messages.addTranslations(language, texts.length);
    const edits = texts.flatMap(
        ({ prose, indent: own = indent }) =>
            addBehind(prose.range, title, [{ ...line, indent: own }], translation).edits,
    );
    return { title, edits };
}

function partsOf(declaration: Declaration): ForCitizens[] {
    if (declaration.kind === 'entity') return declaration.facts.flatMap(factTexts);
    if (declaration.kind === 'decision') return reasonTexts(declaration);
    return declaration.kind === 'journey' ? journeyTexts(declaration) : [];
}

/** What is held and not asked nobody reads. Of several proofs on one line none can be translated by itself. */
function factTexts({ name, range, ask, hint, proofs, validWhen, type }: Fact): ForCitizens[] {
    const { parts } = messages;
    const indent = range.start.character + 4;
    const places = (type.roles ?? []).flatMap(role =>
        role.ask === undefined ? [] : [{ what: parts.place(role.name.text), prose: role.ask }],
    );
    if (ask === undefined) return [{ name, indent, texts: places }];
    const options = (type.options ?? []).flatMap(option =>
        option.label === undefined ? [] : [{ what: parts.option(option.name.text), prose: option.label }],
    );
    const single = proofs.flatMap(({ alternatives: [first, ...others] }) =>
        first === undefined || others.length > 0 ? [] : [{ what: parts.proof, prose: first }],
    );
    const texts = [
        ...options,
        ...places,
        { what: parts.ask, prose: ask },
        ...(hint ? [{ what: parts.hint, prose: hint }] : []),
        ...single,
        ...validWhen.map(({ message }) => ({ what: parts.refusal, prose: message })),
    ];
    return [{ name, indent, texts }];
}

/** The heading above each page, and what is told. A step in which nothing is asked is no page. */
function journeyTexts({ name, range, steps, endings }: Journey): ForCitizens[] {
    const named = { name, indent: range.start.character + 4, texts: [heading(name)] };
    return [named, ...steps.map(each => told(each, each.asks.length > 0)), ...endings.map(each => told(each, true))];
}

function told({ name, range, tells }: Step | Ending, isHeading: boolean): ForCitizens {
    const texts = tells.map(prose => ({ what: messages.parts.told, prose }));
    return { name, indent: range.start.character + 4, texts: [...(isHeading ? [heading(name)] : []), ...texts] };
}

const heading = (name: Name): ForCitizens['texts'][number] => ({ what: messages.parts.name, prose: name });

/** The reasons that a decision's cases give; their translations stand under the case. */
function reasonTexts(decision: Decision): ForCitizens[] {
    const texts = decision.versions.flatMap(({ body }) => reasonsIn(body));
    return [{ name: decision.name, indent: 0, texts }];
}

function reasonsIn({ cases, exceptions }: RuleBlock): ForCitizens['texts'] {
    const inCases = (all: RuleBlock['cases']): ForCitizens['texts'] =>
        all.flatMap(each => {
            if (each.kind === 'group') return inCases(each.cases);
            const indent = each.range.start.character + 4;
            return each.because === undefined ? [] : [{ what: messages.parts.reason, prose: each.because, indent }];
        });
    return [...inCases(cases), ...exceptions.flatMap(({ body }) => reasonsIn(body))];
}
