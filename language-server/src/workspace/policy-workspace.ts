import { syntaxMessages } from '../messages/syntax.ts';
import { fileName } from '../model/file-name.ts';
import type { Finding } from '../model/finding.ts';
import type { FileModel, PersonaFile, PolicyModel, Prose, SourceRange, Variation } from '../model/policy-model.ts';
import { PolicyDocument } from './policy-document.ts';
import type { PolicyFiles } from './policy-files.ts';
import { findUnvaried, findWithoutOriginal } from './variation-findings.ts';
import { VariedFiles } from './varied-file.ts';
import { yamlCases } from './yaml-cases.ts';

/** A policy with all that it uses. */
export interface LoadedPolicy {
    model: PolicyModel;
    /** Of every file of the model: what could not be read, files that were not found. */
    findings: Finding[];
    /** The variation that the file holds, and the policy that it varies. */
    variation?: { declaration: Variation; of: string };
}

/**
 * Keeps the documents of a project, read once and updated by section, and puts together the model of any of them with the
 * files it uses.
 */
export class PolicyWorkspace {
    private readonly files: PolicyFiles;
    private readonly documents = new Map<string, PolicyDocument>();
    /** Used files, by the policy that uses them and their own URI. */
    private readonly copies = new Map<string, PolicyDocument>();
    private readonly companions = new Map<string, string | undefined>();
    /** Files of data that are too long to be kept. */
    private readonly longData = new Set<string>();
    /** What variations make, by the policy that was asked for and the file they stand in. */
    private readonly varied = new Map<string, VariedFiles>();

    constructor(files: PolicyFiles) {
        this.files = files;
    }

    /** Takes a text that is newer than the file, such as that of an open editor. */
    update(uri: string, text: string): PolicyDocument {
        const known = this.documents.get(uri);
        if (known) {
            if (known.text !== text) known.update(text);
            return known;
        }
        const document = new PolicyDocument(uri, text);
        this.documents.set(uri, document);
        return document;
    }

    /** Forgets a file, so that it is read again when it is next needed. */
    forget(uri: string): void {
        this.documents.delete(uri);
        this.companions.delete(uri);
        for (const key of this.copies.keys()) if (key.endsWith(`\n${uri}`)) this.copies.delete(key);
    }

    document(uri: string): PolicyDocument | undefined {
        const known = this.documents.get(uri);
        if (known) return known;
        const file = this.files.read(uri);
        return 'text' in file ? this.update(uri, file.text) : undefined;
    }

    /** The URIs of all documents that were read so far. */
    get known(): string[] {
        return [...this.documents.keys()];
    }

    /** @param uri of a file, or {@link variantUri} of a variation of the very file that it stands in. */
    load(uri: string): LoadedPolicy {
        const models: FileModel[] = [];
        const findings: Finding[] = [];
        const [file = uri, name] = uri.split('#');
        this.collect(file, [], uri, models, findings);
        if (name !== undefined) return this.variant(uri, file, decodeURIComponent(name), models, findings);
        const isRound = findings.some(({ code }) => code === 'PW013');
        const declaration = isRound
            ? undefined
            : (models[0]?.declarations.findLast(each => each.kind === 'variation' && each.resolved !== uri) as
                  | Variation
                  | undefined);
        return {
            model: { format: 'policywright-model/1', files: models },
            findings,
            ...(declaration?.resolved !== undefined && { variation: { declaration, of: declaration.resolved } }),
        };
    }

    private variant(uri: string, file: string, name: string, models: FileModel[], findings: Finding[]): LoadedPolicy {
        const [base] = models;
        const variations = variationsOf(base);
        const declaration = variations.find(each => each.name.text === name);
        if (base !== undefined && declaration !== undefined) {
            const kept = this.variedBy(uri);
            models[0] = kept.file(kept.alone(uri, declaration), base, [declaration]);
            models.push(kept.people(base, uri));
        }
        const model: PolicyModel = { format: 'policywright-model/1', files: models };
        return { model, findings, ...(declaration && { variation: { declaration, of: file } }) };
    }

