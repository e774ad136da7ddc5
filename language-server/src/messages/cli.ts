import { homePage } from './links.ts';

/** What the command line says to people. */

type Near = readonly string[];

const quote = (text: string): string => `“${text.length > 80 ? `${text.slice(0, 79)}…` : text}”`;
const or = (names: Near): string => {
    const quoted = names.map(quote);
    return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
};
const didYouMean = (near: Near): string => (near.length === 0 ? '' : ` Did you mean ${or(near)}?`);
/** Names to choose from, when there are few and none of them is near. */
const choice = (near: Near, known: Near): string =>
    near.length > 0 ? didYouMean(near) : known.length > 0 && known.length <= 12 ? ` There is ${or(known)}.` : '';
const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
export const examples = (...lines: readonly (readonly [command: string, does: string])[]): string => {
    const width = Math.max(...lines.map(([command]) => command.length));
    return `\nExamples:\n${lines.map(([command, does]) => `  $ ${command.padEnd(width)}  ${does}`).join('\n')}`;
};

/** What may stand at a place of a JSON text. */
const jsonParts: Readonly<Record<string, string>> = {
    value: 'a value',
    'first value': 'a value or “]”',
    name: 'a name in double quotes',
    'first name': 'a name in double quotes or “}”',
    colon: 'a colon',
    'object goes on': 'a comma or “}”',
    'array goes on': 'a comma or “]”',
};

/** Why something could not be done, by the code that the system gives. */
const systemReasons: Readonly<Record<string, string>> = {
    EACCES: 'permission is missing',
    EPERM: 'permission is missing',
    EROFS: 'the disk can only be read',
    ENOSPC: 'the disk is full',
    EMFILE: 'too many files are open',
    ENOTDIR: 'a file stands where a folder should be',
    ENAMETOOLONG: 'the name is too long',
    outside: 'it leads out of the project',
};
const because = (code: string): string => (code === '' ? '' : `: ${systemReasons[code] ?? code}`);

