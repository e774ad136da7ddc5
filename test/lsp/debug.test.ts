import type { DebugProtocol } from '@vscode/debugprotocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PersonaDebugSession, type PersonaLaunch } from '../../extension/src/features/debug/debug-session.ts';
import {
    CONDITION_REQUEST,
    type ConditionAnswer,
    EVALUATE_REQUEST,
    type EvaluateAnswer,
    RECORD_REQUEST,
    type RecordAnswer,
} from '../../extension/src/protocol.ts';
import { TestClient, uri } from './client.ts';

const text = `policy Fee
    decides for each applicant

each applicant has
    savings : money, at least £0
    children : list of person, each a child

each person has
    age in years : whole number

decide young for each child : yes or no
    is yes when age in years is under 16
    is no otherwise

decide fee : money
    is £0 when savings is at most £6,000
    is full fee - £5 * how many children where young otherwise

decide full fee : money
    is £45

persona Ann
    on          1 June 2025
    given
        savings is £7,000
        children
            Bo: age in years is 3
            Cy: age in years is 17
    expect
        fee is £40
        full fee is £44

persona Nobody
    on          1 June 2025
    given
        children
            Bo: age in years is 3
    expect
        fee is £40

persona Quiet
    on          1 June 2025
    given
        savings is £1
        there are no children

persona Wrong
    on          1 June 2025
    given
        savings is -£5
    expect
        fee is £40
`;

const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

/** A debugger without a window. */
class Debugger {
    readonly events: DebugProtocol.Event[] = [];
    private readonly session: PersonaDebugSession;
    private sequence = 0;
    private readonly answers = new Map<number, (response: DebugProtocol.Response) => void>();
    private arrived: (() => void)[] = [];

    constructor(client: TestClient) {
        this.session = new PersonaDebugSession({
            async record({ policy, persona }) {
                const question = { uri: policy, persona };
                const answer = await client.connection.sendRequest<RecordAnswer>(RECORD_REQUEST, question);
                if (!answer.recording) throw new Error(answer.problem);
                return answer.recording;
            },
            evaluate: question => client.connection.sendRequest<EvaluateAnswer>(EVALUATE_REQUEST, question),
            condition: question => client.connection.sendRequest<ConditionAnswer>(CONDITION_REQUEST, question),
            pathOf: each => new URL(each).pathname,
        });
        this.session.onDidSendMessage(message => {
            const sent = message as DebugProtocol.Response | DebugProtocol.Event;
            if ('event' in sent) this.events.push(sent);
            else this.answers.get(sent.request_seq)?.(sent);
            for (const resume of this.arrived.splice(0)) resume();
        });
    }

    send(command: string, args: object = {}): Promise<DebugProtocol.Response> {
        const seq = ++this.sequence;
        const answer = new Promise<DebugProtocol.Response>(resolve => this.answers.set(seq, resolve));
        this.session.handleMessage({ type: 'request', seq, command, arguments: args } as DebugProtocol.Request);
        return answer;
    }

    async ask<T>(command: string, args: object = {}): Promise<T> {
        return (await this.send(command, args)).body as T;
    }

    /** Begins as an editor does: with breakpoints, once it is known where they can stand. */
    async launch(
        more: Partial<PersonaLaunch> = {},
        lines: (number | DebugProtocol.SourceBreakpoint)[] = [],
    ): Promise<DebugProtocol.Breakpoint[]> {
        await this.send('initialize', { adapterID: 'policywright', linesStartAt1: true, columnsStartAt1: true });
        const launched = await this.send('launch', { policy: uri, persona: 'persona:Ann', ...more });
        if (!launched.success) throw new Error(launched.body?.error?.variables?.reason ?? launched.message);
        expect(this.events.map(({ event }) => event)).toContain('initialized');
        const source = { path: '/policies/test.policy' };
        const breakpoints = lines.map(line => (typeof line === 'number' ? { line } : line));
        const set = await this.ask<DebugProtocol.SetBreakpointsResponse['body']>('setBreakpoints', {
            source,
            breakpoints,
        });
        await this.send('configurationDone');
        return set.breakpoints;
    }

    /** Where it stands: the text of the line, and the chain of what is being decided. */
    async where(): Promise<string[]> {
        const { stackFrames } = await this.ask<DebugProtocol.StackTraceResponse['body']>('stackTrace', { threadId: 1 });
        const [top] = stackFrames;
        return [text.split('\n')[(top?.line ?? 0) - 1]?.trim() ?? '', ...stackFrames.map(({ name }) => name)];
    }