    private variedBy(key: string): VariedFiles {
        const kept = this.varied.get(key) ?? new VariedFiles();
        this.varied.set(key, kept);
        return kept;
    }

    private collect(uri: string, path: string[], root: string, models: FileModel[], findings: Finding[]): void {
        const document = this.documentFor(root, uri);
        if (!document || models.some(model => model.uri === uri)) return;
        const model = document.fileModel();
        models.push(model);
        findings.push(...document.findings);
        this.attachCompanions(model, findings);
        model.uses = [];
        for (const use of model.declarations.filter(declaration => declaration.kind === 'use')) {
            const resolved = this.resolve(uri, use.path, findings);
            delete use.resolved;
            if (resolved === undefined) continue;
            use.resolved = resolved;
            const cycle = [...path, uri];
            if (cycle.includes(resolved)) {
                findings.push(cycleFinding(use.path.range, [...cycle.slice(cycle.indexOf(resolved)), resolved]));
                continue;
            }
            model.uses.push(resolved);
            this.collect(resolved, cycle, root, models, findings);
        }
        this.vary(model, [...path, uri], root, models, findings);
    }

    /** Puts the policy that a variation makes in the place of its file; of the varied one, its personas stay. */
    private vary(own: FileModel, path: string[], root: string, models: FileModel[], findings: Finding[]): void {
        const variations = variationsOf(own);
        const within = variations.filter(({ resolved }) => resolved === own.uri);
        findings.push(...findWithoutOriginal(variations), ...findUnvaried(within, own));
        const first = variations.find(({ resolved }) => resolved !== own.uri);
        if (first?.resolved === undefined) return;
        if (path.includes(first.resolved)) {
            findings.push(
                cycleFinding(first.varies?.range ?? first.range, [
                    ...path.slice(path.indexOf(first.resolved)),
                    first.resolved,
                ]),
            );
            return;
        }
        this.collect(first.resolved, path, root, models, findings);
        const index = models.findIndex(({ uri }) => uri === first.resolved);
        const base = models[index];
        if (base === undefined) return;
        const ofBase = variations.filter(({ resolved }) => resolved === first.resolved);
        findings.push(...findUnvaried(ofBase, base));
        const kept = this.variedBy(`${root}\n${own.uri}`);
        models[models.indexOf(own)] = kept.file(own, base, ofBase);
        models[index] = kept.people(base, own.uri);
    }

    /**
     * A file as one policy sees it. What a name in a used file means may depend on the policy that uses it (whom it
     * decides for), and meanings are kept on the declarations: so each policy has the files it uses to itself.
     */
    private documentFor(root: string, uri: string): PolicyDocument | undefined {
        const own = this.document(uri);
        if (!own || uri === root) return own;
        const key = `${root}\n${uri}`;
        const copy = this.copies.get(key) ?? new PolicyDocument(uri, own.text);
        if (copy.text !== own.text) copy.update(own.text);
        this.copies.set(key, copy);
        return copy;
    }

    /** The URI of a file named in a policy, if it may be used and exists. */
    private resolve(from: string, path: Prose, findings: Finding[]): string | undefined {
        const target = resolveUri(from, path.text);
        const root = this.files.rootOf(from);
        const problem = (code: string, message: string): undefined => {
            findings.push({ code, severity: 'error', message, range: path.range, related: [], fixes: [] });
            return undefined;
        };
        if (target === undefined) return problem('PW012', syntaxMessages.useNotFound(path.text));
        if (root !== undefined && !target.startsWith(root))
            return problem('PW014', syntaxMessages.useLeaves(path.text));
        if (this.documents.has(target) || this.companions.has(target)) return target;
        if (this.files.longText?.(target) !== undefined) return target;
        const file = this.files.read(target);
        if ('text' in file) return target;
        if (file.problem === 'unreadable' && file.detail === 'outside') {
            return problem('PW014', syntaxMessages.useLeaves(path.text));
        }
        if (file.problem === 'folder') return problem('PW012', syntaxMessages.useFolder(path.text));
        if (file.problem === 'not UTF-8') return problem('PW012', syntaxMessages.usedNotUtf8(path.text));
        return problem('PW012', syntaxMessages.useNotFound(path.text));
    }

