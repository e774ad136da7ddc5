import { expect, test } from 'vitest';
import type { PreviewRequest } from '../../../language-server/src/render/preview-data.ts';
import { previewHtml } from '../../../language-server/src/render/preview-html.ts';
import { siteViews, startingState } from '../../../language-server/src/render/view-state.ts';
import { MemoryFiles } from '../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';
import { previewData } from '../../../language-server/src/workspace/preview.ts';

const uri = 'file:///policy.policy';

function preview(text: string, request: PreviewRequest = {}, at = 0) {
    const project = new PolicyProject(new MemoryFiles());
    project.update(uri, text);
    const { checked, findings, accepted } = project.policy(uri);
    const source = { checked, compiled: project.compile(checked), findings, accepted };
    const data = previewData(source, request, { file: 'policy.policy' });
    const page = previewHtml(data, { ...startingState, at }, { links: true, views: siteViews, all: true });
    return { data, page, text: page.replace(/<[^>]*>/g, '') };
}

const circle = `policy Circle
    owner       Office
    decides for each person

each person has
    old : yes or no
        ask         "Are you old?"

decide fine : yes or no
    is old

journey Round
    step Ask
        for         person, online
        asks        old
    step Again
        by          Office
        decides     fine
        goes to     Ask
`;

const judged = `policy Judged
    owner       Office
    decides for each person

judgement poor : yes or no
    made by     Office decision maker, within 10 working days

decide helped : yes or no
    is yes when poor
    is no otherwise
`;

const unworded = `policy Unworded
    owner       Office
    decides for each person
    languages   English, Welsh

each person has
    old : yes or no
    age band : one of
        young       "Under 60"
            in Welsh "O dan 60"
        elder       "60 or over"
        ask         "How old are you?"
        in Welsh    "Faint yw eich oed?"

decide fine : yes or no
    is yes when age band is elder and old
    is no otherwise
`;

test.each([
    ['an empty file', ''],
    ['a header alone', 'policy Nothing\n    owner       Office\n'],
    ['half a line', 'policy Half\n    owner\n\ndecide'],
    ['a circle', circle],
    ['a judgement that nobody has made', judged],
    ['a fact without a question', unworded],
])('%s has a preview', (_, text) => {
    const { page } = preview(text);
    for (const view of siteViews) expect(page).toContain(`id="pw-view-${view}"`);
});

test('a circle is found and not followed', () => {
    const { data } = preview(circle, { answers: { old: true } });
    expect(data.walk.ending?.kind).toBe('endless');
});

test('what waits for a judgement says so', () => {
    const { data } = preview(judged);
    expect(data.walk.ending).toMatchObject({ kind: 'undecided' });
});

test('a translation is used where there is one, and the language is named where there is none', () => {
    const { data } = preview(unworded, { language: 'Welsh' });
    const asked = data.walk.pages.at(-1)?.questions[0];
    expect(asked?.text).toEqual({ text: 'Faint yw eich oed?' });
    expect(asked?.options?.map(({ label }) => label)).toContainEqual({ text: '60 or over', lang: 'en' });
    expect(data.walk.untranslated).toBeGreaterThan(0);
});

test('what is asked for a name that nobody knows is the walk of whoever answers', () => {
    const { data } = preview(unworded, { persona: 'Nobody', journey: 'None', language: 'Klingon' });
    expect(data.request).toEqual({ journey: 'Unworded', language: 'English' });
});

test('the same policy gives the same page', () => {
    expect(preview(unworded).page).toBe(preview(unworded).page);
});

test('what is chosen from is not said to be left empty', () => {
    const { text } = preview(`policy Cards
    owner       Office
    decides for each household

each household has
    adults : list of person, each an adult
        claimant
        partner, if any "Do you live with a partner?"

each person has
    old : yes or no
        ask         "Is {name} old?"

decide cards : whole number
    is how many adults where old
`);
    expect(text).toContain('Do you live with a partner?');
    expect(text).not.toContain('Leave it empty');
});

const french = `policy Aide
    owner       Mairie
    decides for each foyer
    languages   French, English
    source      "Code"

body Mairie

each foyer has
    enfants : whole number
        ask         "Combien d’enfants avez-vous ?"
        in English  "How many children do you have?"

decide aide : money per month
    is €1,234.5 when enfants is at least 1
    is €0 otherwise

decide ouvert : yes or no
    is yes when enfants is at least 1 because "vous avez des enfants"
        in English  "you have children"
    is no otherwise
        because     "vous n’avez pas d’enfants, {enfants}"
        in English  "you have no children, {enfants}"

journey Demander
    step Dire combien d’enfants
        for         foyer, online or by phone
        asks        enfants
    step Décider
        by          Mairie
        decides     ouvert, aide
    ending C’est d’accord
        when        ouvert is yes
        tells       "Vous recevrez {aide} : {why}."
        in English  "You get {aide}: {why}."
    ending Refusé
        in English  "Refused"
        when        ouvert is no
        tells       "Rien : {why}."
        in English  "Nothing: {why}."
`;

test('in each language values, reasons and the frame are said as it says them', () => {
    const answers = { enfants: '2' };
    const { text, page } = preview(french, { answers }, 1);
    expect(text).toContain('Vous recevrez 1\u202f234,50\u00a0€ par mois : vous avez des enfants.');
    expect(text).toContain('C’est d’accord');
    expect(page).toMatch(/lang="en"><li><bdi>If the answer/);
    expect(text).not.toContain('reading age');
    const english = preview(french, { answers, language: 'English' }, 1);
    expect(english.text).toContain('You get €1,234.50 per month: you have children.');
    expect(english.page).toContain('<h1 class="govuk-heading-l" tabindex="-1" lang="fr">');
    expect(english.data.walk.untranslated).toBe(0);
    const refused = preview(french, { answers: { enfants: '0' }, language: 'English' }, 1);
    expect(refused.text).toContain('Nothing: you have no children, 0.');
    expect(refused.page).toContain('<h1 class="govuk-heading-l" tabindex="-1"><bdi>Refused</bdi></h1>');
});
