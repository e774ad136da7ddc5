import type { Expression } from '../../language-server/src/model/expressions.ts';
import type { DeclaredType } from '../../language-server/src/model/value-types.ts';
import { expressionText } from './expression-text.ts';

const expressionKinds = new Set(
    (
        'literal|name|member|arithmetic|negative|comparison|all|any|none|not|there is|every|count|count in|aggregate|combine|' +
        'rounding|bound|conversion|if none|as at|as if|through|overlap|gap|nearest weekday|birthday|relative member|' +
        'the member|missing'
    ).split('|'),
);

/**
 * A part of a model as a test writes it: no ranges; names, prose and sources as strings; types and expressions in one
 * line; nothing that is empty, absent or `false`.
 */
export function plain(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(plain);
    if (value === null || typeof value !== 'object') return value;
    const node = value as Record<string, unknown>;
    if (isExpression(node)) return expressionText(node as unknown as Expression);
    if ('base' in node && 'overTime' in node) return typeText(node as unknown as DeclaredType);
    if (
        typeof node.text === 'string' &&
        Object.keys(node).every(key => /^(text|range|lines|url|translations)$/.test(key))
    ) {
        const translations = (node.translations as { language: string; text: string }[] | undefined) ?? [];
        return [
            node.text,
            ...(typeof node.url === 'string' ? [`<${node.url}>`] : []),
            ...translations.map(({ language, text }) => `[${language}: ${text}]`),
        ].join(' ');
    }
    const entries = Object.entries(node)
        .filter(([key]) => key !== 'range')
        .map(([key, inner]) => [key, plain(inner)] as const)
        .filter(([, inner]) => inner !== undefined && inner !== false && !(Array.isArray(inner) && inner.length === 0));
    return Object.fromEntries(entries);
}

/** A model without the places where it was written: what print and parse, or a formatter, must keep. */
export function withoutRanges<T>(value: T): T {
    return JSON.parse(JSON.stringify(value, (_, inner: unknown) => (isRange(inner) ? undefined : inner))) as T;
}

function isRange(value: unknown): boolean {
    return typeof value === 'object' && value !== null && 'file' in value && 'start' in value && 'end' in value;
}

function isExpression(node: Record<string, unknown>): boolean {
    if (!expressionKinds.has(node.kind as string)) return false;
    if (node.kind === 'any') return 'items' in node;
    if (node.kind === 'there is') return 'of' in node;
    return true;
}

function typeText(type: DeclaredType): string {
    const options = (type.options ?? []).map(
        option => `${option.name.text}${option.label ? `="${option.label.text}"` : ''}`,
    );
    const limits = (type.limits ?? []).map(limit => `${limit.op} ${expressionText(limit.value)}`);
    return [
        type.base,
        ...(type.unit ? [`in ${type.unit}s`] : []),
        ...(type.currency ? [`in ${type.currency}`] : []),
        ...(type.per ? [`per ${type.per}`] : []),
        ...(type.name ? [type.name.text] : []),
        ...(type.options ? [`(${options.join(' | ')})`] : []),
        ...(type.element ? [`each ${type.element.text}`] : []),
        ...(type.roles ?? []).map(role => `role ${role.name.text}${role.optional ? '?' : ''}`),
        ...limits,
        ...(type.optional ? ['if any'] : []),
        ...(type.overTime ? ['over time'] : []),
    ].join(' ');
}
