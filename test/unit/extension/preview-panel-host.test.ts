import { describe, expect, test } from 'vitest';
import type { FromPreview, PreviewAnswer } from '../../../extension/src/protocol.ts';
import { PanelHost } from '../../../extension/webview/panel-host.ts';

const answer = (name: string): PreviewAnswer => ({ data: { name } });

describe('what the page of the preview asks of the extension', () => {
    function panel() {
        const posted: FromPreview[] = [];
        return {
            posted,
            host: new PanelHost(
                message => posted.push(message),
                () => undefined,
            ),
        };
    }

    test('is a walk with a number, answered under that number', async () => {
        const { posted, host } = panel();
        const walk = host.walk({ persona: 'Ann' });
        expect(posted).toEqual([{ kind: 'walk', id: 1, walk: { persona: 'Ann' } }]);
        host.answered(1, answer('a'));
        expect(await walk).toEqual({ name: 'a' });
    });

    test('is answered with nothing when something newer was asked', async () => {
        const { host } = panel();
        const walks = [host.walk({}), host.walk({ persona: 'Ann' }), host.walk({ persona: 'Bo' })];
        host.answered(2, answer('b'));
        host.answered(3, answer('c'));
        expect(await Promise.all(walks)).toEqual([undefined, { name: 'b' }, { name: 'c' }]);
    });

    test('is answered with nothing when there is nothing to show', async () => {
        const { host } = panel();
        const walk = host.walk({});
        host.answered(1, { note: 'There is no policy to show.' });
        expect(await walk).toBeUndefined();
    });

    test('is a place to be shown', () => {
        const { posted, host } = panel();
        const place = {
            uri: 'file:///a.policy',
            range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } },
        };
        host.show(place);
        expect(posted).toEqual([{ kind: 'show', place }]);
    });
});
