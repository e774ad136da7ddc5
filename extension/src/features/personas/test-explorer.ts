import path from 'node:path';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
    COVERAGE_REQUEST,
    type CoverageQuestion,
    LANGUAGE_ID,
    PERSONAS_REQUEST,
    type PersonaCoverage,
    type PersonaItem,
    type PersonaList,
    type PersonaOutcome,
    type PersonaResults,
    RUN_PERSONAS_REQUEST,
    type RunPersonasQuestion,
    type TextRange,
} from '../../protocol.ts';
import { debugToTheEnd } from '../debug/debug.ts';
import { isOnlyShown } from '../language-client/only-shown.ts';
import { PolicyCoverage } from './coverage.ts';
import { DataTexts } from './data-texts.ts';
import { type IsOvertaken, Reruns } from './reruns.ts';
import { affectedBy, expectationTestId, mismatches, personaTestId, policyLabel } from './test-tree.ts';
import { whichPersona } from './which-persona.ts';

/** How long nobody types before personas are read, and in a continuous run tried, again; in milliseconds. */
const pause = 30;

/** Results are shown, and the server answers others, at least so often; in milliseconds. */
const patience = 50;

/** The personas of every policy as tests: policies, personas, expectations. */
export function showPersonas(context: vscode.ExtensionContext, client: LanguageClient): void {
    const explorer = new PersonaExplorer(client);
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.policy');
    context.subscriptions.push(
        explorer,
        watcher,
        watcher.onDidCreate(uri => explorer.read(uri)),
        watcher.onDidChange(uri => explorer.read(uri)),
        watcher.onDidDelete(uri => explorer.remove(uri)),
        vscode.workspace.onDidOpenTextDocument(document => explorer.edited(document)),
        vscode.workspace.onDidChangeTextDocument(({ document }) => explorer.edited(document)),
        vscode.workspace.onDidSaveTextDocument(document => explorer.edited(document)),
        vscode.workspace.onDidCloseTextDocument(document => explorer.edited(document)),
        vscode.commands.registerCommand('policywright.runPersona', async (uri?: string, id?: string) => {
            const who =
                uri !== undefined && id !== undefined
                    ? { uri, id }
                    : await whichPersona(client, 'Try a persona', 'Whom should the policy decide for?');
            if (who) await explorer.runOne(vscode.Uri.parse(who.uri), who.id);
        }),
    );
    for (const document of vscode.workspace.textDocuments) explorer.edited(document);
}

class PersonaExplorer implements vscode.Disposable {
    private readonly client: LanguageClient;
    private readonly controller = vscode.tests.createTestController('policywright', 'Policywright');
    private readonly lists = new Map<string, PersonaList>();
    private readonly data: DataTexts;
    private readonly waiting = new Map<string, NodeJS.Timeout>();
    /** Continuous runs: which files, or all. */
    private readonly continuous = new Set<{ files: ReadonlySet<string> | undefined; reruns: Reruns }>();

    constructor(client: LanguageClient) {
        this.client = client;
        this.data = new DataTexts(client);
        this.controller.createRunProfile(
            'Try personas',
            vscode.TestRunProfileKind.Run,
            (request, token) => this.start(request, token),
            true,
            undefined,
            true,
        );
        const coverage = this.controller.createRunProfile(
            'Try personas with coverage',
            vscode.TestRunProfileKind.Coverage,
            (request, token) => this.cover(request, token),
            true,
        );
        coverage.loadDetailedCoverage = async (_run, file) => (file instanceof PolicyCoverage ? file.details() : []);
        coverage.loadDetailedCoverageForTest = async (_run, file, item) =>
            file instanceof PolicyCoverage ? file.details(item) : [];
        this.controller.createRunProfile('Debug persona', vscode.TestRunProfileKind.Debug, (request, token) =>
            this.debug(request, token),
        );
        this.controller.refreshHandler = token => this.findAll(token);
        this.controller.resolveHandler = async item => {
            if (item?.uri) await this.read(item.uri);
            else await this.findAll();
        };
    }

    /** Reads the personas of a file and shows them. */
    async read(uri: vscode.Uri): Promise<void> {
        const key = uri.toString();
        const list = await this.client.sendRequest<PersonaList>(PERSONAS_REQUEST, { uri: key });
        // Both sides write URIs in their own way.
        const uses = list.uses?.map(each => vscode.Uri.parse(each).toString());
        const data = list.data?.map(each => vscode.Uri.parse(each).toString());
        const before = this.lists.get(key)?.data ?? [];
        this.lists.set(key, { ...list, ...(uses && { uses }), ...(data && { data }) });
        this.data.followAll((data ?? []).filter(each => !before.includes(each)));
        if (list.personas.length === 0) {
            this.controller.items.delete(key);
            return;
        }
        const file = this.controller.items.get(key) ?? this.controller.createTestItem(key, '', uri);
        file.label = policyLabel(list, path.posix.basename(uri.path));
        file.children.replace(list.personas.map(persona => this.personaItem(uri, persona, file)));
        this.controller.items.add(file);
    }

