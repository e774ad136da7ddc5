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

test('a run that goes wrong keeps none from following', async () => {
    let count = 0;
    const reruns = new Reruns(async () => {
        if (++count === 1) throw new Error('no server');
    });
    await expect(reruns.all()).rejects.toThrow('no server');
    await reruns.of(['a']);
    expect(count).toBe(2);
});
