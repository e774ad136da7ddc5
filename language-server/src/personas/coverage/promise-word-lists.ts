/** Words in a promise that make it one about questions. */
export const askingWords = 'ask asked asks question questions form told tell telling answer twice';

/** Words in a promise that make it one about time. */
export const waitingWords =
    'day days week weeks month months time wait waits waiting late delay quick quickly soon fast speed';

/** Words that say nothing about what a promise or a name is about. */
export const emptyWords =
    'a an the of to for in on at is are be was has have it its and or not no by with from this that your their our each';