    remove(uri: vscode.Uri): void {
        this.lists.delete(uri.toString());
        this.controller.items.delete(uri.toString());
    }

    /** A text is another one now. */
    edited(document: vscode.TextDocument): void {
        if (document.languageId === LANGUAGE_ID) {
            if (!document.isClosed && !isOnlyShown(document.uri)) this.followSoon(document.uri);
            return;
        }
        const key = document.uri.toString();
        const users = [...this.lists].filter(([, { data = [] }]) => data.includes(key)).map(([uri]) => uri);
        if (users.length === 0) return;
        this.data.follow(document);
        for (const uri of users) this.followSoon(vscode.Uri.parse(uri));
    }

    /** Once nobody types. */
    private followSoon(uri: vscode.Uri): void {
        const key = uri.toString();
        clearTimeout(this.waiting.get(key));
        this.waiting.set(
            key,
            setTimeout(() => void this.follow(uri), pause),
        );
    }

    async runOne(uri: vscode.Uri, id: string): Promise<void> {
        await this.read(uri);
        const item = this.controller.items.get(uri.toString())?.children.get(personaTestId(uri.toString(), id));
        if (item) await this.run(new vscode.TestRunRequest([item]));
    }

    dispose(): void {
        for (const timer of this.waiting.values()) clearTimeout(timer);
        this.controller.dispose();
    }

    private async follow(uri: vscode.Uri): Promise<void> {
        await this.read(uri);
        const affected = affectedBy(uri.toString(), this.lists);
        for (const { files, reruns } of this.continuous) {
            const concerned = files === undefined || [...affected].some(file => files.has(file));
            if (concerned) await reruns.of(affected);
        }
    }

    private personaItem(uri: vscode.Uri, persona: PersonaItem, file: vscode.TestItem): vscode.TestItem {
        const id = personaTestId(uri.toString(), persona.id);
        // A case stands in a table of its own.
        const place = persona.uri === undefined ? uri : vscode.Uri.parse(persona.uri);
        const item = file.children.get(id) ?? this.controller.createTestItem(id, persona.name, place);
        item.label = persona.name;
        item.range = toRange(persona.range);
        item.children.replace(
            persona.expectations.map(({ label, range }, index) => {
                const childId = expectationTestId(uri.toString(), persona.id, index);
                const child = item.children.get(childId) ?? this.controller.createTestItem(childId, label, place);
                child.label = label;
                child.range = toRange(range);
                child.sortText = String(index).padStart(5, '0');
                return child;
            }),
        );
        return item;
    }

    private async findAll(token?: vscode.CancellationToken): Promise<void> {
        const files = await vscode.workspace.findFiles('**/*.policy', '**/node_modules/**', undefined, token);
        for (const file of files) await this.read(file);
    }

    private async start(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
        if (request.continuous) {
            const files = request.include && new Set(request.include.map(item => item.uri?.toString() ?? ''));
            const kept = {
                files,
                reruns: new Reruns((only, isOvertaken) =>
                    this.run(only ? this.again(request, only) : request, token, isOvertaken),
                ),
            };
            this.continuous.add(kept);
            token.onCancellationRequested(() => this.continuous.delete(kept));
            await kept.reruns.all();
            return;
        }
        await this.run(request, token);
    }

    /** A request of its own for each time, as VS Code puts what was asked for at once into one result: in these files only. */
    private again(request: vscode.TestRunRequest, only: ReadonlySet<string>): vscode.TestRunRequest {
        const items = [...this.chosen(request)].flatMap(([uri, personas]) => (only.has(uri) ? [...personas] : []));
        return new vscode.TestRunRequest(items, request.exclude, request.profile, true, true);
    }

    private async run(
        request: vscode.TestRunRequest,
        token?: vscode.CancellationToken,
        isOvertaken: IsOvertaken = () => false,
    ): Promise<void> {
        if (!request.include) await this.findAll(token);
        else if (request.include.length === 0) return;
        const run = this.controller.createTestRun(request);
        try {
            for (const [uri, personas] of this.chosen(request)) {
                await this.runFile(
                    run,
                    uri,
                    personas,
                    () => token?.isCancellationRequested || run.token.isCancellationRequested || isOvertaken(uri),
                );
            }
        } finally {
            run.end();
        }
    }

