/** What VS Code shows, seen and touched from outside: the suite itself runs where no webview can be looked into. */

type Action =
    | 'allInnerTexts'
    | 'click'
    | 'close'
    | 'count'
    | 'fill'
    | 'innerText'
    | 'inputValue'
    | 'open'
    | 'press'
    | 'reload'
    | 'screenshot';

/** Something on the page, by a selector of Playwright's; actions are about the first that fits and wait for it. */
export interface Shown {
    innerText(): Promise<string>;
    allInnerTexts(): Promise<string[]>;
    count(): Promise<number>;
    click(): Promise<void>;
    press(key: string): Promise<void>;
    fill(text: string): Promise<void>;
    inputValue(): Promise<string>;
}

/** Whether the window can be looked at: only where the suite's own host of VS Code shows it. */
export const canLook = (): boolean => process.env.POLICYWRIGHT_E2E_WINDOW !== undefined;

/** In the webview that was opened last. */
export const inWebview = (selector: string): Shown => shown({ window: 'first', place: 'webview', selector });

/** In VS Code itself. */
export const inWindow = (selector: string): Shown => shown({ window: 'first', place: 'window', selector });

export async function takePicture(file: string): Promise<void> {
    await ask({ window: 'first', action: 'screenshot', argument: file });
}

/** Another window, which can be reloaded: the one that runs the tests cannot. */
export interface SecondWindow {
    inWebview(selector: string): Shown;
    inWindow(selector: string): Shown;
    reload(): Promise<void>;
    close(): Promise<void>;
}

export async function openSecondWindow(folder: string): Promise<SecondWindow> {
    await ask({ action: 'open', argument: folder });
    return {
        inWebview: selector => shown({ window: 'second', place: 'webview', selector }),
        inWindow: selector => shown({ window: 'second', place: 'window', selector }),
        reload: async () => void (await ask({ window: 'second', action: 'reload' })),
        close: async () => void (await ask({ window: 'second', action: 'close' })),
    };
}

interface Where {
    window: 'first' | 'second';
    place: 'webview' | 'window';
    selector: string;
}

function shown(where: Where): Shown {
    const act =
        <T>(action: Action) =>
        (argument?: string): Promise<T> =>
            ask({ ...where, action, argument }) as Promise<T>;
    return {
        innerText: act('innerText'),
        allInnerTexts: act('allInnerTexts'),
        count: act('count'),
        click: act('click'),
        press: act('press'),
        fill: act('fill'),
        inputValue: act('inputValue'),
    };
}

interface Asked extends Partial<Where> {
    action: Action;
    argument?: string | undefined;
}

async function ask(asked: Asked): Promise<unknown> {
    const url = process.env.POLICYWRIGHT_E2E_WINDOW;
    if (url === undefined) throw new Error('the window cannot be looked at here');
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(asked) });
    const { result, error } = (await response.json()) as { result?: unknown; error?: string };
    if (error !== undefined) throw new Error(`${asked.selector ?? asked.action}: ${error}`);
    return result;
}
