import type { Declaration } from '../model/declarations.ts';
import type { Expression } from '../model/expressions.ts';
import type { Finding, Fix, RelatedPlace, Severity } from '../model/finding.ts';
import type { SourceRange } from '../model/source-range.ts';
import type { PolicySymbol } from './symbols/policy-symbol.ts';
import { everyName } from './symbols/scope.ts';

/** A place where a name stands for something. */
export interface Occurrence {
    range: SourceRange;
    key: string;
}

/** One declaration's value is needed to work out another's. */
export interface Edge {
    to: string;
    range: SourceRange;
}

/** A choice that a policy must make once and that something here depends on. */
export interface ConventionNeed {
    convention: 'born on 29 February' | 'missing day of a month' | 'working days' | 'tax year';
    range: SourceRange;
}

/** An amount that is only as exact as the values of other declarations. */
export interface UnroundedAmount {
    name: string;
    result: Expression;
    from: Edge[];
}

export interface Report {
    code: string;
    severity?: Severity;
    message: string;
    range: SourceRange;
    related?: RelatedPlace[];
    fixes?: Fix[];
}

/** Everything that checking one declaration gave, and what it depends on. */
export class DeclarationRun {
    readonly declaration: Declaration;
    readonly findings: Finding[] = [];
    readonly occurrences: Occurrence[] = [];
    readonly edges: Edge[] = [];
    readonly needs: ConventionNeed[] = [];
    /** The result has a division with no rounding over it; or it has one if one of these declarations does. */
    inexact = false;
    readonly exactIf: string[] = [];
    /** Amounts that take up the values of other declarations with no rounding over them. */
    readonly unrounded: UnroundedAmount[] = [];
    /** Names that were looked up, found or not. */
    readonly asked = new Set<string>();
    /** Other declarations to which a finding points: it is looked at again when they are written anew. */
    readonly pointsTo = new Set<Declaration>();
    /** Puts back what was rewritten in the model, before the declaration is checked again. */
    readonly undo: (() => void)[] = [];

    constructor(declaration: Declaration) {
        this.declaration = declaration;
    }

    report({ code, severity = 'error', message, range, related = [], fixes = [] }: Report): void {
        // Local names beside dated versions belong to each of them, and are checked with each.
        const told = this.findings.some(
            other => other.code === code && other.range === range && other.message === message,
        );
        if (!told) {
            this.findings.push({ code, severity, message, range, related, fixes });
        }
    }

    /** A related place at a declared name, unless it is built in. */
    relatedTo(
        symbols: readonly (PolicySymbol | undefined)[],
        message: (symbol: PolicySymbol) => string,
    ): RelatedPlace[] {
        return symbols.flatMap(symbol => {
            if (symbol === undefined || symbol.file === '') {
                return [];
            }
            this.pointsTo.add(symbol.declaration);
            return [{ range: symbol.range, message: message(symbol) }];
        });
    }

    occurs(range: SourceRange | undefined, key: string): void {
        if (range !== undefined) {
            this.occurrences.push({ range, key });
        }
    }

    /** What was found depends on all names, such as “did you mean …?”. */
    dependsOnEveryName(): void {
        this.asked.add(everyName);
    }
}
