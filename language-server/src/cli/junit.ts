import { type ExpectationResult, expectationLabel, type PersonaResult } from '../personas/index.ts';
import { type ProvenanceCount, ProvenanceCounter } from '../personas/provenance/count-provenance.ts';
import type { Place } from './place.ts';
import { xmlAttribute, xmlText } from './xml.ts';

/**
 * Results as JUnit XML, as continuous-integration services read it: a suite for each policy, a test case for each persona,
 * and what did not hold in the case. Valid against the schema by which Jenkins reads such files; the line of a persona has no
 * attribute there, so it stands in the text. A persona that expects nothing, or that could not be checked in full, is skipped.
 */
export function junitReport(results: readonly PersonaResult[], place: Place): string {
    const suites = new Map<string, PersonaResult[]>();
    for (const result of results) suites.set(result.file, [...(suites.get(result.file) ?? []), result]);
    const lines = [...suites].flatMap(([file, personas]) => suite(place.ofUri(file), personas));
    return `${['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites ${totals(results, false)}>`, ...lines, '</testsuites>'].join('\n')}\n`;
}

function suite(file: string, personas: readonly PersonaResult[]): string[] {
    return [
        `  <testsuite name="${xmlAttribute(file)}" ${totals(personas, true)} file="${xmlAttribute(file)}">`,
        ...properties(provenanceIn(personas)),
        ...personas.flatMap(persona => testCase(file, persona)),
        '  </testsuite>',
    ];
}

function provenanceIn(personas: readonly PersonaResult[]): ProvenanceCount {
    const counter = new ProvenanceCounter();
    for (const persona of personas) counter.take(persona);
    return counter.count;
}

/** Where the expected figures come from. */
function properties({ expectations, evidence, snapshot, none }: ProvenanceCount): string[] {
    const kinds = Object.entries(evidence).map(([kind, count]) => [`provenance.${kind}`, count] as const);
    const all = [
        ['provenance.expectations', expectations] as const,
        ...kinds,
        ['provenance.snapshot', snapshot] as const,
    ];
    const lines = [...all, ['provenance.none', none] as const].map(
        ([name, count]) => `      <property name="${xmlAttribute(name)}" value="${count}"/>`,
    );
    return ['    <properties>', ...lines, '    </properties>'];
}

/** @param saysSkipped the schema lets a suite say so, and all of them together not. */
function totals(results: readonly PersonaResult[], saysSkipped: boolean): string {
    const count = (...statuses: PersonaResult['status'][]) =>
        results.filter(({ status }) => statuses.includes(status)).length;
    const time = results.reduce((sum, { durationMs = 0 }) => sum + durationMs, 0);
    const skipped = saysSkipped ? ` skipped="${count('not checked', 'nothing expected')}"` : '';
    return `tests="${results.length}" failures="${count('failed')}" errors="${count('error')}"${skipped} time="${seconds(time)}"`;
}

function testCase(file: string, result: PersonaResult): string[] {
    const { name, line, status, durationMs = 0, expectations, problems = [] } = result;
    const head = `    <testcase name="${xmlAttribute(name)}" classname="${xmlAttribute(file)}" time="${seconds(durationMs)}"`;
    if (status === 'passed') return [`${head}/>`];
    const wrong = expectations.filter(each => each.status === 'failed' || each.status === 'error');
    const inside =
        problems.length > 0
            ? [element('error', problems.join('; '), `${file}:${line}\n${problems.join('\n')}`)]
            : status === 'failed' || status === 'error'
              ? [
                    element(
                        status === 'failed' ? 'failure' : 'error',
                        wrong.map(short).join('; '),
                        wrong.map(long(file)).join('\n'),
                    ),
                ]
              : ['      <skipped/>'];
    return [`${head}>`, ...inside, '    </testcase>'];
}

function short(result: ExpectationResult): string {
    return `${expectationLabel(result)}: ${result.expected} ≠ ${result.actual}`;
}

function long(file: string): (expectation: ExpectationResult) => string {
    return result =>
        `${expectationLabel(result)} (${file}:${result.line})\n  expected ${result.expected}\n  actual   ${result.actual}`;
}

function element(name: string, message: string, text: string): string {
    return `      <${name} type="${name}" message="${xmlAttribute(message)}">${xmlText(text)}</${name}>`;
}

function seconds(milliseconds: number): string {
    return (milliseconds / 1000).toFixed(3);
}
