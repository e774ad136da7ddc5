// Writes the colouring for editors, extension/syntaxes/policy.tmLanguage.json, from the words of the grammar.
// Run by `npm run generate`, in the folder whose files are to be written.
import { mkdirSync, writeFileSync } from 'node:fs';
import { AstUtils, GrammarAST } from 'langium';
import { PolicyGrammar } from './generated/grammar.ts';

interface Pattern {
    name?: string;
    match?: string;
    begin?: string;
    end?: string;
    include?: string;
    captures?: Record<string, { name: string }>;
    beginCaptures?: Record<string, { name: string }>;
    endCaptures?: Record<string, { name: string }>;
    patterns?: Pattern[];
}

const grammar = PolicyGrammar();
const wordEnd = "(?![\\p{L}\\p{N}_'’-])";
const wordStart = "(?<![\\p{L}\\p{N}_'’-])";

/** Lines whose rest is one name, in which no word means anything. */
const titles =
    'policy|body|calendar|variation|journey|persona|step|ending|owner|decides for each|reaches|ties|weeks start|working days|charges|tax year|born on 29 February|missing day of a month';
/** Of these, the ones that use a name and declare none. */
const uses =
    'owner|decides for each|reaches|ties|weeks start|working days|charges|tax year|born on 29 February|missing day of a month|remove exception|remove rate|remove decision|remove definition';
/** Lines with a name before a colon or a phrase. */
const declarations =
    'define|each|rate|decide|rank|judgement|scale|codes|outcome|safeguard|replace rate|replace decision|replace definition|remove exception|remove rate|remove decision|remove definition';

