/** Words for people who are younger than those who ask for them. */
export const YOUNG_WORDS: ReadonlySet<string> = new Set([
    'baby',
    'babies',
    'child',
    'children',
    'daughter',
    'dependant',
    'dependent',
    'grandchild',
    'infant',
    'minor',
    'pupil',
    'son',
    'stepchild',
    'student',
    'toddler',
]);
