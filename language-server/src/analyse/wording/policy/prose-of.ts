import type { Case, CaseGroup, Declaration, Definition, Entity, Fact, RuleBlock } from '../../../model/declarations.ts';
import type { Intent } from '../../../model/intent.ts';
import type { Journey } from '../../../model/journey-declarations.ts';
import type { Prose } from '../../../model/source-range.ts';

/** What a text in a policy is for; it decides which questions make sense. */
export type ProseKind =
    | 'problem'
    | 'outcome'
    | 'safeguard'
    | 'not about'
    | 'means'
    | 'ask'
    | 'hint'
    | 'proof'
    | 'valid when'
    | 'because'
    | 'tells'
    | 'considering'
    | 'until made';

export interface PieceOfProse {
    prose: Prose;
    kind: ProseKind;
    /** Something formal beside it says the same exactly: a condition, a measure, a promise that is checked. */
    formal?: 'condition' | 'measure';
}

/** The texts of a declaration that say what holds. Sources, paths, stories and names of records are left out. */
export function proseOf(declaration: Declaration): PieceOfProse[] {
    const pieces: PieceOfProse[] = [];
    for (const piece of everyPiece(declaration)) if (piece.prose?.text) pieces.push(piece as PieceOfProse);
    return pieces;
}

type Piece = Omit<PieceOfProse, 'prose'> & { prose: Prose | undefined };

function everyPiece(declaration: Declaration): Piece[] {
    switch (declaration.kind) {
        case 'intent':
            return ofIntent(declaration);
        case 'definition':
            return [
                { prose: declaration.means, kind: 'means', ...(hasCondition(declaration) && { formal: 'condition' }) },
            ];
        case 'entity':
            return ofEntity(declaration);
        case 'decision':
            return (declaration.versions ?? []).flatMap(({ body }) => ofRules(body));
        case 'judgement':
            return [
                ...(declaration.considering ?? []).map(prose => ({ prose, kind: 'considering' as const })),
                { prose: declaration.untilMade, kind: 'until made' },
            ];
        case 'journey':
            return ofJourney(declaration);
        case 'variation':
            return [...(declaration.replaces ?? []), ...(declaration.adds ?? [])].flatMap(everyPiece);
        default:
            return [];
    }
}

function hasCondition({ versions }: Definition): boolean {
    return (versions ?? []).some(({ body }) => body !== undefined);
}

function ofIntent({ problem, outcomes, safeguards, notAbout }: Intent): Piece[] {
    return [
        { prose: problem, kind: 'problem' },
        ...(outcomes ?? []).map(({ text, measures }) => ({
            prose: text,
            kind: 'outcome' as const,
            ...((measures ?? []).length > 0 && { formal: 'measure' as const }),
        })),
        ...(safeguards ?? []).map(({ text, always, neverFalls }) => ({
            prose: text,
            kind: 'safeguard' as const,
            ...(((always ?? []).length > 0 || neverFalls) && { formal: 'measure' as const }),
        })),
        ...(notAbout ?? []).map(prose => ({ prose, kind: 'not about' as const })),
    ];
}

function ofEntity({ facts }: Entity): Piece[] {
    return (facts ?? []).flatMap(ofFact);
}

function ofFact({ ask, hint, proofs, validWhen }: Fact): Piece[] {
    return [
        { prose: ask, kind: 'ask' },
        { prose: hint, kind: 'hint' },
        ...(proofs ?? []).flatMap(({ alternatives }) =>
            (alternatives ?? []).map(prose => ({ prose, kind: 'proof' as const })),
        ),
        ...(validWhen ?? []).map(({ message }) => ({ prose: message, kind: 'valid when' as const })),
    ];
}

function ofRules(block: RuleBlock | undefined): Piece[] {
    return [...(block?.cases ?? []).flatMap(ofCase), ...(block?.exceptions ?? []).flatMap(({ body }) => ofRules(body))];
}

function ofCase(each: Case | CaseGroup): Piece[] {
    return each.kind === 'group' ? (each.cases ?? []).flatMap(ofCase) : [{ prose: each.because, kind: 'because' }];
}

function ofJourney({ steps, endings }: Journey): Piece[] {
    return [
        ...(steps ?? []).flatMap(({ proofs, tells }) => [
            ...(proofs ?? []).map(prose => ({ prose, kind: 'proof' as const })),
            ...(tells ?? []).map(prose => ({ prose, kind: 'tells' as const })),
        ]),
        ...(endings ?? []).flatMap(({ tells }) => (tells ?? []).map(prose => ({ prose, kind: 'tells' as const }))),
    ];
}
