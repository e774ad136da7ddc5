import { type AcceptedFinding, sortAccepted } from '../analyse/acceptances.ts';
import { Analyser } from '../analyse/analyser.ts';
import { defaultSettings } from '../analyse/analysis.ts';
import { idleAcceptance } from '../analyse/idle-acceptance.ts';
import { type CompiledPolicy, compilePolicy } from '../evaluate/index.ts';
import type { Finding } from '../model/finding.ts';
import type { FileModel, PolicyModel, Variation } from '../model/policy-model.ts';
import type { SourceRange } from '../model/source-range.ts';
import { ASKED_CODE } from '../personas/mutation/survivor-finding.ts';
import { type CheckedPolicy, createChecker } from '../types/index.ts';
import type { PolicyDocument } from './policy-document.ts';
import type { PolicyFiles } from './policy-files.ts';
import { type LoadedPolicy, PolicyWorkspace, variantUri } from './policy-workspace.ts';
import { type SeverityLevels, withSeverities } from './severities.ts';
import { broughtBy } from './variation-findings.ts';

/** `policywright.json`, as far as checking goes. */
export interface ProjectSettings {
    severity?: SeverityLevels;
    /** The age of a reader, in years, that texts for citizens are written for. */
    readingAge?: number;
}

/** A policy with everything that can be said about it. */
export interface ProjectPolicy {
    model: PolicyModel;
    checked: CheckedPolicy;
    /** Of every file of the model, in the order of files and places; severities as the settings say. */
    findings: Finding[];
    /** What would have been said, had nobody answered for it; of the file that was asked for. */
    accepted: AcceptedFinding[];
}

/**
 * What editor and command line share: texts in, findings and decisions out. Everything is kept between calls; an edit
 * costs what it touches.
 */
export class PolicyProject {
    readonly workspace: PolicyWorkspace;
    settings: ProjectSettings;
    private readonly checkers = new Map<string, ReturnType<typeof createChecker>>();
    private readonly analysers = new Map<string, Analyser>();
    private readonly compiled = new WeakMap<CheckedPolicy, CompiledPolicy>();

    constructor(files: PolicyFiles, settings: ProjectSettings = {}) {
        this.workspace = new PolicyWorkspace(files);
        this.settings = settings;
    }

    /** Takes a text that is newer than the file. */
    update(uri: string, text: string): PolicyDocument {
        return this.workspace.update(uri, text);
    }

    /**
     * Reads, links, checks and analyses a file with all that it uses.
     *
     * @param when `typing` keeps what was found last by the analyses that wait for a pause, and does not run them.
     */
    policy(uri: string, when: 'typing' | 'all' = 'all'): ProjectPolicy {
        const own = this.look(uri, when);
        const { loaded, checked, open, accepted, idle } = own;
        const { model, variation } = loaded;
        const known = (look: Look): Finding[] => [...look.open, ...look.accepted.map(({ finding }) => finding)];
        const told = variation
            ? broughtBy(variation.declaration, open, known(this.look(variation.of, when)))
            : [...open];
        for (const within of variationsWithin(model.files[0])) {
            told.push(...broughtBy(within, this.look(variantUri(within), when).open, known(own)));
        }
        return { model, checked, findings: sorted([...told, ...idle], model), accepted };
    }

