import type { Declaration } from '../../../model/declarations.ts';
import type { Prose } from '../../../model/source-range.ts';
import { type ProseKind, proseOf } from '../../wording/policy/prose-of.ts';

/**
 * What a piece of prose is for: `meaning` and `judging` decide about people, `reason` and `intent` say why and what for,
 * `citizen` is read by those whom the policy is for.
 */
export type ProseRole = 'meaning' | 'judging' | 'reason' | 'intent' | 'citizen';

export interface ProsePiece {
    prose: Prose;
    role: ProseRole;
}

const roles: Readonly<Partial<Record<ProseKind, ProseRole>>> = {
    means: 'meaning',
    considering: 'judging',
    'until made': 'judging',
    because: 'reason',
    problem: 'intent',
    outcome: 'intent',
    safeguard: 'intent',
    ask: 'citizen',
    hint: 'citizen',
    proof: 'citizen',
    'valid when': 'citizen',
    tells: 'citizen',
};

/** The policy's own words in a declaration; what it is not about needs no definition. */
export function piecesOf(declaration: Declaration): ProsePiece[] {
    return proseOf(declaration).flatMap(({ prose, kind }) => {
        const role = roles[kind];
        return role === undefined ? [] : [{ prose, role }];
    });
}
