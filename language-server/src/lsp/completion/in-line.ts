import { lineMode } from '../../syntax/lexer/line-modes.ts';
import { normaliseName } from '../../syntax/names.ts';
import type { PolicySymbol, ValueType } from '../../types/index.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { EditorSession } from '../session.ts';
import type { Statement } from '../text/statements.ts';
import type { SectionToken } from '../text/tokens.ts';
import type { Cursor } from './cursor.ts';
import { fixedWords } from './fixed-words.ts';
import { factsOfMember } from './given.ts';
import type { ProposalsFrom } from './line-start.ts';
import { expectedValues, members, namesInScope, namesOfKinds } from './names-in-scope.ts';
import { phrasesAfter, valueStarters } from './phrases.ts';
import { cellType, headerOptions } from './table-cell.ts';
import { typeNames } from './type-names.ts';
import { readTyping, splitKnown, type Typing } from './typing.ts';
import { typeOfMember, typeOfName, typeOfPath } from './value-type.ts';

/** Lines that want a name of some kind, by their word (`block/word` where it differs). */
const kindsWanted: Readonly<Record<string, readonly PolicySymbol['kind'][]>> = {
    owner: ['body'],
    'held by': ['body'],
    'made by': ['body'],
    'step/by': ['body'],
    'decides for each': ['entity'],
    about: ['entity', 'element'],
    serves: ['outcome'],
    decides: ['decision', 'judgement', 'definition', 'rank'],
    pays: ['decision'],
    for: ['role', 'element', 'entity'],
    'working days': ['calendar'],
    'replace rate': ['rate'],
    'remove rate': ['rate'],
    'replace decision': ['decision'],
    'remove decision': ['decision'],
    'replace definition': ['definition'],
    'remove definition': ['definition'],
};

/** What may be written at the cursor inside a line. */
export function proposalsInLine(session: EditorSession, names: NameIndex, cursor: Cursor): ProposalsFrom[] {
    const statement = cursor.statements.at(-1);
    if (!statement || cursor.tokens.length === 0) return [];
    const fixed = fixedWords(cursor, session.abilities.snippets);
    if (fixed.length > 0) return fixed;
    const typing = readTyping(cursor);
    const kinds = kindsWanted[`${statement.block}/${statement.word}`] ?? kindsWanted[statement.word];
    if (kinds && !typing.complete) {
        const afterComma = typing.tokens.some(({ type }) => type === ',');
        const lists = statement.word === 'serves' || statement.word === 'decides' || statement.word === 'about';
        return afterComma && !lists ? [] : [{ from: typing.from, proposals: namesOfKinds(names, kinds) }];
    }
    if (statement.word === 'goes to' || statement.word === 'reaches') {
        if (!typing.tokens.some(({ type }) => type === 'when'))
            return [{ from: typing.from, proposals: places(names) }];
    } else if (statement.word === 'fact' || lineMode(statement.block, statement.word) === 'declaration') {
        return declaration(session, names, typing);
    } else if (!hasValues(statement, typing)) {
        return [];
    }
    return values(session, names, cursor, statement, typing);
}

function hasValues({ block, word }: Statement, { tokens }: Typing): boolean {
    if (word === 'member') return tokens.some(({ type }) => type === ':');
    if (word === 'path' || word === 'expectation' || word === 'row') return tokens.length > 0;
    if (word === 'bullet') return block === 'bullets';
    const mode = lineMode(block, word);
    if (mode === 'local') return tokens.some(({ type }) => type === 'is');
    if (mode === 'title when') return tokens.some(({ type }) => type === 'when');
    return mode === 'expression' || mode === 'uses';
}

function declaration(session: EditorSession, names: NameIndex, typing: Typing): ProposalsFrom[] {
    const { tokens, from, complete } = typing;
    const last = tokens.at(-1)?.type;
    if (last === 'for-each') return [{ from, proposals: namesOfKinds(names, ['element', 'entity']) }];
    const colon = tokens.findIndex(({ type }) => type === ':');
    if (colon < 0 || complete) return [];
    const afterList = tokens.slice(colon).some(({ type }) => type === 'list-of');
    // Types have several words: what is typed is all of them.
    const begun = afterList ? undefined : tokens[colon + 1]?.start.character;
    return [
        {
            from: begun ?? from,
            proposals: afterList ? namesOfKinds(names, ['entity']) : typeNames(names, session.abilities.snippets),
        },
    ];
}