    async variables(scopeName: string, path: string[] = []): Promise<Record<string, string>> {
        const { stackFrames } = await this.ask<DebugProtocol.StackTraceResponse['body']>('stackTrace', { threadId: 1 });
        const { scopes } = await this.ask<DebugProtocol.ScopesResponse['body']>('scopes', {
            frameId: stackFrames[0]?.id,
        });
        let reference = scopes.find(({ name }) => name === scopeName)?.variablesReference;
        for (const name of [...path, undefined]) {
            const body: DebugProtocol.VariablesResponse['body'] = await this.ask('variables', {
                variablesReference: reference,
            });
            if (name === undefined) return Object.fromEntries(body.variables.map(each => [each.name, each.value]));
            reference = body.variables.find(each => each.name === name)?.variablesReference;
        }
        return {};
    }

    async evaluate(expression: string, context = 'hover'): Promise<string | undefined> {
        const { stackFrames } = await this.ask<DebugProtocol.StackTraceResponse['body']>('stackTrace', { threadId: 1 });
        const response = await this.send('evaluate', { expression, context, frameId: stackFrames[0]?.id });
        return response.success ? response.body.result : undefined;
    }

    /** What an expression is worth, or why it cannot be told. */
    async worth(expression: string, context = 'watch'): Promise<string> {
        const { stackFrames } = await this.ask<DebugProtocol.StackTraceResponse['body']>('stackTrace', { threadId: 1 });
        const response = await this.send('evaluate', { expression, context, frameId: stackFrames[0]?.id });
        return response.success ? response.body.result : response.body.error.variables.reason;
    }

    /** Why it stands still, said last. */
    get stopped(): { reason: string; text?: string } | undefined {
        return this.events.findLast(({ event }) => event === 'stopped')?.body;
    }

    get hasEnded(): boolean {
        return this.events.some(({ event }) => event === 'terminated');
    }

    get console(): string[] {
        return this.events.filter(({ event }) => event === 'output').map(({ body }) => body.output.trimEnd());
    }
}

