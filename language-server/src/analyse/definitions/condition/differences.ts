import { tokensOf } from '../text/tokens.ts';
import { type CanonTest, testsOf } from './canon.ts';
import type { Meaning } from './meaning.ts';

/** One respect in which two meanings of a term differ: what is said here and what there; absent where nothing is said. */
export interface Difference {
    in: 'about' | 'condition' | 'joining' | 'dates' | 'words';
    here?: string;
    there?: string;
}

/** In what two definitions of a term differ; empty when they say the same. */
export function differencesBetween(here: Meaning, there: Meaning): Difference[] {
    return [...aboutDiffers(here, there), ...conditionDiffers(here, there), ...wordsDiffer(here.means, there.means)];
}

function aboutDiffers({ about: here }: Meaning, { about: there }: Meaning): Difference[] {
    if (here === there || here === undefined || there === undefined) return [];
    return [{ in: 'about', here, there }];
}

function conditionDiffers(here: Meaning, there: Meaning): Difference[] {
    if (here.versions.length === 0 || there.versions.length === 0) {
        if (here.versions.length === there.versions.length) return [];
        return [{ in: 'condition', ...said('here', allShown(here)), ...said('there', allShown(there)) }];
    }
    const found: Difference[] = [];
    const dates = [here, there].map(({ versions }) =>
        versions.map(({ from, to }) => `${from ?? ''} ${to ?? ''}`).join(),
    );
    if (dates[0] !== dates[1]) found.push({ in: 'dates', here: since(here), there: since(there) });
    const [mine, others] = [here, there].map(({ versions }) => versions.map(({ canon }) => canon.key).join('\n'));
    if (mine === others) return found;
    const tests = [here, there].map(({ versions }) => versions.flatMap(({ canon }) => testsOf(canon)));
    const only = onlyIn(tests[0] ?? [], tests[1] ?? []);
    const onlyThere = onlyIn(tests[1] ?? [], tests[0] ?? []);
    for (const test of only) {
        const index = onlyThere.findIndex(({ subject }) => subject === test.subject);
        const [pair] = index < 0 ? [] : onlyThere.splice(index, 1);
        found.push({ in: 'condition', here: test.shown, ...(pair && { there: pair.shown }) });
    }
    for (const { shown } of onlyThere) found.push({ in: 'condition', there: shown });
    if (only.length === 0 && !found.some(each => each.in === 'condition')) {
        found.push({ in: 'joining', here: allShown(here) ?? '', there: allShown(there) ?? '' });
    }
    return found;
}

function onlyIn(tests: readonly CanonTest[], others: readonly CanonTest[]): CanonTest[] {
    const keys = new Set(others.map(({ key }) => key));
    return tests.filter(({ key }, index) => !keys.has(key) && tests.findIndex(each => each.key === key) === index);
}

function allShown({ versions }: Meaning): string | undefined {
    return versions.length === 0 ? undefined : versions.map(({ shown }) => shown).join('; ');
}

function since({ versions }: Meaning): string {
    return versions.map(({ from = '', to = '' }) => (to === '' ? from : `${from}/${to}`)).join(' ');
}

/** The words that differ, with what both have at either end left out. */
function wordsDiffer(here: string | undefined, there: string | undefined): Difference[] {
    if (here === undefined || there === undefined) return [];
    const [a, b] = [tokensOf(here), tokensOf(there)];
    const same = (i: number, j: number): boolean => a[i]?.lower === b[j]?.lower && a[i]?.lower !== undefined;
    let head = 0;
    while (same(head, head)) head++;
    let tail = 0;
    while (tail < a.length - head && tail < b.length - head && same(a.length - 1 - tail, b.length - 1 - tail)) tail++;
    const part = (text: string, tokens: typeof a): string | undefined => {
        const [first, last] = [tokens[head], tokens[tokens.length - 1 - tail]];
        return first === undefined || last === undefined || last.start < first.start
            ? undefined
            : text.slice(startWithSign(text, first.start), endWithSign(text, last.end));
    };
    const [mine, others] = [part(here, a), part(there, b)];
    if (mine === undefined && others === undefined) return [];
    return [{ in: 'words', ...said('here', mine), ...said('there', others) }];
}

function startWithSign(text: string, start: number): number {
    return /[£$€]/.test(text[start - 1] ?? '') ? start - 1 : start;
}

function endWithSign(text: string, end: number): number {
    return text[end] === '%' ? end + 1 : end;
}

function said<K extends 'here' | 'there'>(key: K, text: string | undefined): Partial<Record<K, string>> {
    return text === undefined ? {} : ({ [key]: text } as Partial<Record<K, string>>);
}