    /** All at once, because personas of several policies may reach the same file. */
    private async cover(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
        if (!request.include) await this.findAll(token);
        const run = this.controller.createTestRun(request);
        try {
            const chosen = this.chosen(request);
            const items = [...chosen.values()].flatMap(each => [...each]);
            for (const item of items) for (const each of testsOf(item)) run.started(each);
            const question: CoverageQuestion = {
                // All of a file: with the cases that it reads from others, which are no tests here.
                policies: [...chosen].map(([uri, each]) =>
                    each.size === this.controller.items.get(uri)?.children.size
                        ? { uri }
                        : { uri, ids: [...each].map(({ id }) => id.slice(uri.length + 1)) },
                ),
            };
            const { personas, files } = await this.client.sendRequest<PersonaCoverage>(
                COVERAGE_REQUEST,
                question,
                token,
            );
            const byId = new Map(items.map(item => [item.id, item]));
            const tried = personas.map(({ uri, outcome }) => byId.get(personaTestId(uri, outcome.id)));
            for (const [number, { outcome }] of personas.entries()) {
                const item = tried[number];
                if (item) this.tell(run, item, outcome);
            }
            for (const file of files) run.addCoverage(PolicyCoverage.of(file, tried));
        } finally {
            run.end();
        }
    }

    /** One persona after the other: each is tried, and then stepped through. */
    private async debug(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
        const run = this.controller.createTestRun(request);
        try {
            for (const [uri, personas] of this.chosen(request)) {
                for (const item of personas) {
                    if (token.isCancellationRequested) return;
                    await this.runFile(run, uri, new Set([item]));
                    await debugToTheEnd(vscode.Uri.parse(uri), item.id.slice(uri.length + 1), item.label, run);
                }
            }
        } finally {
            run.end();
        }
    }

    /** The personas that a run is about, by file. An expectation stands for its persona: they are tried together. */
    private chosen({ include, exclude }: vscode.TestRunRequest): Map<string, Set<vscode.TestItem>> {
        const left = new Set(exclude ?? []);
        const chosen = new Map<string, Set<vscode.TestItem>>();
        const add = (item: vscode.TestItem): void => {
            if (left.has(item)) return;
            if (item.parent === undefined) {
                item.children.forEach(add);
                return;
            }
            const persona = item.parent.parent === undefined ? item : item.parent;
            const uri = persona.parent?.uri?.toString() ?? '';
            chosen.set(uri, (chosen.get(uri) ?? new Set()).add(persona));
        };
        if (include) include.forEach(add);
        else this.controller.items.forEach(add);
        return chosen;
    }

    /** Part by part, so that what is quick is shown at once and the server has time for others in between. */
    private async runFile(
        run: vscode.TestRun,
        uri: string,
        items: ReadonlySet<vscode.TestItem>,
        isToStop: () => boolean = () => false,
    ): Promise<void> {
        const waiting = new Map([...items].map(item => [item.id.slice(uri.length + 1), item]));
        let ids = [...waiting.keys()];
        if (isToStop()) return;
        for (const item of items) for (const test of testsOf(item)) run.started(test);
        while (ids.length > 0 && !isToStop()) {
            const question: RunPersonasQuestion = { uri, ids, patience };
            const { results, left = [] } = await this.client.sendRequest<PersonaResults>(
                RUN_PERSONAS_REQUEST,
                question,
            );
            for (const result of results) {
                const item = waiting.get(result.id);
                if (item) this.tell(run, item, result);
                waiting.delete(result.id);
            }
            ids = left;
        }
        // Whoever is gone meanwhile. Of what was stopped nothing is known.
        if (isToStop()) return;
        for (const item of waiting.values()) for (const test of testsOf(item)) run.skipped(test);
    }

    private tell(run: vscode.TestRun, item: vscode.TestItem, result: PersonaOutcome): void {
        const uri = item.uri as vscode.Uri;
        const messages = mismatches(result).map(({ text, expected, actual, line, index }) => {
            const message =
                expected === undefined || actual === undefined
                    ? new vscode.TestMessage(text)
                    : vscode.TestMessage.diff(text, expected, actual);
            const child = index === undefined ? undefined : childAt(item, index);
            const range = child?.range ?? (line === undefined ? item.range : new vscode.Range(line, 0, line, 0));
            if (range) message.location = new vscode.Location(uri, range);
            return { message, index };
        });
        // What becomes of a persona follows from what is expected of it: told of both, it would count twice.
        const { expectations, duration } = result;
        for (const [index, { status }] of expectations.entries()) {
            const child = childAt(item, index);
            if (!child || result.problems.length > 0) continue;
            const own = messages.filter(each => each.index === index).map(each => each.message);
            const share = duration / expectations.length;
            if (status === 'passed') run.passed(child, share);
            else if (status === 'not checked') run.skipped(child);
            else if (status === 'error') run.errored(child, own, share);
            else run.failed(child, own, share);
        }
        const all = messages.map(each => each.message);
        if (result.problems.length > 0) run.errored(item, all, duration);
        else if (item.children.size === 0) run.skipped(item);
    }
}

/** What is told of a persona: each thing that it expects, or that it expects nothing. */
function testsOf(item: vscode.TestItem): vscode.TestItem[] {
    return item.children.size === 0 ? [item] : [...item.children].map(([, child]) => child);
}

function childAt(item: vscode.TestItem, index: number): vscode.TestItem | undefined {
    return item.children.get(`${item.id}#${index}`);
}

function toRange({ start, end }: TextRange): vscode.Range {
    return new vscode.Range(start.line, start.character, end.line, end.character);
}
