import { Parser } from 'tap-parser';
import { describe, expect, test } from 'vitest';
import { cli, grant } from './cli-harness.ts';
import { junitProblems } from './junit-schema.ts';

const failing = grant.replace('payment is £300', 'payment is £250');
const silent = `${grant}\npersona Bo\n    on 1 June 2025\n    given\n        savings is £1\n`;
const times = /time="\d+\.\d{3}"/g;

describe('junit', () => {
    test('a persona that passes, one that fails, one that expects nothing', async () => {
        const { status, stdout, stderr } = await cli(['test', '--reporter', 'junit'], {
            'a.policy': failing,
            'b & c.policy': silent,
        });
        expect({ status, last: stderr.trimEnd().split('\n').at(-1) }).toEqual({
            status: 1,
            last: '1 passed, 1 failed',
        });
        expect(stdout.replace(times, 'time="0"')).toMatchInlineSnapshot(`
          "<?xml version="1.0" encoding="UTF-8"?>
          <testsuites tests="3" failures="1" errors="0" time="0">
            <testsuite name="a.policy" tests="1" failures="1" errors="0" skipped="0" time="0" file="a.policy">
              <properties>
                <property name="provenance.expectations" value="2"/>
                <property name="provenance.statute example" value="0"/>
                <property name="provenance.published figure" value="0"/>
                <property name="provenance.signed off by" value="0"/>
                <property name="provenance.another engine" value="0"/>
                <property name="provenance.evidence" value="0"/>
                <property name="provenance.snapshot" value="0"/>
                <property name="provenance.none" value="2"/>
              </properties>
              <testcase name="Ada" classname="a.policy" time="0">
                <failure type="failure" message="payment: £250 ≠ £300.00">payment (a.policy:44)
            expected £250
            actual   £300.00</failure>
              </testcase>
            </testsuite>
            <testsuite name="b &amp; c.policy" tests="2" failures="0" errors="0" skipped="1" time="0" file="b &amp; c.policy">
              <properties>
                <property name="provenance.expectations" value="2"/>
                <property name="provenance.statute example" value="0"/>
                <property name="provenance.published figure" value="0"/>
                <property name="provenance.signed off by" value="0"/>
                <property name="provenance.another engine" value="0"/>
                <property name="provenance.evidence" value="0"/>
                <property name="provenance.snapshot" value="0"/>
                <property name="provenance.none" value="2"/>
              </properties>
              <testcase name="Ada" classname="b &amp; c.policy" time="0"/>
              <testcase name="Bo" classname="b &amp; c.policy" time="0">
                <skipped/>
              </testcase>
            </testsuite>
          </testsuites>
          "
        `);
    });
});

describe('tap', () => {
    test('a persona that passes, one that fails, one that expects nothing', async () => {
        const { status, stdout } = await cli(['test', '--reporter', 'tap'], {
            'a.policy': failing,
            'b.policy': silent,
        });
        expect(status).toBe(1);
        expect(stdout).toMatchInlineSnapshot(`
          "TAP version 14
          1..3
          not ok 1 - a.policy: Ada
            ---
            at: "a.policy:36"
            expectations:
              - what: "payment"
                expected: "£250"
                actual: "£300.00"
                line: 44
            ...
          ok 2 - b.policy: Ada
          ok 3 - b.policy: Bo # SKIP nothing expected
          "
        `);
    });
});

const nastyName = 'Ada, 100% <b> & "co": #1 \\ :: ]]>';

/** Names and reasons in which every character that a format could stumble over stands. */
const nasty = grant
    .replace('persona Ada', `persona \`${nastyName}\``)
    .replace('because "savings are low"\n    is no', 'because "less: 5 % <of> & it, # all"\n    is no')
    .replace('because "savings are low"\n', 'because "50%25, <so> & \u2028so: # \\\\ ok ~"\n');

describe('each format holds what its readers expect, whatever the names', () => {
    const files = { 'a.policy': failing, 'b & c, d#1%.policy': silent, 'nasty.policy': nasty, 'wrong.policy': wrong() };

    function wrong(): string {
        return grant
            .replace('savings is £6,000\n', 'savings is -£6,000\n')
            .replace('savings : money,', 'savings : money, at least £0 and');
    }

    test('junit is valid against the schema that Jenkins reads it by', async () => {
        const { stdout } = await cli(['test', '--reporter', 'junit'], files);
        expect(stdout).toContain('nasty.policy');
        expect(junitProblems(stdout)).toEqual([]);
    });

    test('the check of that schema sees a breach', () => {
        expect(junitProblems('<testsuites><testcase name="a" file="b" time="1 s"/>&<x></testsuites>')).toEqual([
            '<testcase> may not stand in <testsuites>',
            '<testcase> has file',
            'time="1 s" is no time',
            'text in <testsuites>: &',
            '<x> may not stand in <testsuites>',
            'there is no <x>',
            '</testsuites> closes something else',
            '<testsuites> is not closed',
        ]);
    });

    test('tap is read by a parser of version 14', async () => {
        const { stdout } = await cli(['test', '--reporter', 'tap'], files);
        const failures: string[] = [];
        const parser = new Parser({ strict: true });
        const diagnostics: unknown[] = [];
        parser.on('assert', ({ name, diag }) => {
            failures.push(name);
            diagnostics.push(diag);
        });
        parser.end(stdout);
        expect(parser.results).toMatchObject({
            ok: false,
            count: 5,
            plan: { start: 1, end: 5 },
            failures: expect.any(Array),
        });
        expect(parser.results?.failures.filter(each => 'tapError' in each && each.tapError)).toEqual([]);
        expect(parser.results?.skip).toBe(1);
        expect(failures).toContain(`nasty.policy: ${nastyName}`);
        expect(diagnostics[0]).toMatchObject({ at: 'a.policy:36', expectations: [{ what: 'payment', line: 44 }] });
    });

    test('workflow commands come out of the runner as they went in', async () => {
        const { stdout } = await cli(['test', '--reporter', 'github'], files);
        const commands = stdout.trimEnd().split('\n').map(readCommand);
        expect(commands.every(each => each?.name === 'error')).toBe(true);
        const found = commands.find(each => each?.properties.file === 'nasty.policy');
        expect(found?.properties.title).toBe(nastyName);
        expect(found?.message).toContain('50%25, <so> &');
    });
});

/** As the runner of GitHub reads a line. */
function readCommand(line: string): { name: string; properties: Record<string, string>; message: string } | undefined {
    const [, name, properties, message] = /^::([a-z-]+) ([^:]*)::(.*)$/s.exec(line) ?? [];
    if (name === undefined || properties === undefined || message === undefined) return undefined;
    const decoded = (text: string): string =>
        text
            .replaceAll('%2C', ',')
            .replaceAll('%3A', ':')
            .replaceAll('%0A', '\n')
            .replaceAll('%0D', '\r')
            .replaceAll('%25', '%');
    const entries = properties.split(',').map(each => {
        const [key = '', ...value] = each.split('=');
        return [key, decoded(value.join('='))] as const;
    });
    return { name, properties: Object.fromEntries(entries), message: decoded(message) };
}
