import type { CompiledPolicy } from '../evaluate/index.ts';
import { compilePolicy } from '../evaluate/index.ts';
import { analyseMessages } from '../messages/analyse.ts';
import type { Finding } from '../model/finding.ts';
import type { FileModel } from '../model/policy-model.ts';
import type { CheckedPolicy } from '../types/index.ts';
import type { AnalysedPolicy, Analysis, AnalysisSettings, Found } from './analysis.ts';
import { defaultSettings } from './analysis.ts';
import { analyses } from './catalogue.ts';
import { heldFindings } from './held.ts';
import { Memory } from './memory.ts';

/** The code under which a fault of ours is told. */
export const notAnalysed = 'PW023';

export interface AnalyserOptions {
    settings?: AnalysisSettings;
    /** The policy ready to be run, when somebody has it already. */
    compiled?: () => CompiledPolicy;
    /** What reading the files found. */
    unread?: readonly Finding[];
    when?: 'typing' | 'all';
    only?: readonly Analysis[];
}

/** Analyses a policy again and again while it is edited. What follows from unchanged declarations is kept. */
export class Analyser {
    readonly #memory = new Memory();
    /** What the last full look found with the analyses that wait for a pause; undefined before the first. */
    #afterPause: { findings: Finding[]; files: readonly FileModel[] } | undefined;

    /** What the analyses that wait for a pause found last. */
    get afterPause(): readonly Finding[] {
        return this.#afterPause?.findings ?? [];
    }

    /** Takes what the analyses that wait for a pause found elsewhere, about the policy as it stands. */
    takeAfterPause(findings: Finding[], { model }: CheckedPolicy): void {
        this.#afterPause = { findings, files: model.files };
    }

    /** Whether the analyses that wait for a pause have looked at the policy at all. */
    get hasLookedAtAll(): boolean {
        return this.#afterPause !== undefined;
    }

    /**
     * With `typing`, what the other analyses found last is kept, so that nothing flickers while somebody types; without
     * its mends, because they may no longer fit the text, once it is another one.
     */
    analyse(checked: CheckedPolicy, options: AnalyserOptions = {}): Finding[] {
        const { settings = defaultSettings, when = 'all', only = analyses } = options;
        const [file] = checked.model.files;
        if (file === undefined) return [];
        let compiled: CompiledPolicy | undefined;
        const policy: AnalysedPolicy = {
            checked,
            model: checked.model,
            file,
            settings,
            unread: (options.unread ?? []).filter(({ severity }) => severity === 'error').map(({ range }) => range),
            isLibrary: !file.declarations.some(({ kind }) => kind === 'policy'),
            compiled: () => {
                compiled ??= options.compiled?.() ?? compilePolicy(checked);
                return compiled;
            },
            remember: this.#memory.of(checked),
        };
        const whole = isWhole(policy);
        const run = (stage: Analysis['when']): Finding[] =>
            only
                .filter(analysis => analysis.when === stage && (whole || !analysis.saysMissing))
                .flatMap(analysis => guarded(analysis, policy));
        const found = run('typing');
        if (when === 'all') {
            const fresh = run('pause');
            const afterPause = [...fresh, ...heldFindings(this.afterPause, fresh, policy)];
            this.takeAfterPause(afterPause, checked);
            return [...found, ...afterPause];
        }
        const kept = this.#afterPause;
        if (kept === undefined) return found;
        const isCurrent =
            kept.files.length === checked.model.files.length &&
            kept.files.every((each, index) => each === checked.model.files[index]);
        return [...found, ...(isCurrent ? kept.findings : kept.findings.map(finding => ({ ...finding, fixes: [] })))];
    }
}

/** Whether everything could be read, and every name means one thing. */
function isWhole({ unread, checked }: AnalysedPolicy): boolean {
    return unread.length === 0 && !checked.findings.some(({ code }) => /^PW0(?:09|10|11)$/.test(code));
}

/** A fault in one analysis leaves the others alone, and is told: silence would mean that nothing was found. */
function guarded(analysis: Analysis, policy: AnalysedPolicy): Finding[] {
    try {
        return [...analysis.find(policy)].map(found => toFinding(analysis, found));
    } catch (error) {
        const [first] = policy.file.declarations;
        const start = { line: 0, character: 0 };
        const range = first?.name?.range ?? { file: policy.file.uri, start, end: start };
        const why = error instanceof Error ? error.message : String(error);
        const message = analyseMessages.fault(analysis.code, why);
        return [{ code: notAnalysed, severity: 'information', message, range, related: [], fixes: [] }];
    }
}

function toFinding({ code, severity }: Analysis, found: Found): Finding {
    return { code, severity, related: [], fixes: [], ...found };
}
