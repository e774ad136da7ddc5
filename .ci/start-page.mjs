// The page that `npm start` leaves: each command with its answer, readable without any program but a browser.

/** @param {{ command: string, output: string, code: number }[]} answers */
export function page(title, answers) {
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.5 system-ui, sans-serif; color: #0b0c0c; background: #fff; }
pre { padding: 1rem; overflow-x: auto; white-space: pre-wrap; background: #f3f2f1; border-left: 0.4rem solid #00703c; }
.failed pre { border-color: #d4351c; }
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${answers.map(section).join('\n')}
</main>
</body>
</html>
`;
}

function section({ command, output, code }) {
    const standing = code === 0 ? 'passed' : 'failed';
    return `<section class="${standing}">
<h2><code>${escaped(command)}</code>: ${standing}</h2>
<pre>${escaped(output.trim() || 'Nothing to say: all is well.')}</pre>
</section>`;
}

/** Text of a policy is never markup. */
function escaped(text) {
    const names = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
    return text.replace(/[&<>"']/g, character => names[character]);
}
