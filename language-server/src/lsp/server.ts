import {
    CodeActionKind,
    type Connection,
    type InitializeParams,
    type InitializeResult,
    type ServerCapabilities,
    TextDocumentSyncKind,
} from 'vscode-languageserver';
import {
    CONDITION_REQUEST,
    COVERAGE_REQUEST,
    type EditorSnippet,
    EVALUATE_REQUEST,
    EXPLAIN_REQUEST,
    NEW_POLICY_REQUEST,
    PERSONAS_REQUEST,
    PROSE_REQUEST,
    RECORD_REQUEST,
    RUN_PERSONAS_REQUEST,
    type ServerStart,
} from '../../../extension/src/protocol.ts';
import { DiskFiles } from '../workspace/disk-files.ts';
import type { PolicyFiles } from '../workspace/policy-files.ts';
import { serveBoundaryPersonas } from './boundary-personas.ts';
import { clientAbilities } from './client-abilities.ts';
import { ClientSettings } from './client-settings.ts';
import { provideCodeActions } from './code-actions.ts';
import { serveCompare } from './compare.ts';
import { provideCompletion } from './completion.ts';
import { provideCoverage } from './coverage.ts';
import { provideRecording } from './debug.ts';
import { provideCondition, provideEvaluation } from './debug-inspector.ts';
import { serveDeeper } from './deeper.ts';
import { provideDefinition } from './definition.ts';
import { provideDocumentHighlight } from './document-highlight.ts';
import { provideDocumentLinks } from './document-links.ts';
import { provideDocumentSymbols } from './document-symbols.ts';
import { provideFoldingRanges } from './folding-ranges.ts';
import { provideFormatting, provideRangeFormatting } from './formatting.ts';
import { guarded, type Provider } from './guard.ts';
import { provideHover } from './hover.ts';
import { provideInlayHints } from './inlay-hints.ts';
import { serveMutation } from './mutation.ts';
import { provideNewPolicy } from './new-policy.ts';
import { provideExplanation, providePersonas, provideRunPersonas } from './personas.ts';
import { servePreviews } from './preview.ts';
import { provideProse } from './prose.ts';
import { Publisher } from './publisher.ts';
import { provideReferences } from './references.ts';
import { providePrepareRename, provideRename } from './rename.ts';
import { provideSelectionRanges } from './selection-ranges.ts';
import { provideSemanticTokens, provideSemanticTokensRange, semanticTokensLegend } from './semantic-tokens.ts';
import { EditorSession } from './session.ts';
import { readSettings } from './settings.ts';
import { syncFiles, syncFolders } from './sync.ts';
import { provideTypeDefinition } from './type-definition.ts';
import { normaliseUri } from './uris.ts';
import { serveValues } from './values.ts';
import { provideWorkspaceSymbols } from './workspace-symbols.ts';

/** Serves one editor over a connection. Files that are not open are read from `files`, usually the disk. */
export function startServer(connection: Connection, files: PolicyFiles = new DiskFiles()): void {
    const session = new EditorSession(files);
    const publisher = new Publisher(connection, session);
    const settings = new ClientSettings(connection, session, uri => publisher.schedule([uri]));
    let tellsFolders = false;
    connection.onInitialize(params => {
        tellsFolders = params.capabilities.workspace?.workspaceFolders === true;
        return initialize(session, settings, params);
    });
    connection.onInitialized(() => {
        settings.follow();
        if (tellsFolders) syncFolders(connection, session);
    });
    syncFiles(connection, session, publisher, settings);
    answerRequests(connection, session);
    servePreviews(connection, session);
    serveDeeper(connection, session, publisher);
    serveMutation(connection, session, publisher);
    serveBoundaryPersonas(connection, session);
    serveCompare(connection, session);
    serveValues(connection, session);
    connection.listen();
}

