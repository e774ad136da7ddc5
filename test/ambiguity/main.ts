// npm run -s ambiguity -- FILE [--json] [--verbose]      precision and recall on marked sentences
// npm run -s ambiguity -- --corpus FOLDER [--json]       findings per 1,000 sentences of unmarked texts, and a hundred to read
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCorpus } from './corpus.ts';
import { type Figures, type MarkedSentence, type Score, score } from './score.ts';

const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
        json: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        corpus: { type: 'string' },
        count: { type: 'string', default: '100' },
    },
});

// A reader such as `head` may close the pipe.
process.stdout.on('error', () => process.exit(0));

const [file] = positionals;
if (values.corpus !== undefined) {
    const report = readCorpus(values.corpus, Number(values.count));
    if (values.json) print(JSON.stringify(report, null, 4));
    else {
        print(`${report.sentences} sentences, ${report.findings} findings: ${report.perThousand.toFixed(1)} per 1,000`);
        for (const [code, rate] of Object.entries(report.codes)) print(`${code} ${rate.toFixed(1).padStart(6)}`);
        for (const { source, code, words, sentence } of report.reading)
            print(`\n${code} [${source}] ‘${words}’\n    ${sentence}`);
    }
} else if (file === undefined) {
    process.stderr.write('Say which file: npm run -s ambiguity -- FILE [--json] [--verbose], or --corpus FOLDER\n');
    process.exitCode = 2;
} else {
    const result = score(JSON.parse(readFileSync(file, 'utf8')) as MarkedSentence[]);
    if (values.json) print(JSON.stringify(result, null, 4));
    else table(result);
}

function table({ sentences, overall, categories, told, missed }: Score): void {
    print(`${sentences} sentences`);
    print(`${'category'.padEnd(26)}precision      n   recall      n`);
    for (const [name, figures] of Object.entries(categories)) print(row(name, figures));
    print(row('all', overall));
    if (!values.verbose) return;
    for (const { verdict, id, code, category, words } of told)
        print(`${verdict.padEnd(9)}${id} ${code} ${category} ‘${words}’`);
    for (const { id, category, span } of missed) print(`missed   ${id} ${category} ‘${span}’`);
}

function row(name: string, { precision, told, recall, marks }: Figures): string {
    return `${name.padEnd(26)}${percent(precision)}${String(told).padStart(7)}${percent(recall)}${String(marks).padStart(7)}`;
}

function percent(value: number | undefined): string {
    return (value === undefined ? '–' : `${value.toFixed(1)} %`).padStart(9);
}

function print(line: string): void {
    process.stdout.write(`${line}\n`);
}