export const cliMessages = {
    program: 'policywright',
    description: 'Checks, tests, runs and explains policies: public policy written as text.',
    help: 'show what there is to say about a command',
    version: 'show the version',
    programExamples: examples(
        ['policywright new "Warm Homes Grant"', 'begin a policy'],
        ['policywright check policies/', 'find mistakes in every policy of a folder'],
        ['policywright test policies/', 'try its personas'],
    ),
    statuses:
        '\nExit status: 0 fine; 1 the policy or a persona fails; 2 the command could not be carried out.\n' +
        'Text for people goes to the terminal or to standard error; JSON goes to standard output.',
    paths: 'files, or folders to be searched for policies (default: this folder)',
    policy: 'the policy: a file, or a folder with one policy in it',
    json: 'answer with JSON on standard output',
    standardInput: 'standard input',
    fix: 'mend:',
    severity: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
    counts: (errors: number, warnings: number, others: number) =>
        [
            ...(errors > 0 ? [count(errors, 'error')] : []),
            ...(warnings > 0 ? [count(warnings, 'warning')] : []),
            ...(others > 0 ? [count(others, 'remark')] : []),
        ].join(', '),
    usageError: (text: string) => `policywright: ${text}`,
    failure: (text: string) => `policywright: ${text}`,
    internalError: (what: string) =>
        `policywright: Something went wrong inside Policywright itself: ${what}\n` +
        `Please report it at ${homePage}/issues, with the command and, if you may share it, the policy.\n` +
        'With POLICYWRIGHT_DEBUG=1 set, the command says more.',
    noSuchPath: (path: string, near: Near) => `There is no file or folder ${quote(path)}.${didYouMean(near)}`,
    noPolicies: (path: string) =>
        `There is no policy in ${path === '.' ? 'this folder' : quote(path)}: no file whose name ends in “.policy”.`,
    onePolicy: (path: string, names: Near) =>
        names.length === 0
            ? `There is no policy in ${quote(path)}: name the file.`
            : `${quote(path)} is a folder with ${names.length} policies. Name one of them: ${or(names.slice(0, 5))}.`,
    isFolder: (path: string) => `${quote(path)} is a folder; name a file.`,
    unreadable: (path: string, code: string) => `${quote(path)} cannot be read${because(code)}.`,
    notWritable: (path: string, code: string) => `${quote(path)} cannot be written${because(code)}.`,
    notUtf8: (path: string, offset: string) =>
        `${quote(path)} is not UTF-8 text: the byte at offset ${offset} does not belong there. Save the file as UTF-8 and try again.`,
    badJson: (path: string, { line, column, message }: { line: number; column: number; message: string }) =>
        `${quote(path)} is not JSON. Line ${line}, column ${column}: ${message}`,
    jsonProblem: (expected: string, atEnd: boolean) => {
        if (expected === 'text ends')
            return 'this text does not end as it should: with a double quote, on the same line.';
        if (expected === 'end') return 'nothing may follow here.';
        return `${atEnd ? 'it ends too early: ' : ''}here there should be ${jsonParts[expected] ?? expected}.`;
    },
    jsonTooDeep: (deepest: number) => `brackets are nested more than ${deepest} deep here, which facts never are.`,
    notAnObject: (path: string) =>
        `${quote(path)} should hold an object with the facts of one person: {"name of a fact": value, …}.`,
    badProjectFile: (
        path: string,
        problem: { kind: string; name?: string; code?: string; expected?: string; known?: Near; levels?: Near },
    ) => {
        const start = `${quote(path)}: `;
        switch (problem.kind) {
            case 'not an object':
                return `${start}it should hold an object with settings.`;
            case 'unknown setting':
                return `${start}there is no setting ${quote(problem.name ?? '')}. The settings are ${or(problem.known ?? [])}.`;
            case 'not a code':
                return `${start}${quote(problem.code ?? '')} is not a code such as PW204.`;
            case 'wrong level':
                return `${start}the severity of ${quote(problem.code ?? '')} should be ${or(problem.levels ?? [])}.`;
            default: {
                const forms: Record<string, string> = {
                    levels: 'an object with a level for each code',
                    patterns: 'a list of patterns',
                    number: 'a number',
                };
                return `${start}${quote(problem.name ?? '')} should be ${forms[problem.expected ?? ''] ?? problem.expected}.`;
            }
        }
    },
    notReadable: (path: string, errors: number) =>
        `policywright: ${quote(path)} cannot be read as it was meant (${count(errors, 'error')}), so nothing is decided by it.`,
    hasErrors: (path: string, errors: number) =>
        `policywright: ${quote(path)} has ${count(errors, 'error')}; what rests on a rule with an error has no answer. “policywright check” shows them.`,
    factProblem: (fact: string, message: string) => `${fact}: ${message}`,
    lineNotUtf8: (offset: number) => `The line is not UTF-8 text: the byte at offset ${offset} does not belong there.`,
    lineNotJson: (column: number, message: string) => `The line is not JSON. Column ${column}: ${message}`,
    lineFailed: (what: string) => `Something went wrong inside Policywright itself: ${what}`,
    lineEmpty: 'The line is empty.',
    lineNotAnObject: 'The line should hold an object with the facts of one person.',
    unknownDecision: (name: string, near: Near, known: Near) =>
        `There is no decision ${quote(name)}.${choice(near, known)}`,
    unknownVariation: (name: string, near: Near, known: Near) =>
        `There is no variation ${quote(name)}.${choice(near, known)}`,
    unknownPersona: (name: string, near: Near, known: Near) =>
        known.length === 0 ? 'There is no persona here.' : `There is no persona ${quote(name)}.${choice(near, known)}`,

    definitions: {
        headings: ['Term', 'Where', 'Since', 'In words', 'As a condition'],
        sameTerm: (term: string) => `${quote(term)}: the same term, different meanings`,
        sameMeaning: (terms: Near) => `${terms.map(quote).join(', ')}: different terms, the same meaning`,
        comparedWith: 'the others are compared with this one',
        inFile: (name: string) => `in ${name}`,
        summary: (terms: number, differing: number, same: number) =>
            terms === 0
                ? 'Nothing is defined.'
                : `${count(terms, 'definition')}; ${count(differing, 'term')} with different meanings; ${count(same, 'meaning')} with different terms.`,
    },
    check: {
        summary: 'find mistakes',
        description: 'Says everything that is wrong or questionable about policies.',
        format: 'how findings are written',
        maxWarnings: 'fail when there are more warnings than this',
        accepted: 'list the findings that somebody answered for with “accept”, and why',
        definitions: 'set the definitions of all these policies side by side, and say where they differ',
        deep: 'ask the solver Z3 about decisions that are not analysed otherwise; it is installed apart, with npm install z3-solver',
        deeper: (decision: string, number: number, of: number) =>
            `Looking deeper at ‘${decision}’, ${number} of ${of} …`,
        deeperStopped: (file: string, seconds: number) =>
            `policywright: Looking deeper at ${file} took more than ${seconds} seconds and was stopped. What was found before stands.`,
        json: 'the same as --format json',
        acceptedUnder: (under: string) => (under === '' ? 'for the whole file' : `under ${under}`),
        acceptedBecause: (because: string) => `because “${because}”`,
        acceptedCount: (number: number) =>
            number === 0 ? 'Nothing is accepted.' : `${count(number, 'finding')} accepted on the record.`,
        notACount: 'Say a whole number.',
        progress: (done: number, all: number) => `Checking ${done} of ${all} …`,
        summaryLine: (files: number, counts: string, accepted: number) =>
            `${count(files, 'policy', 'policies')} checked${counts === '' ? ', nothing to say' : `: ${counts}`}${
                accepted === 0 ? '' : `; ${accepted} accepted on the record`
            }.`,
        tooManyWarnings: (warnings: number, most: number) =>
            `policywright: There are ${count(warnings, 'warning')}, and at most ${most} may be.`,
        examples: examples(
            ['policywright check', 'every policy in this folder and below'],
            ['policywright check child-benefit.policy', 'one policy'],
            ['policywright check --format json policies/', 'for programs'],
            ['policywright check --format sarif > findings.sarif', 'for code-scanning services'],
            ['policywright check --accepted', 'what was accepted, and why'],
            ['policywright check --definitions', 'what each policy means by its terms'],
            ['policywright check --deep', 'with the solver Z3, where all else leaves a decision not analysed'],
            ['policywright check --max-warnings 0', 'fail on warnings too'],
        ),
    },
    prose: {
        summary: 'look at the wording of a paper',
        description:
            'Asks about a Markdown, text or Word document what a careful colleague would ask before building it:\n' +
            'vague words, open deadlines, nobody named who acts. The same codes as in policies.',
        paths: 'documents (.md, .txt, .docx), or folders to be searched for them',
        none: (path: string, forms: readonly string[]) =>
            `There is no document in ${path === '.' ? 'this folder' : quote(path)}: no file whose name ends in ${or(forms)}.`,
        notADocument: (path: string, forms: readonly string[]) =>
            `${quote(path)} cannot be read as a document. Save it as ${or(forms)} and try again.`,
        notWord: (path: string) => `${quote(path)} is not a Word document (.docx), or it is damaged.`,
        progress: (done: number, all: number) => `Reading ${done} of ${all} …`,
        summaryLine: (files: number, counts: string, accepted: number) =>
            `${count(files, 'document')} read${counts === '' ? ', nothing to ask' : `: ${counts}`}${
                accepted === 0 ? '' : `; ${accepted} accepted on the record`
            }.`,
        examples: examples(
            ['policywright prose paper.docx', 'a Word document'],
            ['policywright prose --format json papers/', 'every document of a folder, for programs'],
        ),
    },
    test: {
        summary: 'try the policy for its personas',
        description:
            'Tries policies for the personas that are written in them. The last line says how many passed and failed.',
        reporter: 'how results are written',
        persona: 'only the persona of this name',
        update: 'write what comes out into snapshots that do not hold; nothing else is touched',
        progress: (file: string, done: number) => `${file}: ${done} personas …`,
        expected: 'expected',
        actual: 'but it is',
        noAnswer: 'but there is no answer:',
        mismatch: (what: string, expected: string, actual: string, but: string) =>
            `${what}: expected ${expected}, ${but} ${actual}`,
        nothingExpected: 'expects nothing, so nothing was tried',
        notTried: 'Not tried, because the policy cannot be read as it was meant.',
        casesOut: 'write the table of cases with what came out beside what is expected, as CSV',
        casesOverThemselves: (file: string) => `${quote(file)} is the table of cases itself. Name another file.`,
        casesOfTwo: 'There are cases of two tables, and “--cases-out” writes one. Name the policy of one of them.',
        noCases: 'There are no cases to write: no policy here has “personas from file”.',
        casesWritten: (number: number, file: string) =>
            `${count(number, 'case was', 'cases were')} written to ${file}.`,
        leftOut: (number: number) =>
            `${count(number, 'more case was', 'more cases were')} tried and ${number === 1 ? 'is' : 'are'} not listed.`,
        noPersonas: 'There are no personas. A persona is a person for whom the policy is tried.',
        notChecked: (number: number) => `${count(number, 'persona')} could not be checked in full.`,
        totals: (passed: number, failed: number) => `${passed} passed, ${failed} failed`,
        examples: examples(
            ['policywright test', 'every persona in this folder and below'],
            ['policywright test child-benefit.policy --persona Amira', 'one persona'],
            ['policywright test --update', 'write snapshots anew, and say each change'],
            ['policywright test --reporter json policies/', 'for programs'],
        ),
    },
    watch: {
        option: 'try personas again whenever a file changes that they rest on',
        onlySpec: (reporter: string) => `“--watch” writes for people as it goes. Leave out “--reporter ${reporter}”.`,
        keys: (hasKeyboard: boolean) =>
            hasKeyboard ? 'Watching. a: try all, f: only those that failed, q: end.' : 'Watching. Ctrl-C ends it.',
        changed: (files: readonly string[]) => `Changed: ${files.join(', ')}`,
        failedOnly: 'Only those that failed',
        all: 'All',
        tried: (number: number) => `  (${count(number, 'persona')} tried)`,
        ofAll: (held: number, all: number) => (held === all ? count(all, 'persona') : `${held} of ${all} as expected`),
    },
    run: {
        summary: 'decide for one person, or for many',
        description:
            'Decides for a person whose facts stand in a JSON file: an object with a value under the name of each fact.',
        facts: 'a JSON file with the facts; “-” reads standard input',
        at: 'the date of decision, such as 2025-06-01; wins over “on” in the facts',
        decide: 'only this decision; may be given several times',
        explain: 'with the reasons for each answer',
        batch: 'read one JSON object a line, write one answer a line, in order',
        badDate: (text: string) => `${quote(text)} is not a date. Write it like 2025-06-01, and a day that exists.`,
        progress: (done: number) => `${done} lines …`,
        on: (date: string) => `On ${date}`,
        needs: (needs: Near, unknown: Near, awaits: Near) => {
            const rest = needs.filter(
                name => !unknown.includes(name) && !awaits.some(text => text === name || text.startsWith(`${name} (`)),
            );
            const parts = [
                ...(rest.length > 0 ? [`needs ${rest.join(', ')}`] : []),
                ...(unknown.length > 0 ? [`the person does not know ${unknown.join(', ')}`] : []),
                ...(awaits.length > 0 ? [`awaits ${awaits.join(', ')}`] : []),
            ];
            return `not known yet${parts.length > 0 ? `: ${parts.join('; ')}` : ''}`;
        },
        examples: examples(
            ['policywright run child-benefit.policy --facts amira.json', 'decide for one person'],
            ['policywright run child-benefit.policy --facts - --json < amira.json', 'for programs'],
            ['policywright run child-benefit.policy --batch < people.jsonl > answers.jsonl', 'for many'],
            [
                'policywright run child-benefit.policy --facts amira.json --decide "weekly award" --explain',
                'one decision, and why',
            ],
        ),
    },
    inputs: {
        summary: 'what must be known',
        description:
            'Writes the facts that a policy asks for as a JSON Schema (2020-12), with question, source and evidence of each.',
        examples: examples([
            'policywright inputs child-benefit.policy > facts.schema.json',
            'keep the schema in a file',
        ]),
    },
    explain: {
        summary: 'why, in the words of the policy',
        description:
            'Shows how each decision for a persona came about: what it was worked out from, by which rule, from which source.',
        persona: 'the persona to explain',
        expected: '\n--decide NAME explains another decision.',
        because: (reason: string) => `because ${reason}`,
        asAbove: (value: string) => `${value} (as above)`,
        sameOn: (count: number, until: string) =>
            `The same on ${count} more ${count === 1 ? 'day' : 'days'} until ${until}.`,
        forDay: (decision: string, day: string) => `${decision} on ${day}`,
        forMember: (decision: string, member: string) => `${member}'s ${decision}`,
        examples: examples(
            ['policywright explain child-benefit.policy --persona Amira', 'what the persona expects'],
            ['policywright explain child-benefit.policy --persona Amira --decide "weekly award"', 'one decision'],
        ),
    },
    trace: {
        summary: 'what serves what, and what is missing',
        description:
            'Shows for each outcome and safeguard of the intent which decisions serve it, in which steps they are made, which personas try them and where they come from; and what is missing.',
        examples: examples(
            ['policywright trace child-benefit.policy', 'as a table'],
            ['policywright trace child-benefit.policy --json', 'for programs'],
        ),
    },
    format: {
        summary: 'lay out policies',
        description:
            'Lays out policies: indentation, alignment, blank lines. Says nothing else and changes nothing else.',
        check: 'change nothing, and fail when a file is not laid out',
        progress: (done: number, all: number) => `Laying out ${done} of ${all} …`,
        done: (changed: number, all: number) =>
            changed === 0
                ? `${count(all, 'policy is', 'policies are')} laid out already.`
                : `${changed} of ${count(all, 'policy', 'policies')} laid out anew.`,
        wanting: (wanting: number, all: number) =>
            wanting === 0
                ? `${count(all, 'policy is', 'policies are')} laid out already.`
                : `${wanting} of ${count(all, 'policy', 'policies')} not laid out. “policywright format” does it.`,
        examples: examples(
            ['policywright format', 'every policy in this folder and below'],
            ['policywright format --check', 'only say which are not laid out'],
        ),
    },
    new: {
        summary: 'begin a policy',
        description: 'Makes a folder with a policy to begin with, and a persona for whom it is tried.',
        name: 'the name of the policy',
        noName: (typed: string) =>
            `${quote(typed)} gives no name for a policy. A name begins with a letter and has letters, digits, spaces and hyphens.`,
        exists: (path: string) => `${quote(path)} is there already. Nothing was changed.`,
        done: (file: string) => `Wrote ${file}.`,
        next: (file: string) => [
            'What to do next:',
            `  open ${file} in an editor and change it`,
            `  policywright check ${file}`,
            `  policywright test ${file}`,
        ],
        examples: examples(['policywright new "Warm Homes Grant"', 'makes warm-homes-grant/warm-homes-grant.policy']),
    },
    lsp: {
        summary: 'start the language server',
        description: 'Starts the language server for an editor. It speaks the Language Server Protocol.',
        stdio: 'speak over standard input and output',
        onlyStdio: 'Say how to speak with the editor: “policywright lsp --stdio”.',
        examples: examples(['policywright lsp --stdio', 'as an editor starts it']),
    },
};