    /** Reads the files that calendars and personas name, and finds the policies that variations vary. */
    private attachCompanions(model: FileModel, findings: Finding[]): void {
        for (const declaration of model.declarations) {
            if (declaration.kind === 'calendar' || declaration.kind === 'persona file') {
                if (!declaration.file) continue;
                const target = this.resolve(model.uri, declaration.file, findings);
                if (target === undefined) continue;
                declaration.resolved = target;
                if (declaration.kind === 'persona file') this.attachCases(declaration, target);
                else {
                    const text = this.companion(target);
                    if (text !== undefined) declaration.fileText = text;
                }
            } else if (declaration.kind === 'variation' && declaration.varies) {
                const target = this.resolve(model.uri, declaration.varies, findings);
                if (target !== undefined) declaration.resolved = target;
            }
        }
    }

    /** Cases are kept as text unless there are too many: then their beginning, and whoever tries them reads them on. */
    private attachCases(declaration: PersonaFile, target: string): void {
        delete declaration.fileText;
        delete declaration.fileBegins;
        const isYaml = /\.ya?ml$/i.test(target);
        const long = isYaml ? undefined : this.files.longText?.(target);
        if (long !== undefined) {
            this.longData.add(target);
            const begins = firstOf(long);
            if (begins !== undefined) declaration.fileBegins = begins;
            return;
        }
        const text = this.companion(target);
        if (text !== undefined) declaration.fileText = isYaml ? yamlCases(text) : text;
    }

    /** Whether a policy that was read names this file of data. */
    namesData(uri: string): boolean {
        return this.companions.has(uri) || this.longData.has(uri);
    }

    /** The pieces of a file of cases; undefined: it cannot be read. */
    caseText({ resolved, fileText }: PersonaFile): Iterable<string> | undefined {
        if (fileText !== undefined) return [fileText];
        return resolved === undefined ? undefined : this.files.longText?.(resolved);
    }

    /** A file of data as it stands, once a policy that names it was read. */
    dataText(uri: string): string | undefined {
        return this.companions.get(uri);
    }

    private companion(uri: string): string | undefined {
        if (!this.companions.has(uri)) {
            const file = this.files.read(uri);
            this.companions.set(uri, 'text' in file ? file.text : undefined);
        }
        return this.companions.get(uri);
    }
}

function variationsOf(file: FileModel | undefined): Variation[] {
    return (file?.declarations ?? []).filter(declaration => declaration.kind === 'variation');
}

/** What a variation makes of the very file that it stands in, as a policy of its own. */
export function variantUri({ name, resolved }: Variation): string {
    return `${resolved}#${encodeURIComponent(name.text)}`;
}

/** The first piece of a text; undefined when it is none. */
function firstOf(pieces: Iterable<string>): string | undefined {
    try {
        const [first] = pieces;
        return first;
    } catch {
        return undefined;
    }
}

/** A path as written in a policy, relative to the file that names it. Always with slashes; backslashes are taken for them. */
export function resolveUri(from: string, path: string): string | undefined {
    try {
        const encoded = path
            .replaceAll('\\', '/')
            .split('/')
            .map(part => encodeURIComponent(part))
            .join('/');
        return new URL(encoded, from).href;
    } catch {
        return undefined;
    }
}

function cycleFinding(range: SourceRange, uris: string[]): Finding {
    const names = uris.map(fileName);
    return {
        code: 'PW013',
        severity: 'error',
        message: syntaxMessages.useCycle(names),
        range,
        related: [],
        fixes: [],
    };
}
