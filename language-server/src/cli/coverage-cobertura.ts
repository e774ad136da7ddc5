import {
    type CoverageReport,
    type CoveredDeclaration,
    coveredFiles,
    type FileCoverage,
    fileCoverage,
    hitsByLine,
    type Statement,
} from '../personas/coverage/index.ts';
import type { Place } from './place.ts';
import { xmlAttribute, xmlText } from './xml.ts';

interface Counts {
    lines: number;
    linesHit: number;
    branches: number;
    branchesHit: number;
}

/**
 * Coverage in the form of Cobertura, `coverage-04.dtd`: a class for each policy file, a method for each decision and
 * definition.
 *
 * @param at milliseconds since 1970, which the form wants to know
 */
export function coberturaReport({ points }: CoverageReport, place: Place, root: string, at: number): string {
    const classes = coveredFiles(points).map(file => {
        const coverage = fileCoverage(points, file);
        return { path: place.ofUri(file), coverage, counts: countsOf(coverage) };
    });
    const all = sum(classes.map(({ counts }) => counts));
    return `${[
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">',
        `<coverage ${rates(all)} lines-covered="${all.linesHit}" lines-valid="${all.lines}" branches-covered="${all.branchesHit}" branches-valid="${all.branches}" complexity="0" version="1" timestamp="${at}">`,
        '  <sources>',
        `    <source>${xmlText(root)}</source>`,
        '  </sources>',
        '  <packages>',
        `    <package name="policies" ${rates(all)} complexity="0">`,
        '      <classes>',
        ...classes.flatMap(({ path, coverage, counts }) => classLines(path, coverage, counts)),
        '      </classes>',
        '    </package>',
        '  </packages>',
        '</coverage>',
    ].join('\n')}\n`;
}

function classLines(path: string, coverage: FileCoverage, counts: Counts): string[] {
    const name = xmlAttribute(path);
    const branches = Map.groupBy(
        coverage.statements.filter(each => each.branches.length > 0),
        ({ range }) => range.start.line,
    );
    return [
        `        <class name="${name}" filename="${name}" ${rates(counts)} complexity="0">`,
        '          <methods>',
        ...coverage.declarations.flatMap(methodLines),
        '          </methods>',
        '          <lines>',
        ...[...hitsByLine(coverage)].flatMap(([line, hits]) => lineLines(line, hits, branches.get(line) ?? [])),
        '          </lines>',
        '        </class>',
    ];
}

function methodLines({ name, range, count }: CoveredDeclaration): string[] {
    const rate = count > 0 ? 1 : 0;
    return [
        `            <method name="${xmlAttribute(name)}" signature="" line-rate="${rate}" branch-rate="${rate}" complexity="0">`,
        '              <lines>',
        `                <line number="${range.start.line + 1}" hits="${count}"/>`,
        '              </lines>',
        '            </method>',
    ];
}

function lineLines(line: number, hits: number, statements: readonly Statement[]): string[] {
    const head = `            <line number="${line + 1}" hits="${hits}"`;
    const branches = statements.flatMap(each => each.branches);
    if (branches.length === 0) return [`${head} branch="false"/>`];
    const hit = branches.filter(({ count }) => count > 0).length;
    return [
        `${head} branch="true" condition-coverage="${percent(hit, branches.length)} (${hit}/${branches.length})">`,
        '              <conditions>',
        ...statements.map(({ branches: own }, number) => {
            const ownHit = own.filter(({ count }) => count > 0).length;
            return `                <condition number="${number}" type="switch" coverage="${percent(ownHit, own.length)}"/>`;
        }),
        '              </conditions>',
        '            </line>',
    ];
}

function countsOf(coverage: FileCoverage): Counts {
    const hits = [...hitsByLine(coverage).values()];
    const branches = coverage.statements.flatMap(each => each.branches);
    return {
        lines: hits.length,
        linesHit: hits.filter(count => count > 0).length,
        branches: branches.length,
        branchesHit: branches.filter(({ count }) => count > 0).length,
    };
}

function sum(all: readonly Counts[]): Counts {
    const total: Counts = { lines: 0, linesHit: 0, branches: 0, branchesHit: 0 };
    for (const each of all) for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += each[key];
    return total;
}

function rates({ lines, linesHit, branches, branchesHit }: Counts): string {
    return `line-rate="${rate(linesHit, lines)}" branch-rate="${rate(branchesHit, branches)}"`;
}

/** Of nothing, everything. */
function rate(hit: number, all: number): string {
    return all === 0 ? '1' : String(Math.floor((hit * 10_000) / all) / 10_000);
}

function percent(hit: number, all: number): string {
    return `${Math.floor((hit * 100) / all)}%`;
}
