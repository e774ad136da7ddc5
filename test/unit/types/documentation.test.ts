import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, told } from './checking.ts';

const codes =
    'PW009 PW010 PW011 PW301 PW302 PW303 PW304 PW305 PW306 PW307 PW308 PW309 PW310 PW311 PW312 PW313 PW314 PW315 PW316 PW317 PW318 PW501 PW502'.split(
        ' ',
    );

describe('pages of the codes', () => {
    it.each(codes)('%s: the bad example shows it and nothing else, the good one nothing', code => {
        const page = readFileSync(new URL(`../../../docs/diagnostics/${code}.md`, import.meta.url), 'utf8');
        const [bad, good] = [...page.matchAll(/```policy\n([\s\S]*?)```/g)].map(match => match[1] ?? '');
        const { findings } = check(bad ?? '');
        expect(new Set(findings.map(finding => finding.code)), told(findings).join('\n')).toEqual(new Set([code]));
        expect(told(check(good ?? '').findings)).toEqual([]);
    });
});
