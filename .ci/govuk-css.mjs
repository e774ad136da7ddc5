// Takes from GOV.UK Frontend's style sheet what the preview uses: no font, no crest, only these components.
import { readFileSync } from 'node:fs';
import { at } from './tools.mjs';

/** Components and styles, by the beginning of their class names. */
const used = [
    'back-link',
    'body',
    'button',
    'checkboxes',
    'date-input',
    'details',
    'error-message',
    'error-summary',
    'fieldset',
    'form-group',
    'heading-l',
    'heading-m',
    'hint',
    'input',
    'inset-text',
    'label',
    'list',
    'phase-banner',
    'radios',
    'service-navigation',
    'tag',
    'textarea',
    'visually-hidden',
];
/** Variants of these that the preview has no use for. */
const unused =
    /--(inverse|warning|start|secondary|small|inline|conditional|grey|green|turquoise|blue|light-blue|purple|pink|red|orange|yellow|teal|magenta|xl|spaced|number|extra-letter-spacing|width-(?!2$|4$|10$))|__(conditional|divider|toggle|menu|inner|active-fallback|item--active|wrapper--)/;
const font = 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif';

const licence = version =>
    `/*! GOV.UK Frontend ${version}, the components that are used. Copyright (c) 2017 Crown Copyright (Government Digital Service), MIT licence. Without its font and images. */\n`;

/** @returns {string} the style sheet, minified */
export function govukCss() {
    const folder = 'node_modules/govuk-frontend';
    const { version } = JSON.parse(readFileSync(at(`${folder}/package.json`), 'utf8'));
    const whole = readFileSync(at(`${folder}/dist/govuk/govuk-frontend.min.css`), 'utf8');
    const kept = rulesKept(whole.replace(/\/\*[\s\S]*?\*\//g, ''));
    return licence(version) + kept.replaceAll(/GDS Transport,arial,sans-serif/gi, font);
}

function rulesKept(css) {
    let kept = '';
    for (const { head, body } of rulesOf(css)) {
        if (head.startsWith('@media') || head.startsWith('@supports')) {
            const inner = rulesKept(body);
            if (inner !== '') kept += `${head}{${inner}}`;
        } else if (!head.startsWith('@')) {
            const selectors = head.split(',').filter(isUsed);
            if (selectors.length > 0) kept += `${selectors.join(',')}{${body}}`;
        }
    }
    return kept;
}

function* rulesOf(css) {
    let start = 0;
    for (let index = 0, depth = 0; index < css.length; index++) {
        if (css[index] === ';' && depth === 0) start = index + 1;
        if (css[index] === '{') depth++;
        if (css[index] !== '}') continue;
        depth--;
        if (depth > 0) continue;
        const rule = css.slice(start, index);
        const brace = rule.indexOf('{');
        yield { head: rule.slice(0, brace).trim(), body: rule.slice(brace + 1) };
        start = index + 1;
    }
}

function isUsed(selector) {
    const classes = [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name);
    if (classes.length === 0) return selector.includes(':root');
    return classes.every(name => {
        const own = name.replace(/^govuk-/, '');
        if (own === name) return false;
        if (own.startsWith('!-')) return false;
        return (
            !unused.test(own) &&
            used.some(
                each =>
                    own === each ||
                    own.startsWith(`${each}_`) ||
                    own.startsWith(`${each}--`) ||
                    own.startsWith(`${each}-`),
            )
        );
    });
}
