import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../../language-server/src/evaluate/index.ts';
import type { Persona } from '../../../language-server/src/model/policy-model.ts';
import { type Asked, Inspector, recordPersona } from '../../../language-server/src/personas/index.ts';
import { checkPolicy } from '../../../language-server/src/types/index.ts';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';
import { readExpression } from '../../../language-server/src/workspace/read-expression.ts';

const text = `policy Award
    decides for each family
    in force    from 1 January 2020

each person has
    date of birth : date
    income : money per week, if any

each family has
    claimant : person
    partner : person, if any
    children : list of person, each a child

rate first : money per week
    from 1 January 2020: £20
    from 1 January 2025: £26.05

define young
    about       a child
    when        age is under 16

rank birth order for each child
    among       children
    by          date of birth, earliest first

decide award : money per week
    is £0 when children who count = 0
    is reduced otherwise
    where children who count is how many children where young
    where reduced is first * children who count - £1 per week
    except rich when claimant's income is more than £50 per week
        is reduced - taken because "too much"
        where taken is £1 per week * children who count

decide share for each child : money per week
    is award / 2 when birth order = 1
    is £0 otherwise

persona Ann
    on          1 June 2025
    given
        claimant's date of birth is 3 May 1994
        claimant's income is £90 per week
        there is no partner
        children
            Bo: date of birth is 1 June 2010
            Cy: date of birth is 2 June 2009
    expect
        award is £49.10 per week
        Bo's share is £0
`;

const { model } = loadText(text);
const checked = checkPolicy(model);
const compiled = compilePolicy({ model: checked.model, types: checked.types });
const persona = model.files[0]?.declarations.find(each => each.kind === 'persona') as Persona;
const recording = recordPersona(compiled, persona);
const inspector = new Inspector(checked, compiled, persona);

const asked = (written: string): Asked => ({ text: written, ...(readExpression(written) as Omit<Asked, 'text'>) });
const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length - 1;

/** What an expression is worth at the first step on a line, or in a frame of this name. */
function worth(expression: string, part: string, frame?: string): string {
    const step = recording.steps.findIndex(
        each => each.place[1] === lineOf(part) && (frame === undefined || recording.frames[each.frame]?.name === frame),
    );
    expect(step).toBeGreaterThanOrEqual(0);
    const found = inspector.evaluate(asked(expression), step);
    return 'problem' in found ? found.problem : found.value;
}

describe('any expression, where somebody has stopped', () => {
    test.each([
        ['local names', 'is reduced - taken', 'reduced + £1 per week', '£52.10 per week'],
        ['local names of an exception', 'is reduced - taken', 'taken / 2', '£1.00 per week'],
        ['whether something is there', 'is reduced - taken', 'there is no partner', 'yes'],
        ['rates of that date', 'is reduced - taken', 'first * 2', '£52.10 per week'],
        ['another date', 'is reduced - taken', 'first as at 1 June 2024', '£20.00 per week'],
        ['the member that it is about', 'is award / 2 when', 'age + 1', '16 years'],
        ['a member by name', 'is award / 2 when', "Cy's age", '15 years'],
        ['what is around the member', 'is award / 2 when', "claimant's age", '31 years'],
        ['a definition', 'is award / 2 when', 'young', 'yes'],
        ['a rank', 'is award / 2 when', 'birth order * 10', '20'],
        ['each member, in a rule about all', 'is reduced - taken', "each child's age", 'Bo: 15 years, Cy: 15 years'],
        ['where an expectation stands', 'award is £49.10', 'award * 2', '£98.20 per week'],
    ])('%s', (_, part, expression, value) => {
        expect(worth(expression, part)).toBe(value);
    });

    test('what does not apply and what is not known say so', () => {
        expect(worth("partner's age", 'is reduced - taken')).toBe('does not apply');
        expect(worth("Bo's income", 'is reduced - taken')).toBe("not known yet: needs Bo's income");
    });

    test('a local name is unknown outside of its rule', () => {
        expect(worth('reduced + £1 per week', 'is award / 2 when')).toMatch(
            /^“reduced \+ £1 per week” cannot be read\. There is no ‘reduced’ here/,
        );
    });

    test('conditions hold at some of the steps of a line', () => {
        const line = lineOf('is award / 2 when');
        const uri = model.files[0]?.uri ?? '';
        const stepsOnLine = recording.steps.filter(({ place }) => place[1] === line).length;
        const holds = (condition: string) => inspector.holdsAt(asked(condition), uri, line);
        expect(holds('birth order = 2')).toEqual({ steps: expect.arrayContaining([expect.any(Number)]) });
        expect(holds('birth order = 1')).toEqual({ steps: [] });
        const all = holds('age is at least 0');
        expect('steps' in all && all.steps.length).toBe(stepsOnLine);
        expect(holds('age')).toEqual({
            problem: 'A breakpoint needs a condition that is yes or no: “age” is a number of years.',
        });
    });

    test('nothing that is asked changes what was recorded', () => {
        const before = JSON.stringify(recordPersona(compiled, persona));
        for (let step = 0; step < recording.steps.length; step++) inspector.evaluate(asked("each child's share"), step);
        expect(JSON.stringify(recordPersona(compiled, persona))).toBe(before);
    });
});
