import { expect, test } from 'vitest';
import { html, plain, said, shortened } from '../../../language-server/src/render/html.ts';

test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['" onload="x', '&quot; onload=&quot;x'],
    ["it's & so", 'it&#39;s &amp; so'],
])('%s is text', (text, expected) => {
    expect(html`<p title="${text}">${text}</p>`.markup).toBe(`<p title="${expected}">${expected}</p>`);
});

test('mark-up that was made here goes in as it is, and what is absent leaves nothing', () => {
    expect(html`<p>${html`<b>${1}</b>`}${undefined}${false}${['<', html`<i></i>`]}</p>`.markup).toBe(
        '<p><b>1</b>&lt;<i></i></p>',
    );
});

test('a text of the policy is kept apart from what stands around it', () => {
    expect(said('a < b', 'cy').markup).toBe('<bdi lang="cy">a &lt; b</bdi>');
    expect(plain('a\u202Eb')).toBe('a\uFFFDb');
    expect(shortened('x'.repeat(20), 5)).toBe('xxxx…');
});