describe('stepping through a persona', () => {
    let client: TestClient;
    let debug: Debugger;
    beforeEach(async () => {
        client = await TestClient.start();
        await client.open(text);
        debug = new Debugger(client);
    });
    afterEach(() => client.stop());

    test('begins at what is expected and goes into decisions in the order in which they are evaluated', async () => {
        await debug.launch();
        expect(debug.stopped?.reason).toBe('entry');
        expect(await debug.where()).toEqual(['fee is £40', 'fee: £40']);
        await debug.send('stepIn');
        expect(await debug.where()).toEqual(['decide fee : money', 'fee', 'fee: £40']);
        await debug.send('next');
        expect(await debug.where()).toEqual(['is £0 when savings is at most £6,000', 'fee', 'fee: £40']);
        await debug.send('next');
        await debug.send('stepIn');
        expect(await debug.where()).toEqual(['decide full fee : money', 'full fee', 'fee', 'fee: £40']);
        await debug.send('stepOut');
        expect((await debug.where())[1]).toBe('fee = £40.00');
        await debug.send('next');
        expect((await debug.where())[0]).toBe('fee is £40');
    });

    test('steps over what a line decides, and back again', async () => {
        await debug.launch();
        for (const each of ['stepIn', 'next', 'next', 'next']) await debug.send(each);
        expect((await debug.where())[1]).toBe('fee = £40.00');
        await debug.send('stepBack');
        expect(await debug.where()).toEqual([
            'is full fee - £5 * how many children where young otherwise',
            'fee',
            'fee: £40',
        ]);
        await debug.send('stepBack');
        expect((await debug.where())[0]).toBe('is £0 when savings is at most £6,000');
        await debug.send('reverseContinue');
        expect(debug.stopped?.reason).toBe('entry');
        expect(await debug.where()).toEqual(['fee is £40', 'fee: £40']);
    });

    test('stops at breakpoints, which move to where something is decided', async () => {
        const placed = await debug.launch({ stopOnEntry: false }, [
            lineOf('is yes when age in years'),
            lineOf('savings : money'),
            text.split('\n').length,
        ]);
        expect(placed).toMatchObject([
            { verified: true, line: lineOf('is yes when age in years') },
            { verified: true, line: lineOf('decide young') },
            { verified: false },
        ]);
        expect(placed[1]?.message).toMatch(/moved/);
        expect(debug.stopped?.reason).toBe('breakpoint');
        expect(await debug.where()).toEqual([
            'decide young for each child : yes or no',
            "Bo's young",
            'fee',
            'fee: £40',
        ]);
        await debug.send('continue');
        expect((await debug.where())[0]).toBe('is yes when age in years is under 16');
        expect(await debug.variables('This case')).toEqual({ for: 'Bo', 'when age in years is under 16': 'yes' });
        await debug.send('continue');
        expect((await debug.where())[0]).toBe('is yes when age in years is under 16');
        await debug.send('continue');
        expect((await debug.where()).slice(0, 2)).toEqual(['decide young for each child : yes or no', "Cy's young"]);
    });

    test('shows facts, what was decided and the case in the words of the policy', async () => {
        await debug.launch({ stopOnEntry: false }, [lineOf('full fee is £44')]);
        expect(await debug.variables('Facts of the persona')).toEqual({ savings: '£7,000.00', children: 'Bo, Cy' });
        expect(await debug.variables('Facts of the persona', ['children', 'Cy'])).toEqual({ 'age in years': '17' });
        expect(await debug.variables('Decided so far')).toEqual({
            'full fee': '£45.00',
            young: '2 values',
            fee: '£40.00',
        });
        expect(await debug.variables('Decided so far', ['young'])).toEqual({ Bo: 'yes', Cy: 'no' });
    });

    test('tells the value of a name that one points at', async () => {
        await debug.launch({ stopOnEntry: false }, [lineOf('is no otherwise')]);
        expect(await debug.where()).toEqual(['is no otherwise', "Cy's young", 'fee', 'fee: £40']);
        expect(await debug.evaluate('age in years')).toBe('17');
        expect(await debug.evaluate("Bo's age in years")).toBe('3');
        expect(await debug.evaluate("Bo's young")).toBe('yes');
        expect(await debug.evaluate('the  savings')).toBe('£7,000.00');
        expect(await debug.evaluate('full fee')).toBe('£45.00');
        expect(await debug.evaluate('fee')).toBe('not decided yet');
        expect(await debug.evaluate('weather', 'repl')).toBeUndefined();
    });

    test('works any expression out where it stands, and changes nothing', async () => {
        await debug.launch({ stopOnEntry: false }, [lineOf('is no otherwise')]);
        expect((await debug.where())[1]).toBe("Cy's young");
        const asked = [
            'age in years + 1',
            'age in years is under 16',
            'savings / 3',
            'savings - £10',
            'full fee * 2, but not more than £80',
            "each child's age in years",
            "each child's age in years is at least 3",
            'how many children where young',
            "Bo's age in years * 2",
            'highest of age in years for each child',
            '45 / 0',
            'there are children',
        ];
        const worth: Record<string, string> = {};
        for (const each of asked) worth[each] = await debug.worth(each);
        expect(worth).toMatchInlineSnapshot(`
          {
            "45 / 0": "Division by zero: 45 / 0.",
            "Bo's age in years * 2": "6",
            "age in years + 1": "18",
            "age in years is under 16": "no",
            "each child's age in years": "Bo: 3, Cy: 17",
            "each child's age in years is at least 3": "yes",
            "full fee * 2, but not more than £80": "£80.00",
            "highest of age in years for each child": "17",
            "how many children where young": "1",
            "savings - £10": "£6,990.00",
            "savings / 3": "£2,333.333333…",
            "there are children": "yes",
          }
        `);
        const before = await debug.variables('Decided so far');
        expect(await debug.where()).toEqual(['is no otherwise', "Cy's young", 'fee', 'fee: £40']);
        expect(await debug.variables('Decided so far')).toEqual(before);
    });

    test('says in plain words what cannot be worked out', async () => {
        await debug.launch({ stopOnEntry: false }, [lineOf('is no otherwise')]);
        const worth: Record<string, string> = {};
        for (const each of [
            'weather + 1',
            'savings + 1',
            'age in years is',
            '£5 when',
            'savings )',
            '"',
            '',
            '1 1',
            'young +',
        ])
            worth[each] = await debug.worth(each);
        expect(worth).toMatchInlineSnapshot(`
          {
            "": "Write what you want to know: the name of a fact or a decision, a sum, a condition.",
            """: "“"” cannot be read. This quotation is not closed. Add " at its end.",
            "1 1": "“1 1” cannot be read. This line should end before ‘1’.",
            "age in years is": "“age in years is” cannot be read. After ‘is’ there should be a value or a name.",
            "savings )": "“savings )” cannot be read. This line should end before ‘)’.",
            "savings + 1": "“savings + 1” cannot be read. ‘savings’ is money; ‘1’ is a whole number: they cannot be added.",
            "weather + 1": "“weather + 1” cannot be read. There is no ‘weather’ here.",
            "young +": "“young +” cannot be read. After ‘+’ there should be a value or a name.",
            "£5 when": "“£5 when” cannot be read. This line should end before ‘when’.",
          }
        `);
    });

    test('works expressions out as things were when it began, whatever is written since', async () => {
        await debug.launch({ stopOnEntry: false }, [lineOf('is no otherwise')]);
        await client.type(0, 0, 'decide\n');
        expect(await debug.worth('age in years + 1')).toBe('18');
    });

    test('stops at a breakpoint only where its condition holds', async () => {
        const line = lineOf('is yes when age in years');
        const [placed] = await debug.launch({ stopOnEntry: false }, [
            { line, condition: 'age in years is more than 15' },
        ]);
        expect(placed).toMatchObject({ verified: true, line });
        expect(await debug.where()).toEqual(['is yes when age in years is under 16', "Cy's young", 'fee', 'fee: £40']);
        await debug.send('continue');
        expect(debug.hasEnded).toBe(true);
    });

    test('a condition that cannot be read, or is none, does not hold and says why', async () => {
        const line = lineOf('is yes when age in years');
        const placed = await debug.launch({ stopOnEntry: false }, [
            { line, condition: 'weather is 3' },
            { line, condition: 'age in years' },
        ]);
        expect(placed).toMatchObject([
            { verified: false, message: '“weather is 3” cannot be read. There is no ‘weather’ here.' },
            {
                verified: false,
                message: 'A breakpoint needs a condition that is yes or no: “age in years” is a number of years.',
            },
        ]);
        expect(debug.console).toEqual(expect.arrayContaining([placed[0]?.message, placed[1]?.message]));
        expect(debug.hasEnded).toBe(true);
    });

    test('ends with what was expected and what came of it', async () => {
        await debug.launch({ stopOnEntry: false });
        expect(debug.hasEnded).toBe(true);
        expect(debug.console).toEqual([
            '✓ fee: £40',
            '✗ full fee: expected £44, but it is £45.00',
            'Ann: 1 of 2 as expected.',
        ]);
        const failed = debug.events.find(({ body }) => body?.output?.startsWith('✗'));
        expect(failed?.body).toMatchObject({
            line: lineOf('full fee is £44'),
            source: { path: '/policies/test.policy' },
        });
    });

    test('stops at a missing fact when asked to, and says so at the end', async () => {
        await debug.send('setExceptionBreakpoints', { filters: ['error', 'missing'] });
        await debug.launch({ persona: 'Nobody', stopOnEntry: false });
        expect(debug.stopped).toMatchObject({ reason: 'exception', text: 'not known yet: needs savings' });
        expect((await debug.where())[0]).toBe('is £0 when savings is at most £6,000');
        expect(await debug.ask('exceptionInfo', { threadId: 1 })).toMatchObject({
            exceptionId: 'A fact is missing',
            description: 'not known yet: needs savings',
        });
        await debug.send('setExceptionBreakpoints', { filters: [] });
        await debug.send('continue');
        expect(debug.console[0]).toBe('✗ fee: expected £40, but it is not known yet: needs savings');
    });

    test('a persona that cannot be tried ends with its reason', async () => {
        await debug.launch({ persona: 'Wrong' });
        expect(debug.hasEnded).toBe(true);
        expect(debug.console).toHaveLength(1);
        expect(debug.console[0]).toMatch(/^Wrong could not be tried\. /);
    });

    test('a persona that expects nothing has everything decided', async () => {
        await debug.launch({ persona: 'Quiet' }, []);
        expect(await debug.where()).toEqual(['decide young for each child : yes or no', 'young']);
        await debug.send('next');
        await debug.send('next');
        expect((await debug.where())[0]).toBe('decide fee : money');
    });

    test('an unknown persona is refused with those there are', async () => {
        await expect(debug.launch({ persona: 'Zed' })).rejects.toThrow(
            'There is no persona “Zed” in this policy. It has “Ann”, “Nobody”, “Quiet”, “Wrong”.',
        );
        expect(debug.hasEnded).toBe(true);
    });

    test('a policy that cannot be read is refused', async () => {
        await client.type(0, 0, 'decide\n');
        await expect(debug.launch()).rejects.toThrow('Not tried');
    });
});
