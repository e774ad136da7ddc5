import type { WordHelp } from './word-help.ts';

/** Lines of variations. */
export const variationWords: Readonly<Record<string, WordHelp>> = {
    varies: {
        says: 'The policy that this one differs from.',
        example: 'varies      "universal-credit.policy"',
        rest: '      "${1:file.policy}"',
    },
    'replace rate': {
        says: 'Another value for a rate.',
        example: 'replace rate child amount\n    from 1 April 2025: £300',
        rest: ' ${1:name}\n    from ${2:6 April 2025}: ${3:£0}',
    },
    'replace decision': {
        says: 'Another rule for a decision.',
        example: 'replace decision entitled\n    is yes',
        rest: ' ${1:name}\n    is ${2:value}',
    },
    'replace definition': {
        says: 'Another meaning of a term.',
        example: 'replace definition qualifying child\n    when        age is under 18',
        rest: ' ${1:name}\n    when        ${2:condition}',
    },
    'remove exception': { says: 'Leaves out an exception.', example: 'remove exception prisoners', rest: ' $0' },
    'remove rate': { says: 'Leaves out a rate.', example: 'remove rate child amount', rest: ' $0' },
    'remove decision': { says: 'Leaves out a decision.', example: 'remove decision entitled', rest: ' $0' },
    'remove definition': {
        says: 'Leaves out a definition.',
        example: 'remove definition qualifying child',
        rest: ' $0',
    },
};
