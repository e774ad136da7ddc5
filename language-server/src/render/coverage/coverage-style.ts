/** Lines that are wrapped hang below where they begin, up to this many levels of four spaces. */
export const MOST_LEVELS = 8;

const levels = Array.from({ length: MOST_LEVELS }, (_, i) => `.in${i + 1} { --level: ${i + 1}; }`).join(' ');

/** The look of the coverage page. Colours say nothing that words do not say too. */
export const coverageStyle = `
:root {
    color-scheme: light dark;
    --bg: #ffffff; --fg: #24292f; --strong: #111418; --muted: #57606a; --rule: #d8dee4; --link: #0550ae;
    --hit-bg: #e7f5ea; --hit-fg: #11592a; --miss-bg: #fdeceb; --miss-fg: #8f1d15; --part-bg: #fff5d9; --part-fg: #6a4a00;
}
@media (prefers-color-scheme: dark) {
    :root {
        --bg: #1b1d20; --fg: #d3d7db; --strong: #f2f4f5; --muted: #a4abb2; --rule: #3a3f45; --link: #79b8ff;
        --hit-bg: #17341f; --hit-fg: #a5e2b5; --miss-bg: #451a17; --miss-fg: #ffc7c1; --part-bg: #3a2f0b; --part-fg: #f3dc94;
    }
}
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--fg); font: 15px/1.5 "Segoe UI", system-ui, "Liberation Sans", Arial, sans-serif; -webkit-text-size-adjust: 100%; }
main, header { max-width: 76rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1.5rem; }
main { padding-bottom: 4rem; }
h1, h2, h3 { color: var(--strong); line-height: 1.25; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; margin: 0 0 .25rem; }
nav ul { list-style: none; padding: 0; margin: 1rem 0 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
nav li { margin: 0; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-bottom: .35rem; border-bottom: 1px solid var(--rule); }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p { margin: .25rem 0; max-width: 70ch; }
a { color: var(--link); text-underline-offset: 2px; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: .5rem; background: var(--bg); padding: .25rem .5rem; }
.figure { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; margin: 1rem 0 .5rem; }
.figure b { font-size: 2.5rem; line-height: 1; color: var(--strong); font-variant-numeric: tabular-nums; }
.bar { height: .5rem; max-width: 40rem; background: var(--miss-bg); border: 1px solid var(--rule); border-radius: .25rem; overflow: hidden; }
.bar svg { display: block; width: 100%; height: 100%; }
.bar rect { fill: var(--hit-fg); }
.muted { color: var(--muted); }
ul { margin: .25rem 0; padding-left: 1.25rem; }
li { margin: .15rem 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; }
.plain { width: 100%; max-width: 60rem; }
.plain th, .plain td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--rule); }
.plain thead th { color: var(--muted); font-weight: 600; vertical-align: bottom; }
.plain tbody th { font-weight: 400; overflow-wrap: anywhere; }
.plain .n { white-space: nowrap; font-variant-numeric: tabular-nums; }
.source { width: 100%; font: 13px/1.55 ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.source th, .source td { text-align: left; vertical-align: top; font-weight: 400; padding: 0 .5rem; }
.source thead th { color: var(--muted); font-weight: 600; padding-bottom: .25rem; }
.source .line { color: var(--muted); text-align: right; width: 4ch; user-select: none; }
.source .mark { white-space: nowrap; width: 11rem; font-size: 12px; line-height: 1.7; }
${levels}
.source .text { --step: 4ch; white-space: pre-wrap; overflow-wrap: anywhere; padding-left: calc(.5rem + var(--level, 0) * var(--step) + 2ch); text-indent: calc(var(--level, 0) * -1 * var(--step) - 2ch); }
.source .missing { display: block; white-space: normal; text-indent: 0; font: 12px/1.5 "Segoe UI", system-ui, "Liberation Sans", Arial, sans-serif; padding: 0 0 .2rem; }
.source tr { scroll-margin-top: 30vh; }
.source tr:target td.text { outline: 2px solid var(--link); outline-offset: -2px; }
.hit td.mark, .hit td.text { background: var(--hit-bg); } .hit td.mark { color: var(--hit-fg); }
.miss td.mark, .miss td.text { background: var(--miss-bg); } .miss td.mark, .miss .missing { color: var(--miss-fg); font-weight: 600; }
.part td.mark, .part td.text { background: var(--part-bg); } .part td.mark, .part .missing { color: var(--part-fg); }
@media (max-width: 40rem) {
    .source thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .source, .source tbody { display: block; }
    .source tr { display: grid; grid-template-columns: 4ch 1fr; }
    .source .mark { grid-column: 2; width: auto; padding-top: .2rem; white-space: normal; }
    .source .mark:empty { display: none; }
    .source .text { grid-column: 2; --step: 2ch; white-space: normal; }
    .source .lead { white-space: pre-wrap; font-size: 50%; }
    .source .line { grid-row: span 2; padding: .1rem .25rem 0 0; }
    .plain th, .plain td { padding-right: .5rem; font-size: 14px; }
}
@media print {
    .skip, nav { display: none; }
    body { font-size: 11px; }
    main, header { max-width: none; padding: 0; }
    a { color: inherit; }
    .source { font-size: 9px; }
    .source .mark, .source .missing { font-size: 9px; }
    .source .mark { width: 8rem; }
    tr, li { break-inside: avoid; }
    h2, h3 { break-after: avoid; }
    .bar { print-color-adjust: exact; }
}
`;
