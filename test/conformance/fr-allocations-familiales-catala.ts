/** Allocations familiales: cases of the Catala project's examples. Amounts are before CRDS. */
import type { Facts, FactValue, RunResult } from '../../language-server/src/model/facts.ts';
import { type Adapter, type Case, decided, type Question, Unsupported } from './support/adapter.ts';
import { dateOf, isRecord, numberOf } from './support/smart-answers.ts';

export const adapter: Adapter = { policy: 'samples/allocations-familiales/allocations-familiales.policy', ask };

const residences: Readonly<Record<string, string>> = {
    Métropole: 'mainland',
    Guadeloupe: 'overseas',
    Guyane: 'overseas',
    Martinique: 'overseas',
    LaRéunion: 'overseas',
    SaintBarthélemy: 'overseas',
    SaintMartin: 'overseas',
};

const cares: Readonly<Record<string, string>> = {
    EffectiveEtPermanente: 'full time',
    GardeAlternéeAllocataireUnique: 'one recipient',
    GardeAlternéePartageAllocations: 'shared',
    ServicesSociauxAllocationVerséeAuxServicesSociaux: 'in care',
    ServicesSociauxAllocationVerséeÀLaFamille: 'in care kept',
};

const paid = 'f.i_montant_versé';

function ask(example: Case): Question {
    const { inputs } = example;
    const expected = example.expected as Readonly<Record<string, unknown>>;
    if (Object.keys(expected).join() !== paid) {
        throw new Unsupported('tests a step of the program, and not what a family is paid');
    }
    const children = (Array.isArray(inputs['f.i_enfants']) ? inputs['f.i_enfants'] : []).filter(isRecord);
    if (children.some(each => each.d_bénéficie_titre_personnel_aide_personnelle_logement === true)) {
        throw new Unsupported('a child has a housing benefit in their own name, which the policy does not ask');
    }
    if (inputs['f.i_personne_charge_effective_permanente_est_parent'] === false) {
        throw new Unsupported('somebody who is no parent asks, and the policy is about parents');
    }
    const residence = String(inputs['f.i_résidence']);
    if (residence === 'Mayotte') throw new Unsupported('Mayotte has amounts of its own, which the policy leaves out');
    const day = dateOf(inputs['f.i_date_courante']) ?? dateOf(example.date) ?? '';
    const facts: Facts = {
        residence: residences[residence] ?? residence,
        children: children.map(child),
        assume: { 'household income': euros(inputs['f.i_ressources_ménage']) ?? '0' },
    };
    return { facts, at: day, decide: ['allowance'], expected: euros(expected[paid]), read };
}

function read(result: RunResult): FactValue {
    if (result.invalid?.some(({ fact }) => fact.endsWith('date of birth'))) {
        throw new Unsupported('counts a child who is not born yet, whom the policy refuses');
    }
    return decided(result, 'allowance');
}

function child(given: Readonly<Record<string, unknown>>): Record<string, FactValue> {
    return {
        name: `child ${String(given.d_identifiant)}`,
        'date of birth': String(given.d_date_de_naissance),
        'monthly pay': euros(given.d_rémuneration_mensuelle) ?? '0',
        care: cares[String(given.d_prise_en_charge)] ?? '',
        'allowance paid before': given.d_a_déjà_ouvert_droit_aux_allocations_familiales === true,
    };
}

const euros = (value: unknown): string | undefined => (isRecord(value) ? numberOf(value.money) : undefined);