    private look(uri: string, when: 'typing' | 'all'): Look {
        const loaded = this.workspace.load(uri);
        const checker = this.checkers.get(uri) ?? createChecker();
        this.checkers.set(uri, checker);
        const checked = checker.check(loaded.model);
        const analyser = this.analysers.get(uri) ?? new Analyser();
        this.analysers.set(uri, analyser);
        const settings = { readingAge: this.settings.readingAge ?? defaultSettings.readingAge };
        const compiled = () => this.compile(checked);
        const analysed = analyser.analyse(checked, { settings, when, compiled, unread: loaded.findings });
        const followUps = withoutFollowUps([...checked.findings, ...analysed], loaded.findings);
        const all = withSeverities([...loaded.findings, ...followUps], this.settings.severity);
        const [file] = loaded.model.files;
        if (file === undefined) return { loaded, checked, open: all, accepted: [], idle: [] };
        const { open, accepted, idle } = sortAccepted(all, file);
        const silent = (code: string): boolean => this.settings.severity?.[code] === 'off';
        // What is told only when somebody asks may be accepted before anybody has asked.
        const isIdle = ({ code, range }: (typeof idle)[number]): boolean =>
            !silent(code) && code !== ASKED_CODE && range.file === uri;
        // What cannot be read may be what it accepts.
        const isReadable = !loaded.findings.some(({ severity }) => severity === 'error');
        const idleOnes = isReadable && analyser.hasLookedAtAll ? idle.filter(isIdle).map(idleAcceptance) : [];
        return { loaded, checked, open, accepted, idle: withSeverities(idleOnes, this.settings.severity) };
    }

    /** What the analyses that wait for a pause have to say of a file; severities and acceptances are left to {@link policy}. */
    afterPause(uri: string): readonly Finding[] {
        this.policy(uri, 'all');
        return this.analysers.get(uri)?.afterPause ?? [];
    }

    /** Takes what {@link afterPause} gave elsewhere for the same texts; {@link policy} tells it from now on. */
    takeAfterPause(uri: string, findings: Finding[]): void {
        const { checked } = this.policy(uri, 'typing');
        const document = this.workspace.document(uri);
        this.analysers
            .get(uri)
            ?.takeAfterPause(document ? findings.map(each => followed(each, document)) : findings, checked);
    }

    /** The policy ready to be run. The same object for the same checked policy. */
    compile(checked: CheckedPolicy): CompiledPolicy {
        const known = this.compiled.get(checked);
        if (known) return known;
        const compiled = compilePolicy(checked);
        this.compiled.set(checked, compiled);
        return compiled;
    }
}

/** What is found of one policy alone. */
interface Look {
    loaded: LoadedPolicy;
    checked: CheckedPolicy;
    open: Finding[];
    accepted: AcceptedFinding[];
    /** Acceptances that accept nothing. */
    idle: Finding[];
}

/** Variations of the file that they stand in. */
function variationsWithin(file: FileModel | undefined): Variation[] {
    return (file?.declarations ?? []).filter(
        (each): each is Variation => each.kind === 'variation' && each.resolved === file?.uri,
    );
}

/** A finding from elsewhere whose place moves with the text from now on. */
function followed(finding: Finding, document: PolicyDocument): Finding {
    const follow = (range: SourceRange): SourceRange =>
        range.file === document.uri ? (document.liveRange(range) ?? range) : range;
    return {
        ...finding,
        range: follow(finding.range),
        related: finding.related.map(each => ({ ...each, range: follow(each.range) })),
    };
}

/** Where a line could not be read, what follows from half of it helps nobody. */
function withoutFollowUps(findings: Finding[], unread: readonly Finding[]): Finding[] {
    const lines = new Set(unread.filter(({ severity }) => severity === 'error').map(({ range }) => lineOf(range)));
    return lines.size === 0 ? findings : findings.filter(({ range }) => !lines.has(lineOf(range)));
}

function lineOf({ file, start }: SourceRange): string {
    return `${start.line} ${file}`;
}

function sorted(findings: Finding[], model: PolicyModel): Finding[] {
    const order = new Map(model.files.map((file, index) => [file.uri, index]));
    const keyed = findings.map(finding => ({
        finding,
        file: order.get(finding.range.file) ?? order.size,
        start: finding.range.start,
    }));
    keyed.sort(
        (a, b) =>
            a.file - b.file ||
            a.start.line - b.start.line ||
            a.start.character - b.start.character ||
            (a.finding.code < b.finding.code ? -1 : 1),
    );
    return keyed.map(({ finding }) => finding);
}
