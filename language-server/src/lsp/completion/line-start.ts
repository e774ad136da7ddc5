import type { Persona } from '../../model/persona-declarations.ts';
import { blocks } from '../../syntax/lexer/blocks.ts';
import { normaliseName } from '../../syntax/names.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { EditorSession } from '../session.ts';
import type { Cursor } from './cursor.ts';
import { factsOfMember, factsToGive } from './given.ts';
import type { Proposal } from './items.ts';
import { lineWords } from './line-words.ts';
import { namesOfKinds } from './names-in-scope.ts';
import { ownSnippets } from './own-snippets.ts';
import { typeOfName } from './value-type.ts';

/** Proposals that replace the line from one column on. */
export interface ProposalsFrom {
    from: number;
    proposals: Proposal[];
}

/** What may begin a line here: the words of the block, and where lines begin with names, those. */
export function proposalsAtLineStart(session: EditorSession, names: NameIndex, cursor: Cursor): ProposalsFrom[] {
    const { block, before, indent } = cursor;
    const typed = before.slice(indent);
    if (block === undefined || /["|:]|\d/.test(typed) || cursor.tokens.length > 1) return [];
    const named = blocks[block]?.names;
    const facts =
        named === 'path'
            ? factsOfPlace(names, cursor, session.abilities.snippets)
            : named === 'expectation'
              ? namesOfKinds(names, ['decision', 'judgement', 'definition', 'rank'])
              : [];
    const words = [...ownSnippets(session, block, typed), ...lineWords(session, block, typed)];
    return [{ from: indent, proposals: [...facts, ...words] }];
}

/** Facts of the root under `given`, of the member under a member's name. */
function factsOfPlace(names: NameIndex, { block, owner, position }: Cursor, snippets: boolean): Proposal[] {
    if (block !== 'member') return factsToGive(names, personaAt(names, position.line), snippets);
    const list = owner?.parent?.tokens[0];
    const type = list && typeOfName(names, normaliseName(list.image));
    return type?.kind === 'list' ? factsOfMember(names, type.entity, snippets) : [];
}

function personaAt(names: NameIndex, line: number): Persona | undefined {
    const declarations = names.policy.model.files.find(({ uri }) => uri === names.file)?.declarations ?? [];
    return declarations.findLast(
        declaration => declaration.kind === 'persona' && declaration.range.start.line <= line,
    ) as Persona | undefined;
}
