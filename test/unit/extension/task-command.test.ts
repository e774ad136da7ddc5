import { expect, test } from 'vitest';
import { commandOf, isTask, ownCommands } from '../../../extension/src/features/tasks/command.ts';

test.each([
    [{ command: 'check' }, undefined, ['policywright', 'check']],
    [{ command: 'test', paths: ['a b.policy', '-x'] }, undefined, ['policywright', 'test', '--', 'a b.policy', '-x']],
    [
        { command: 'watch' },
        '/p/node_modules/.bin/policywright',
        ['/p/node_modules/.bin/policywright', 'test', '--watch'],
    ],
] as const)('%j', (task, own, expected) => {
    const { program, args } = commandOf(task, own);
    expect([program, ...args]).toEqual(expected);
});

test('what npm installs on Windows is a script of that system', () => {
    expect(ownCommands('win32').at(-1)).toBe('policywright.cmd');
    expect(ownCommands('linux').at(-1)).toBe('policywright');
});

test('only what is said in full is a task', () => {
    expect([{ command: 'check' }, { command: 'run' }, {}, { command: 'test', paths: 'a' }].map(isTask)).toEqual([
        true,
        false,
        false,
        false,
    ]);
});
