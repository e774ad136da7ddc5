import { describe, expect, test } from 'vitest';
import { previewPage } from '../../../extension/src/features/preview/page.ts';

const parts = {
    nonce: 'abc',
    cspSource: 'https://own.example',
    script: 'https://own.example/preview.js',
    style: 'https://own.example/preview.css',
    title: 'Journey a.policy',
    policy: 'file:///a.policy',
};

describe('the page of the preview', () => {
    const policyOf = (page: string): string => /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';

    test('runs and loads nothing but its own script and style sheet', () => {
        expect(policyOf(previewPage(parts)).replaceAll('&#39;', "'").split('; ')).toEqual([
            "default-src 'none'",
            "script-src 'nonce-abc'",
            'style-src https://own.example',
            "base-uri 'none'",
            "form-action 'none'",
        ]);
        expect(previewPage(parts)).not.toMatch(/unsafe|style="|onload|<style/);
    });

    test('has one script, with the nonce', () => {
        expect(previewPage(parts).match(/<script[^>]*>/g)).toEqual([
            '<script nonce="abc" src="https://own.example/preview.js">',
        ]);
    });

    test.each([
        ['a title', { title: '</title><script>alert(1)</script>' }],
        ['the address of a policy', { policy: 'file:///"><img src=x onerror=alert(1)>.policy' }],
        ['an address', { style: "x' onload='alert(1)" }],
    ])('takes %s as text', (_, part) => {
        const page = previewPage({ ...parts, ...part });
        expect(page.match(/<script/g)).toHaveLength(1);
        expect(page).not.toContain('<img');
        expect(page).not.toContain("x' onload");
    });
});
