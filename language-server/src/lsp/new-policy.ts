import type { NewPolicyAnswer, NewPolicyQuestion } from '../../../extension/src/protocol.ts';
import { formatPolicy } from '../syntax/format/format-policy.ts';
import { policyName } from '../workspace/starter/policy-name.ts';
import { starterPolicy } from '../workspace/starter/starter-policy.ts';
import type { EditorSession } from './session.ts';

/** A policy to begin with, and what its file is called; the editor writes it. */
export function provideNewPolicy(_: EditorSession, { name }: NewPolicyQuestion): NewPolicyAnswer {
    const named = policyName(name);
    if (named === undefined) return {};
    return { policy: { file: `${named.file}.policy`, text: formatPolicy(starterPolicy(named.title)) } };
}