function values(
    session: EditorSession,
    names: NameIndex,
    cursor: Cursor,
    statement: Statement,
    typing: Typing,
): ProposalsFrom[] {
    const { tokens, from } = typing;
    const last = tokens.at(-1);
    const inCase = statement.word === 'is' && !tokens.some(({ type }) => type === 'when' || type === 'otherwise');
    if (last?.type === "'s") return afterPossessive(names, typing, inCase);
    if (typing.complete) return [{ from, proposals: phrasesAfter(typeOfPath(names, tokens), inCase) }];
    const found: ProposalsFrom[] = [];
    const known = splitKnown(typing, name => typeOfName(names, name) !== undefined || cursor.locals.includes(name));
    if (known) found.push({ from: known.from, proposals: phrasesAfter(typeOfName(names, known.name), inCase) });
    const comparison = last?.type === 'is' ? last : undefined;
    const expected = expectedType(names, cursor, statement, tokens);
    found.push({ from, proposals: expectedValues(names, expected) });
    if (comparison)
        found.push({
            from: comparison.start.character,
            proposals: phrasesAfter(typeOfPath(names, tokens.slice(0, -1)), false).filter(({ label }) =>
                label.startsWith('is '),
            ),
        });
    const member =
        statement.word === 'member' && (last?.type === ':' || last?.type === ',')
            ? memberEntity(names, statement)
            : undefined;
    if (member !== undefined) {
        const given = new Set(tokens.map(({ image }) => normaliseName(image)));
        const facts = factsOfMember(names, member, session.abilities.snippets);
        return [{ from, proposals: facts.filter(({ label }) => !given.has(label)) }];
    }
    const exclude = declaredName(statement);
    found.push({ from, proposals: [...namesInScope(names, cursor.locals, exclude), ...valueStarters()] });
    return found;
}

/** After `'s`: what the owner has, and once that is typed, what may follow it. */
function afterPossessive(names: NameIndex, typing: Typing, inCase: boolean): ProposalsFrom[] {
    const owner = typeOfPath(names, typing.tokens.slice(0, -1));
    const typeOf = (name: string): ValueType | undefined => owner && typeOfMember(names, owner, name);
    const known = splitKnown(typing, name => typeOf(name) !== undefined);
    const phrases = known ? [{ from: known.from, proposals: phrasesAfter(typeOf(known.name), inCase) }] : [];
    return [...phrases, { from: typing.from, proposals: members(names, owner) }];
}

/** What is compared with the value at the cursor, or what the decision is. */
function expectedType(
    names: NameIndex,
    cursor: Cursor,
    statement: Statement,
    tokens: readonly SectionToken[],
): ValueType | undefined {
    const last = tokens.at(-1);
    if (statement.word === 'row')
        return headerOptions(names, cursor, statement, tokens) ?? cellType(names, cursor, statement, tokens);
    if (last === statement.tokens[0] && last?.type === 'is:') return typeOfName(names, declaredName(statement) ?? '');
    const list = tokens.findLastIndex(({ type }) => type === 'is-one-of' || type === 'is-not-one-of');
    const at = list >= 0 && (last?.type === '(' || last?.type === ',') ? list : tokens.length - 1;
    const operator = tokens[at];
    return operator && /^(?:is|is-not|=|≠)$|^is-(?:not-)?one-of$/.test(operator.type)
        ? typeOfPath(names, tokens.slice(0, at))
        : undefined;
}

/** The name of the declaration that a statement stands in. */
function declaredName(statement: Statement): string | undefined {
    let outermost = statement;
    while (outermost.parent) outermost = outermost.parent;
    const name = outermost.tokens.find(({ type }) => type === 'NAME');
    return name && normaliseName(name.image);
}

function memberEntity(names: NameIndex, statement: Statement): string | undefined {
    const list = statement.parent?.tokens[0];
    const type = list && typeOfName(names, normaliseName(list.image));
    return type?.kind === 'list' ? type.entity : undefined;
}

/** Steps and endings of the file's journeys. */
function places(names: NameIndex): ProposalsFrom['proposals'] {
    const found = new Set<string>();
    for (const declaration of names.policy.model.files.flatMap(file => file.declarations)) {
        if (declaration.kind === 'journey')
            for (const { name } of [...declaration.steps, ...declaration.endings]) found.add(name.text);
    }
    return [...found].map(label => ({ label, kind: 23, rank: 'near' }));
}
