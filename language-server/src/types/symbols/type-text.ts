import type { DeclaredType } from '../../model/value-types.ts';

/** A declared type in one line that differs whenever the type does. */
export function typeText(type: DeclaredType | undefined): string {
    if (type === undefined) {
        return '?';
    }
    return [
        type.base,
        type.name?.text ?? '',
        type.unit ?? '',
        type.per ?? '',
        type.currency ?? '',
        type.options?.map(option => option.name?.text).join(',') ?? '',
        type.element?.text ?? '',
        type.roles?.map(role => `${role.name?.text}${role.optional ? '?' : ''}`).join(',') ?? '',
        type.optional ? '?' : '',
    ].join('|');
}