const spaced = (words: string): string => words.replaceAll(' ', '[ \\t]+');
const longestFirst = (words: Iterable<string>): string[] =>
    [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** `decides-for-each:` → `decides for each`; undefined for a word that does not begin a line. */
function lineWord(keyword: string): string | undefined {
    if (!/^[a-z][\w-]*:$/i.test(keyword) || /^(?:total|highest|lowest|earliest|latest|how-many)-of:$/.test(keyword))
        return undefined;
    return keyword.slice(0, -1).replaceAll('-', ' ');
}

/** What must follow a line word for it to be one, by what the grammar says stands behind it. */
function behind(keyword: GrammarAST.Keyword): string {
    const group = AstUtils.getContainerOfType(keyword, GrammarAST.isGroup);
    const next =
        group?.elements[
            group.elements.indexOf(
                AstUtils.getContainerOfType(keyword, element => element.$container === group) as never,
            ) + 1
        ];
    const first =
        next && AstUtils.streamAst(next).find(each => GrammarAST.isRuleCall(each) || GrammarAST.isKeyword(each));
    switch (GrammarAST.isRuleCall(first) ? first.rule.$refText : undefined) {
        case 'STRING':
            return '(?=[ \\t]*["“])';
        case 'DATE':
        case 'DURATION':
        case 'NUMBER':
            return '(?=[ \\t]+\\d)';
        case 'CODE':
            return '(?=[ \\t]+PW)';
        default:
            return wordEnd;
    }
}

/** The line words that a rule reaches, with what must follow them. */
function lineWords(rule: GrammarAST.ParserRule, sections: ReadonlySet<GrammarAST.AbstractRule>): Map<string, string> {
    const words = new Map<string, string>();
    const seen = new Set<GrammarAST.AbstractRule>([rule]);
    for (const reached of seen) {
        if (reached !== rule && sections.has(reached) && rule.name !== 'Variation' && reached.name !== 'Accept')
            continue;
        for (const node of AstUtils.streamAllContents(reached)) {
            if (GrammarAST.isKeyword(node)) {
                const word = lineWord(node.value);
                if (word !== undefined) words.set(word, behind(node));
            } else if (GrammarAST.isRuleCall(node) && node.rule.ref && GrammarAST.isParserRule(node.rule.ref)) {
                seen.add(node.rule.ref);
            }
        }
    }
    return words;
}

const sectionRule = grammar.rules.find(rule => rule.name === 'Section') as GrammarAST.ParserRule;
const sections = AstUtils.streamAllContents(sectionRule)
    .filter(GrammarAST.isRuleCall)
    .map(call => call.rule.ref as GrammarAST.ParserRule)
    .toArray();

function firstWord(rule: GrammarAST.ParserRule): string {
    return lineWord(AstUtils.streamAllContents(rule).find(GrammarAST.isKeyword)?.value ?? '') as string;
}

/** One section: its word at the left edge, and below it the words that may begin its lines. */
function section(rule: GrammarAST.ParserRule): Pattern {
    const head = firstWord(rule);
    const words = lineWords(rule, new Set(sections));
    words.delete(head);
    const named = longestFirst(words.keys()).flatMap(word => titled(word, true));
    return {
        name: `meta.section.${head.replaceAll(' ', '-')}.policy`,
        begin: `^(\\uFEFF)?(${spaced(head)})${wordEnd}`,
        beginCaptures: { 2: { name: 'keyword.control.section.policy' } },
        // A section ends where something else stands at the left edge.
        end: '^(?=[^\\s-])',
        patterns: [
            ...common.slice(0, 2),
            ...(head === 'each' ? [{ include: '#fact' }] : []),
            ...titled(head, false),
            ...named,
            ...plainLines(words),
            { include: '#row' },
            { include: '#bullet' },
            { include: '#expression' },
        ],
    };
}

/** Lines of a word and anything; words that need the same behind them share a pattern. */
function plainLines(words: ReadonlyMap<string, string>): Pattern[] {
    const groups = new Map<string, string[]>();
    for (const word of longestFirst(words.keys())) {
        if (hasName(word)) continue;
        const needed = words.get(word) as string;
        groups.set(needed, [...(groups.get(needed) ?? []), spaced(word)]);
    }
    return [...groups].map(([needed, alike]) => ({
        match: `^[ \\t]+(${alike.join('|')})${needed}`,
        captures: { 1: { name: 'keyword.other.line.policy' } },
    }));
}

const hasName = (word: string): boolean => titles.split('|').includes(word) || declarations.split('|').includes(word);

/** The name behind a word that has one: no word in it is coloured. */
function titled(word: string, atLineStart: boolean): Pattern[] {
    if (!hasName(word)) return [];
    const whole = titles.split('|').includes(word);
    const name = uses.split('|').includes(word) ? 'variable.other.policy' : 'entity.name.section.policy';
    const rest = whole
        ? '(.*?)(?=[ \\t]*$|[ \\t]+--)'
        : '(`[^`\\n]*`|[^\\n]*?)(?=[ \\t]*$|[ \\t]+--|[ \\t]+for[ \\t]+each\\b|[ \\t]*:|[ \\t]+has\\b)';
    if (!atLineStart) return [{ match: `(?<=^${word})[ \\t]+${rest}`, captures: { 1: { name } } }];
    return [
        {
            match: `^[ \\t]+(${spaced(word)})${wordEnd}(?:[ \\t]+${rest})?`,
            captures: { 1: { name: 'keyword.other.line.policy' }, 2: { name } },
        },
    ];
}

const inside = (words: readonly string[], name: string): Pattern => ({
    match: `${wordStart}(?:${longestFirst(words).map(spaced).join('|')})${wordEnd}`,
    name,
});

/** Words inside lines, from the grammar: what joins, compares, counts. */
const keywords = longestFirst(
    AstUtils.streamAllContents(grammar)
        .filter(GrammarAST.isKeyword)
        .map(keyword => keyword.value),
);
const phrases = keywords.filter(value => /^[a-z][a-z-]*$/.test(value)).map(value => value.replaceAll('-', ' '));
const comparisons = [
    ...phrases.filter(words => /^is (?!a$|not a$|not$)/.test(words)),
    'are',
    'is not an',
    'is not a',
    'is not(?!\\s+(?:known|applicable))',
    'is an',
    'is a',
    'is',
].flatMap(words => [words, words.replace(/^is/, 'are')]);
const logic = [
    'and',
    'or',
    'not',
    'when',
    'where',
    'otherwise',
    'because',
    'all of',
    'any of',
    'none of',
    'if none',
    'through',
    'as at',
    'as if',
    'until',
    'needs',
    'before',
];
const chains = phrases.filter(words => /^and (?!not)/.test(words));
const calls = [
    'for each',
    'each',
    'how many',
    'how many of',
    'total of',
    'highest of',
    'lowest of',
    'earliest of',
    'latest of',
    'there is no',
    'there is any',
    'there is an',
    'there is a',
    'there are no',
    'there is',
    'there are',
    'overlap of',
    'gap between',
];
const constants = ['no limit', 'not applicable', 'does not apply', 'not known', 'yes', 'no'];
const digits = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const per = 'per[ \\t]+(?:4[ \\t]+)?(?:working[ \\t]+)?\\p{L}+';
const types = [
    ...keywords.filter(value =>
        /^(?:money|number|whole-number|percent|date|period|text|yes-or-no|list-of|one-of|any-of)$/.test(value),
    ),
    'hours',
    'days',
    'working-days',
    'weeks',
    'months',
    'years',
].map(value => spaced(value.replaceAll('-', ' ')));
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';

const common: Pattern[] = [{ include: '#comment' }, { include: '#prose' }];

const textMate = {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Policy',
    scopeName: 'source.policy',
    fileTypes: ['policy'],
    patterns: [
        ...common,
        ...longestFirst(sections.map(firstWord)).map(word => ({ include: `#${word.replaceAll(' ', '-')}` })),
    ],
    repository: {
        ...Object.fromEntries(sections.map(rule => [firstWord(rule).replaceAll(' ', '-'), section(rule)])),
        comment: { name: 'comment.line.double-dash.policy', match: '(?<![^\\s|])--.*$' },
        prose: {
            name: 'string.quoted.double.policy',
            begin: '"',
            // What is never closed ends at the left edge at the latest.
            end: '"|^(?=[^\\s])',
            patterns: [{ match: '\\{[^{}"\\n]*\\}', name: 'variable.other.placeholder.policy' }],
        },
        // `date of birth : date`: the name of a fact may begin with any word.
        fact: {
            match: '^[ \\t]+(`[^`\\n]*`|[^\\s":|`-][^":|`\\n]*?)[ \\t]*(:)(?=[ \\t]|$)',
            captures: { 1: { name: 'variable.other.declaration.policy' }, 2: { name: 'punctuation.separator.policy' } },
        },
        bullet: { match: '^[ \\t]*(-)(?=[ \\t])', captures: { 1: { name: 'punctuation.definition.list.policy' } } },
        row: {
            begin: '^[ \\t]*(\\|)',
            beginCaptures: { 1: { name: 'punctuation.separator.table.policy' } },
            end: '$',
            patterns: [
                ...common,
                { match: '\\|', name: 'punctuation.separator.table.policy' },
                {
                    match: '(?<=\\|)[ \\t]*(-)[ \\t]*(?=\\|)',
                    captures: { 1: { name: 'constant.language.any.policy' } },
                },
                inside(
                    [
                        'under',
                        'over',
                        'at least',
                        'at most',
                        'more than',
                        'less than',
                        'on or before',
                        'on or after',
                        'up to',
                        'or over',
                        'or under',
                        'or more',
                        'or less',
                        'to',
                    ],
                    'keyword.operator.comparison.policy',
                ),
                { include: '#expression' },
            ],
        },
        type: {
            match: `(?<=:)[ \\t]*((?:${types.join('|')})${wordEnd}(?=[ \\t]*(?:$|,|--)|[ \\t]+[\\p{L}\`"-])(?:[ \\t]+in[ \\t]+[£$€¥])?(?:[ \\t]+${per})?)`,
            captures: { 1: { name: 'storage.type.policy' } },
        },
        expression: {
            patterns: [
                ...common,
                { match: '`[^`\\n]*`?', name: 'variable.other.quoted.policy' },
                { match: '<https?:[^>\\s]+>', name: 'markup.underline.link.policy' },
                { match: `${wordStart}PW\\d+${wordEnd}`, name: 'constant.other.code.policy' },
                { include: '#type' },
                {
                    match: `${wordStart}\\d{1,2}[ \\t]+(?:${months})[ \\t]+\\d{4}${wordEnd}`,
                    name: 'constant.numeric.date.policy',
                },
                {
                    match: `${wordStart}\\d+(?:st|nd|rd|th)[ \\t]+birthday${wordEnd}`,
                    name: 'constant.numeric.date.policy',
                },
                { match: `[£$€¥]${digits}(?:[ \\t]+${per})?`, name: 'constant.numeric.money.policy' },
                {
                    match: `${wordStart}${digits}(?:%|[ \\t]+(?:working[ \\t]+)?(?:day|week|month|year|hour)s?${wordEnd})?`,
                    name: 'constant.numeric.policy',
                },
                {
                    match: ',[ \\t]*(?:rounded[^,()|"\\n]*?(?=[ \\t]+(?:when|otherwise|because)\\b|[,()|]|[ \\t]*$|[ \\t]+--)|converted[ \\t]+[a-z-]+[ \\t]+to[ \\t]+[a-z-]+|but[ \\t]+not[ \\t]+(?:less|more)[ \\t]+than|if[ \\t]+any|over[ \\t]+time|by[ \\t]+table|each[ \\t]+an?|automatically)',
                    name: 'keyword.other.modifier.policy',
                },
                inside(constants, 'constant.language.policy'),
                inside([...comparisons, ...chains], 'keyword.operator.comparison.policy'),
                inside(calls, 'keyword.operator.call.policy'),
                inside(logic, 'keyword.operator.logical.policy'),
                { match: "['’]s(?![\\p{L}\\p{N}])", name: 'punctuation.accessor.policy' },
                { match: '[<>]=?|[=≠≤≥+*/×÷]|(?<=[\\s(])-(?=\\S|[ \\t])', name: 'keyword.operator.arithmetic.policy' },
            ],
        },
    },
};

mkdirSync('extension/syntaxes', { recursive: true });
writeFileSync('extension/syntaxes/policy.tmLanguage.json', `${JSON.stringify(textMate, null, 4)}\n`);
