import type { PeriodUnit } from '../../model/units.ts';
import { french as speech } from '../spoken/french.ts';
import type { CitizenWords } from './citizen-words.ts';

const bounds: Readonly<Record<string, string>> = {
    'at least': 'au moins',
    'at most': 'au plus',
    'more than': 'plus de',
    'less than': 'moins de',
    and: 'et',
};

/** `at least €1,000`, as the rules write it. */
const limit = (text: string): string =>
    text
        .replace(/\b(?:at least|at most|more than|less than|and)\b/g, words => bounds[words] ?? words)
        .replace(/([£$€¥]?)(\d[\d,]*)(\.\d+)?/g, (_, currency: string, whole: string, part: string = '') => {
            const number = whole.replaceAll(',', speech.thousands) + part.replace('.', speech.decimal);
            return currency === '' ? number : speech.amount(number, currency);
        });

export const french: CitizenWords = {
    preview: 'Aperçu',
    nothingIsSent: 'Tiré des règles. Rien n’est envoyé.',
    back: 'Retour',
    next: 'Continuer',
    yes: 'Oui',
    no: 'Non',
    or: 'ou',
    day: 'Jour',
    month: 'Mois',
    year: 'Année',
    from: 'Du',
    to: 'Au',
    error: 'Erreur',
    problem: 'Il y a un problème',
    why: 'Pourquoi cette question ?',
    whyThis: 'Pourquoi',
    whatWouldChange: 'Ce qui changerait la décision',
    ifWrong: 'Si vous n’êtes pas d’accord',
    law: 'Les textes de loi',
    awaits: 'Ce qui manque encore',
    proof: 'Justificatif à envoyer :',
    doesNotApply: 'Je ne suis pas concerné',
    leaveEmpty: 'Laissez vide si vous n’êtes pas concerné.',
    limits: limits => `La réponse doit être : ${limit(limits)}.`,
    oneOnEachLine: () => 'Donnez un nom par ligne. Laissez vide s’il n’y en a pas.',
    fromRegister: holder =>
        `Un service le sait déjà${holder ? ` (${holder})` : ''} : la question ne serait pas posée. Dans l’aperçu, vous dites ce qu’il sait.`,
    challenge: 'Vous pouvez demander un nouvel examen :',
    within: (value, unit) =>
        `dans un délai de ${value} ${speech.unit(unit as PeriodUnit, speech.isOne(Number(value)))}`,
    noWording: 'Personne n’a encore écrit cette question.',
    ends: {
        undecided: 'La décision n’est pas encore possible.',
        error: 'Les règles ne donnent pas de réponse ici.',
        endless: 'Les étapes tournent en rond. Le parcours s’arrête ici.',
        'dead end': 'Aucune étape ne suit, et aucune fin ne convient.',
    },
    mistakes: {
        choose: 'Choisissez une réponse',
        number: 'Donnez un nombre',
        whole: 'Donnez un nombre entier',
        date: 'Donnez une date qui existe, avec le jour, le mois et l’année',
        year: 'Donnez une année, par exemple 2025',
        text: 'Donnez une réponse',
        json: 'Donnez une liste comme [{"from": "2025-04-06", "value": 5}]',
    },
};
