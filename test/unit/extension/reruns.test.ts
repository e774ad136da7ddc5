import { expect, test } from 'vitest';
import { Reruns } from '../../../extension/src/features/personas/reruns.ts';

test('one run after the other, and what changes meanwhile together', async () => {
    const done: string[] = [];
    const waiting: (() => void)[] = [];
    const reruns = new Reruns(async only => {
        done.push(`begin ${only ? [...only].join(' ') : 'all'}`);
        await new Promise<void>(resolve => waiting.push(resolve));
        done.push('end');
    });
    const first = reruns.all();
    const changes = [reruns.of(['a']), reruns.of(['b', 'a']), reruns.of(['c'])];
    await expect.poll(() => waiting.length).toBe(1);
    waiting.shift()?.();
    await first;
    await expect.poll(() => waiting.length).toBe(1);
    const last = reruns.of(['d']);
    waiting.shift()?.();
    await Promise.all(changes);
    await expect.poll(() => waiting.length).toBe(1);
    waiting.shift()?.();
    await last;
    expect(done).toEqual(['begin all', 'end', 'begin a b c', 'end', 'begin d', 'end']);
});

test('a run knows which of its files are tried again at once, so that it may leave them', async () => {
    const overtaken: boolean[] = [];
    const waiting: (() => void)[] = [];
    const reruns = new Reruns(async (_, isOvertaken) => {
        overtaken.push(isOvertaken('a'));
        await new Promise<void>(resolve => waiting.push(resolve));
        overtaken.push(isOvertaken('a'), isOvertaken('b'));
    });
    const runs = [reruns.all()];
    await expect.poll(() => waiting.length).toBe(1);
    runs.push(reruns.of(['a']));
    for (let i = 0; i < 2; i++) {
        await expect.poll(() => waiting.length).toBe(1);
        waiting.shift()?.();
    }
    await Promise.all(runs);
    expect(overtaken).toEqual([false, true, false, false, false, false]);
});

test('a run that goes wrong keeps none from following', async () => {
    let count = 0;
    const reruns = new Reruns(async () => {
        if (++count === 1) throw new Error('no server');
    });
    await expect(reruns.all()).rejects.toThrow('no server');
    await reruns.of(['a']);
    expect(count).toBe(2);
});
