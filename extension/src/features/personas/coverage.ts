import * as vscode from 'vscode';
import type { CoveredFile, TextRange } from '../../protocol.ts';
import { fromPersona } from './coverage-of-persona.ts';

/** What of a file a run has reached; knows by whom. */
export class PolicyCoverage extends vscode.FileCoverage {
    private readonly covered: CoveredFile;
    private readonly items: readonly (vscode.TestItem | undefined)[];

    /** @param items the personas of the run, in the order in which `covered` numbers them */
    static of(covered: CoveredFile, items: readonly (vscode.TestItem | undefined)[]): PolicyCoverage {
        const { statements, declarations } = covered;
        const branches = statements.flatMap(each => each.branches);
        const count = (all: readonly { by: readonly number[] }[]): vscode.TestCoverageCount =>
            new vscode.TestCoverageCount(all.filter(({ by }) => by.length > 0).length, all.length);
        return new PolicyCoverage(covered, items, count(statements), count(branches), count(declarations));
    }

    private constructor(
        covered: CoveredFile,
        items: readonly (vscode.TestItem | undefined)[],
        statements: vscode.TestCoverageCount,
        branches: vscode.TestCoverageCount,
        declarations: vscode.TestCoverageCount,
    ) {
        const by = new Set([...covered.statements, ...covered.declarations].flatMap(each => each.by));
        const included = items.filter((item, number) => item !== undefined && by.has(number)) as vscode.TestItem[];
        super(vscode.Uri.parse(covered.uri), statements, branches, declarations, included);
        this.covered = covered;
        this.items = items;
    }

    /** What everybody has reached; of one persona alone, when one is named. */
    details(item?: vscode.TestItem): vscode.FileCoverageDetail[] {
        const persona = item === undefined ? undefined : this.items.indexOf(item);
        const { statements, declarations } = persona === undefined ? this.covered : fromPersona(this.covered, persona);
        return [
            ...statements.map(
                ({ range, by, branches }) =>
                    new vscode.StatementCoverage(
                        by.length,
                        toRange(range),
                        branches.map(each => new vscode.BranchCoverage(each.by.length, toRange(range), each.label)),
                    ),
            ),
            ...declarations.map(
                ({ name, range, by }) => new vscode.DeclarationCoverage(name, by.length, toRange(range)),
            ),
        ];
    }
}

function toRange({ start, end }: TextRange): vscode.Range {
    return new vscode.Range(start.line, start.character, end.line, end.character);
}