function initialize(session: EditorSession, settings: ClientSettings, params: InitializeParams): InitializeResult {
    const options = params.initializationOptions as ServerStart | undefined;
    session.abilities = clientAbilities(params.capabilities);
    if (typeof options?.documentation === 'string') session.documentation = options.documentation.replace(/\/?$/, '/');
    if (Array.isArray(options?.snippets)) session.editorSnippets = options.snippets.filter(isSnippet);
    session.projectFiles.folders = (params.workspaceFolders ?? []).map(({ uri }) => normaliseUri(uri));
    settings.start(params.capabilities, readSettings(options?.settings));
    return {
        capabilities,
        serverInfo: { name: 'policywright', version: process.env.POLICYWRIGHT_VERSION ?? 'development' },
    };
}

function isSnippet(snippet: Partial<EditorSnippet> | null): boolean {
    return typeof snippet?.prefix === 'string' && typeof snippet.body === 'string';
}

const capabilities: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [' '], resolveProvider: false },
    definitionProvider: true,
    typeDefinitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor] },
    documentLinkProvider: { resolveProvider: false },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    inlayHintProvider: { resolveProvider: false },
    renameProvider: { prepareProvider: true },
    semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

function answerRequests(connection: Connection, session: EditorSession): void {
    const answer = <Params, Result>(what: string, provide: Provider<Params, Result>, otherwise: Result) =>
        guarded(connection, session, what, provide, otherwise);
    connection.onHover(answer('hover', provideHover, null));
    connection.onCompletion(answer('completion', provideCompletion, { isIncomplete: false, items: [] }));
    connection.onDefinition(answer('definition', provideDefinition, []));
    connection.onTypeDefinition(answer('type definition', provideTypeDefinition, []));
    connection.onReferences(answer('references', provideReferences, []));
    connection.onDocumentHighlight(answer('highlights', provideDocumentHighlight, []));
    connection.onDocumentSymbol(answer('outline', provideDocumentSymbols, []));
    connection.onWorkspaceSymbol(answer('workspace symbols', provideWorkspaceSymbols, []));
    connection.onCodeAction(answer('quick fixes', provideCodeActions, []));
    connection.onDocumentLinks(answer('links', provideDocumentLinks, []));
    connection.onFoldingRanges(answer('folding', provideFoldingRanges, []));
    connection.onDocumentFormatting(answer('formatting', provideFormatting, []));
    connection.onDocumentRangeFormatting(answer('formatting', provideRangeFormatting, []));
    connection.onSelectionRanges(answer('selection', provideSelectionRanges, []));
    connection.onPrepareRename(answer('rename', providePrepareRename, null));
    connection.onRenameRequest(answer('rename', provideRename, null));
    const nobody = { persona: '', nodes: [], problems: [] };
    connection.onRequest(PERSONAS_REQUEST, answer('personas', providePersonas, { personas: [] }));
    connection.onRequest(RUN_PERSONAS_REQUEST, answer('trying', provideRunPersonas, { results: [], tried: 0 }));
    connection.onRequest(COVERAGE_REQUEST, answer('coverage', provideCoverage, { personas: [], files: [] }));
    connection.onRequest(EXPLAIN_REQUEST, answer('explaining', provideExplanation, nobody));
    connection.onRequest(RECORD_REQUEST, answer('recording', provideRecording, {}));
    connection.onRequest(EVALUATE_REQUEST, answer('evaluating', provideEvaluation, {}));
    connection.onRequest(CONDITION_REQUEST, answer('breakpoints', provideCondition, {}));
    connection.onRequest(NEW_POLICY_REQUEST, answer('new policy', provideNewPolicy, {}));
    connection.onRequest(PROSE_REQUEST, answer('wording', provideProse, { findings: [] }));
    connection.languages.inlayHint.on(answer('values', provideInlayHints, []));
    connection.languages.semanticTokens.on(answer('colours', provideSemanticTokens, { data: [] }));
    connection.languages.semanticTokens.onRange(answer('colours', provideSemanticTokensRange, { data: [] }));
}
