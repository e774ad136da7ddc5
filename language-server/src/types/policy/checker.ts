import type { Finding } from '../../model/finding.ts';
import type { Declaration, FileModel, PolicyModel } from '../../model/policy-model.ts';
import { checkDeclaration } from '../check/check-declaration.ts';
import type { DeclarationRun } from '../declaration-run.ts';
import { FileSymbols } from '../symbols/file-symbols.ts';
import { everyName, type Scope } from '../symbols/scope.ts';
import { TypeTable } from '../type-table.ts';
import { findCycles } from './cycles.ts';
import { findDuplicates } from './duplicates.ts';
import { findMissingConventions } from './missing-conventions.ts';
import { findMissingRoot } from './missing-root.ts';
import { scopeOf } from './scopes.ts';
import { SymbolTable } from './symbol-table.ts';
import { findUnroundedAmounts } from './unrounded-amounts.ts';

/** A model whose names are resolved, with what was found. */
export interface CheckedPolicy {
    model: PolicyModel;
    findings: Finding[];
    types: TypeTable;
    symbols: SymbolTable;
    /** What checking a declaration gave; another object as soon as something in it may mean something else. */
    runOf(declaration: Declaration): DeclarationRun | undefined;
}

/** Checks a policy again and again while it is edited, doing only what an edit made necessary. */
export interface Checker {
    check(model: PolicyModel): CheckedPolicy;
}

/** What is kept of a file from one check to the next. */
interface CheckedFile {
    symbols: FileSymbols;
    /** What else its declarations were checked against: the root, the files it uses, its currency. */
    setting: string;
    runs: Map<Declaration, DeclarationRun>;
}

/**
 * Keeps the results of declarations that are the same objects as before and for which every name that they looked up,
 * found or not, still means the same.
 */
export function createChecker(): Checker {
    const types = new TypeTable();
    let files = new Map<string, CheckedFile>();
    return {
        check(model) {
            const before = files;
            const changes = { names: new Set<string>(), declarations: new Set<Declaration>() };
            files = new Map(
                (model.files ?? []).map(file => [file.uri, takeFile(before.get(file.uri), file, changes)] as const),
            );
            if (changes.names.size > 0) {
                changes.names.add(everyName);
            }
            const symbolsOf = (uri: string): FileSymbols | undefined => files.get(uri)?.symbols;
            const scopes = new Map<string, Scope>();
            const findings: Finding[] = [];
            for (const file of model.files ?? []) {
                const checked = files.get(file.uri);
                if (checked === undefined) {
                    continue;
                }
                const { scope, setting } = scopeOf(model, file, checked.symbols, symbolsOf);
                scopes.set(file.uri, scope);
                const fresh = checked.setting !== setting;
                checked.setting = setting;
                checked.runs = checkFile(file, checked.runs, fresh, changes, scope, types);
                collect(findings, checked.runs.values());
                scope.record(new Set());
                findings.push(...findDuplicates(checked.symbols, scope), ...findMissingRoot(file));
                findings.push(...findMissingConventions(scope, checked.runs.values()));
            }
            const runs = [...files.values()].flatMap(each => [...each.runs.values()]);
            findings.push(...findUnroundedAmounts(runs), ...findCycles(runs));
            const runsOf = (uri: string): Iterable<DeclarationRun> => files.get(uri)?.runs.values() ?? [];
            const runOf = (declaration: Declaration): DeclarationRun | undefined => {
                for (const file of files.values()) {
                    const run = file.runs.get(declaration);
                    if (run !== undefined) return run;
                }
                return undefined;
            };
            return { model, findings, types, symbols: new SymbolTable(scopes, symbolsOf, runsOf), runOf };
        },
    };
}

interface Changes {
    names: Set<string>;
    declarations: Set<Declaration>;
}

function takeFile(before: CheckedFile | undefined, file: FileModel, changes: Changes): CheckedFile {
    const checked = before ?? { symbols: new FileSymbols(file.uri), setting: '', runs: new Map() };
    const { changedNames, changed } = checked.symbols.update(file);
    for (const name of changedNames) {
        changes.names.add(name);
    }
    for (const declaration of changed) {
        changes.declarations.add(declaration);
    }
    return checked;
}

function checkFile(
    file: FileModel,
    before: ReadonlyMap<Declaration, DeclarationRun>,
    fresh: boolean,
    changes: Changes,
    scope: Scope,
    types: TypeTable,
): Map<Declaration, DeclarationRun> {
    const runs = new Map<Declaration, DeclarationRun>();
    for (const declaration of file.declarations ?? []) {
        const kept = before.get(declaration);
        if (kept !== undefined && !fresh && !isAffected(kept, changes)) {
            runs.set(declaration, kept);
            continue;
        }
        for (const undo of kept?.undo.reverse() ?? []) {
            undo();
        }
        runs.set(declaration, checkDeclaration(declaration, scope, types));
    }
    return runs;
}

function isAffected(run: DeclarationRun, { names, declarations }: Changes): boolean {
    if (declarations.has(run.declaration)) {
        return true;
    }
    for (const name of names) {
        if (run.asked.has(name)) {
            return true;
        }
    }
    for (const declaration of run.pointsTo) {
        if (declarations.has(declaration)) {
            return true;
        }
    }
    return false;
}

/** A definition about several things is checked for each; what is wrong with its words is told once. */
function collect(findings: Finding[], runs: Iterable<DeclarationRun>): void {
    const told = new Set<string>();
    for (const run of runs) {
        if (!run.declaration.id?.includes('@')) {
            findings.push(...run.findings);
            continue;
        }
        for (const finding of run.findings) {
            const { start } = finding.range;
            const print = `${finding.code} ${start.line}:${start.character} ${finding.message}`;
            if (!told.has(print)) {
                told.add(print);
                findings.push(finding);
            }
        }
    }
}

/** Resolves the names of a model in place and checks everything in it. */
export function checkPolicy(model: PolicyModel): CheckedPolicy {
    return createChecker().check(model);
}
