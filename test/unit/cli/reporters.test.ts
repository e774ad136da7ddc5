import { describe, expect, test } from 'vitest';
import { cli, grant } from './cli-harness.ts';

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
          <testsuites tests="3" failures="1" errors="0" skipped="1" time="0">
            <testsuite name="a.policy" tests="1" failures="1" errors="0" skipped="0" time="0">
              <testcase name="Ada" classname="a.policy" file="a.policy" line="36" time="0">
                <failure message="payment: £250 ≠ £300.00">payment (a.policy:44)
            expected £250
            actual   £300.00</failure>
              </testcase>
            </testsuite>
            <testsuite name="b &amp; c.policy" tests="2" failures="0" errors="0" skipped="1" time="0">
              <testcase name="Ada" classname="b &amp; c.policy" file="b &amp; c.policy" line="36" time="0"/>
              <testcase name="Bo" classname="b &amp; c.policy" file="b &amp; c.policy" line="47" time="0">
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
