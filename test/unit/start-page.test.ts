import { expect, test } from 'vitest';
// @ts-expect-error The scripts in .ci are plain JavaScript, because they run before anything is installed.
import { page } from '../../.ci/start-page.mjs';

test('text of a policy is never markup on the page of npm start', () => {
    const html: string = page('A & B', [{ command: 'check "x"', output: '<script>alert(1)</script>', code: 1 }]);
    expect(html).toContain('<h1>A &amp; B</h1>');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('<section class="failed">');
    expect(html).not.toContain('<script>');
});
