import { importsOf, withoutComments } from './imports.ts';
import type { SourceFile } from './source-files.ts';

/** A room of the house: which files are in it, which other rooms they may import, and which packages. */
interface Room {
    name: string;
    files: RegExp;
    rooms: readonly string[];
    packages: RegExp;
}

/** Rooms whose code also runs in a browser, a webview and a worker: no Langium, no VS Code, no Node. */
const browserSafe = /^(?!langium|vscode|node:)/;
const anyPackageButLsp = /^(?!vscode-languageserver(?!-types|-textdocument)|vscode-languageclient|vscode$)/;
const everyRule = [
    'grammar',
    'syntax',
    'model converter',
    'model',
    'types',
    'evaluate',
    'ranges',
    'journey',
    'personas',
    'analyse',
    'render',
    'documents',
    'Word reader',
];

/** The folder table of docs/architecture.md. The first room that a file fits is its room. */
const house: readonly Room[] = [
    room('colours', /^grammar\/generate-textmate\.ts$/, ['grammar'], /^(langium|node:.*)$/),
    room('grammar', /^grammar\//, [], /^langium$/),
    part('source range', /model\/source-range\.ts$/, [], browserSafe),
    folder('messages', ['model'], browserSafe),
    folder('syntax', ['grammar'], anyPackageButLsp),
    part('model converter', /model\/from-ast[./]/, ['grammar', 'syntax', 'model'], anyPackageButLsp),
    folder('model', [], browserSafe),
    folder('types', ['model'], browserSafe),
    folder('evaluate', ['model', 'types'], browserSafe),
    folder('ranges', ['model', 'types', 'evaluate'], browserSafe),
    folder('journey', ['model', 'evaluate'], browserSafe),
    folder('personas', ['model', 'types', 'evaluate', 'ranges', 'journey'], browserSafe),
    part('Word reader', /documents\/word\.ts$/, ['documents', 'model'], anyPackageButLsp),
    folder('documents', ['model'], browserSafe),
    folder('analyse', ['model', 'types', 'evaluate', 'ranges', 'journey', 'personas', 'documents'], browserSafe),
    folder('render', ['model', 'journey', 'personas'], browserSafe),
    folder('workspace', everyRule, anyPackageButLsp),
    folder('lsp', [...everyRule, 'workspace', 'interface', 'protocol'], /^(?!vscode$)/),
    part('command "lsp"', /cli\/lsp\.ts$/, ['cli', 'lsp'], anyPackageButLsp),
    folder('cli', [...everyRule, 'workspace', 'interface', 'command "lsp"'], anyPackageButLsp),
    part('interface', /[^/]+\.ts$/, [...everyRule, 'workspace'], anyPackageButLsp),
    room('protocol', /^extension\/src\/protocol\.ts$/, [], /^$/),
    room(
        'extension',
        /^extension\/src\//,
        ['protocol'],
        /^(vscode|vscode-languageclient(\/.*)?|@vscode\/debug(adapter|protocol)|node:.*)$/,
    ),
    room('webview', /^extension\/webview\//, ['protocol', 'render'], browserSafe),
];

/** What must not stand in the text of some files, because no import shows it. */
const forbiddenWords = [
    {
        where: /^language-server\/src\/(model|types|evaluate|ranges|analyse|journey)\//,
        words: /\bDate\.now\b|\bnew Date\(|\bMath\.random\b|\bIntl\b|\.toLocale/,
        why: 'the same input must give the same bytes: no clock, no randomness, no locale',
    },
    {
        where: /^language-server\/src\/analyse\//,
        words: /\bthrow\b/,
        why: 'an analysis answers with findings and never throws',
    },
    {
        where: /^language-server\/src\/(?!cli\/)/,
        words: /\bconsole\.(log|info)\b|\bprocess\.stdout\b/,
        why: 'only the command line writes to standard output',
    },
];

/** Every breach of the rules, one plain line each. */
export function breaches(files: readonly SourceFile[]): string[] {
    return files.flatMap(file => [...importBreaches(file), ...wordBreaches(file)]);
}

function importBreaches(file: SourceFile): string[] {
    const home = roomOf(file.path);
    if (!home)
        return [`${file.path} is in no room of the house: add its folder to docs/architecture.md and to this test`];
    return importsOf(file)
        .filter(target => !mayImport(home, target))
        .map(target => `${file.path} (${home.name}) may not import ${target}`);
}

function mayImport(home: Room, target: string): boolean {
    if (!isOurs(target)) return home.packages.test(target);
    const room = roomOf(target);
    return room !== undefined && (room === home || home.rooms.includes(room.name));
}

function wordBreaches({ path, text }: SourceFile): string[] {
    return forbiddenWords
        .filter(({ where, words }) => where.test(path) && words.test(withoutComments(text)))
        .map(({ words, why }) => `${path} contains "${words.exec(withoutComments(text))?.[0]}": ${why}`);
}

function isOurs(target: string): boolean {
    return /^(grammar|language-server|extension|test|samples)\//.test(target) || target.startsWith('../');
}

function roomOf(file: string): Room | undefined {
    return house.find(({ files }) => files.test(file));
}

function room(name: string, files: RegExp, rooms: readonly string[], packages: RegExp): Room {
    return { name, files, rooms, packages };
}

/** A folder of the server. */
function folder(name: string, rooms: readonly string[], packages: RegExp): Room {
    return part(name, new RegExp(`${name}/`), rooms, packages);
}

/** Some files of the server. Every room may point at a place in a policy, and speak to people in the words of messages/. */
function part(name: string, files: RegExp, rooms: readonly string[], packages: RegExp): Room {
    const common = ['source range', 'messages'];
    return room(name, new RegExp(`^language-server/src/${files.source}`), [...rooms, ...common], packages);
}
