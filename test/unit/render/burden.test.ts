import { expect, test } from 'vitest';
import { burdenHtml } from '../../../language-server/src/render/burden/burden-html.ts';
import { siteViews } from '../../../language-server/src/render/view-state.ts';
import { MemoryFiles } from '../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';
import { previewData } from '../../../language-server/src/workspace/preview.ts';

const uri = 'file:///pass.policy';

const policy = (budget: string, ...personas: string[]): string => `policy Pass
    owner       Office
    decides for each person

intent
    outcome "people travel free"
    budget      ${budget}

each person has
    old : yes or no
        ask         "Are you old?"
    poor : yes or no
        ask         "Are you poor?"

decide free : yes or no
    is yes when old and poor
    is no otherwise

${personas.join('\n')}`;

const persona = (name: string, ...facts: string[]): string =>
    `persona ${name}\n    on          1 June 2025\n    given\n${facts.map(fact => `        ${fact}\n`).join('')}`;

const old = persona('Olga', 'old is yes', 'poor is yes');
const young = persona('Yuri', 'old is no');
const silent = persona('Sofia', 'old is yes');

function lead(text: string): string {
    const project = new PolicyProject(new MemoryFiles());
    project.update(uri, text);
    const { checked, findings, accepted } = project.policy(uri);
    const source = { checked, compiled: project.compile(checked), findings, accepted };
    const data = previewData(source, {}, { file: 'pass.policy' });
    const html = burdenHtml({ data, options: { links: false, views: siteViews, all: true } }).markup;
    const [, title = '', more = ''] = /<h1>(.*?)<\/h1><p>(.*?)<\/p>/s.exec(html) ?? [];
    return [title, more.replace(/<[^>]*>/g, '').trim()].filter(part => part !== '').join('. ');
}

test.each([
    [
        'somebody over it',
        [old, young],
        'at most 1 questions',
        /^1 of 2 people stays within the budget\. Olga: 1 questions? over/,
    ],
    [
        'somebody who stops on the way',
        [young, silent],
        'at most 2 questions',
        /^1 of 2 people stays within the budget\. 1 person stops at a question without an answer, so far within it\./,
    ],
    [
        'everybody within it',
        [old, young],
        'at most 2 questions, 3 pages',
        /^2 of 2 people stay within the budget\. The worst case found: 2 questions, \d+ pages?\.$/,
    ],
    ['one of something', [old], 'at most 3 pages, 3 organisations', /The worst case found: 2 pages, 1 organisation\.$/],
])('a budget and %s', (_, personas, budget, expected) => {
    expect(lead(policy(budget, ...personas))).toMatch(expected);
});
