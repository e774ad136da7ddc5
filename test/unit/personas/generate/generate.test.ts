import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../../../language-server/src/model/facts.ts';
import { coveragePoints, reachOfFacts } from '../../../../language-server/src/personas/coverage/index.ts';
import { boundaryPeople } from '../../../../language-server/src/personas/generate/boundary.ts';
import { personaSections } from '../../../../language-server/src/personas/generate/made-persona.ts';
import { pairwisePeople } from '../../../../language-server/src/personas/generate/pairwise.ts';
import { randomPeople } from '../../../../language-server/src/personas/generate/random.ts';
import { Seeded } from '../../../../language-server/src/personas/generate/seeded.ts';
import { runPersona } from '../../../../language-server/src/personas/run-persona.ts';
import { personasOf } from '../../../../language-server/src/personas/run-personas.ts';
import { personaFacts } from '../../../../language-server/src/personas/timeline/facts-on.ts';
import { formatPolicy } from '../../../../language-server/src/syntax/format/format-policy.ts';
import { readPolicy } from '../mutation/support.ts';

const award = `policy Award
    in force    from 1 April 2023
    decides for each family

conventions
    born on 29 February     birthday on 1 March
    missing day of a month  last day of that month

each person has
    date of birth : date
        valid when  date of birth is on or before date of decision, "A birth lies in the past."
    at school : yes or no

each family has
    adults : list of person, each an adult
        claimant
        partner, if any
    children : list of person, each a child
    residence : one of UK, abroad
    income : money
    rent : money, if any
    lives in London : yes or no, over time

rate child rate : money
    from 1 April 2023: £20
    from 1 April 2025: £21.50

define counted child
    about       a child
    means       "a child under 16, or under 20 and at school"
    when        age is under 16 or (age is under 20 and at school)

decide counted : whole number
    is how many children where counted child

decide award : money
    is £0                    when income is at least £60,000
    is child rate * counted  otherwise
    except abroad when residence is abroad
        is £0

decide extra : money
    first that applies
        is £5 when there is no rent
        is £10 when rent is at most £500
        is £20 otherwise
`;

function withSections(text: string, sections: readonly string[]): string {
    return `${text}\n${sections.join('\n')}`;
}

/** They can be read, are laid out, and run; nothing is expected of them. */
function expectUsable(text: string, sections: readonly string[]): void {
    expect(sections.length).toBeGreaterThan(0);
    const whole = withSections(text, sections);
    expect(formatPolicy(whole)).toBe(whole);
    const { checked, compiled } = readPolicy(whole);
    expect(checked.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(checked.findings.filter(({ code }) => code === 'PW501')).toHaveLength(sections.length);
    for (const persona of personasOf(compiled)) {
        expect(runPersona(compiled, persona)).toMatchObject({ status: 'nothing expected' });
    }
}

describe('people at the limits', () => {
    const { compiled } = readPolicy(award);
    const { people, notReached } = boundaryPeople(compiled);

    test('come between them to every case and to every side of every limit', () => {
        expect(notReached.map(({ description }) => description)).toEqual([]);
    });

    test('reach what is said of each, when they are written down and read again', () => {
        const sections = personaSections(people, compiled.program);
        expect(sections).toHaveLength(people.length);
        const { compiled: again } = readPolicy(withSections(award, sections));
        const points = new Map(coveragePoints(again.program).map(({ id, description }) => [id, description]));
        const personas = personasOf(again);
        for (const [i, { brings }] of people.entries()) {
            const persona = personas[i];
            if (persona === undefined) throw new Error('a persona is missing');
            const told = persona.story?.text ?? '';
            for (const { id, description, kind } of brings) {
                // A definition that no decision speaks of is asked about by name.
                if (kind.startsWith('definition')) continue;
                expect(points.get(id)).toBe(description);
                expect(reachOfFacts(again, personaFacts(persona, again.program)), `${told}: ${description}`).toContain(
                    id,
                );
            }
            expect(told).toContain(brings[0]?.description);
        }
    });

    test('are few: nobody could be left out', () => {
        const brought = people.map(({ brings }) => brings.length);
        expect(brought.every(count => count > 0)).toBe(true);
        expect(people.length).toBeLessThan(20);
    });

    test('can be written into the policy', () => expectUsable(award, personaSections(people, compiled.program)));

    test('of one decision stay with what it rests on', () => {
        const { people: few } = boundaryPeople(compiled, new Set(['extra']));
        const sections = new Set(few.flatMap(({ brings }) => brings.map(({ name }) => name)));
        expect([...sections]).toEqual(['extra']);
    });
});

describe('people like those whom the policy knows', () => {
    const text = `policy Leave
    decides for each employment

each employment has
    born : date
    first day off : date
    last day off : date
        valid when  last day off is on or after first day off, "It ends after it began."
    pay : money
    work days : any of weekday

rate top rate : money
    from 6 April 2011: £81.60
    from 6 April 2024: £116.75

decide short leave : yes or no
    is yes when first day off is before 6 April 2024 and pay is less than £50
    is no otherwise

decide long leave : yes or no
    is yes when first day off is before 6 April 2024 and last day off is after first day off + 30 days
    is no otherwise

decide due : money
    dated by    first day off
    first that applies
        is £0 when short leave or long leave or born is after 1 January 2010
        is lowest of (pay, top rate) when how many work days > 0
        is £0 otherwise

persona Ewa
    on          14 May 2025
    given
        born is 3 May 1980
        first day off is 5 May 2025
        last day off is 14 May 2025
        pay is £400
        work days is (Monday, Tuesday, Wednesday)
    expect
        short leave is no
`;
    const { compiled } = readPolicy(text);
    const days = (from: FactValue | undefined, to: FactValue | undefined): number =>
        (Date.parse(to as string) - Date.parse(from as string)) / 86_400_000;

    test('an old rate is reached by moving a whole life', () => {
        const { people, notReached } = boundaryPeople(compiled);
        expect(notReached.map(({ description }) => description)).toEqual([]);
        const old = people.filter(({ facts }) => (facts['first day off'] as string) < '2013');
        expect(old.length).toBeGreaterThan(0);
        for (const { facts } of old) expect(days(facts['first day off'], facts.on)).toBeLessThan(400);
    });

    test('nothing is told twice in a story', () => {
        for (const { facts, story } of boundaryPeople(compiled).people) {
            const told = story(facts).replace(/\.$/, '').split('; ');
            expect(told).toEqual([...new Set(told)]);
        }
    });

    test.each([
        ['any two answers', pairwisePeople(compiled)],
        ['chance', randomPeople(compiled, { random: 5, seed: 1, isComplicated: false })],
    ])('made by %s', (_, people) => {
        expect(people.length).toBeGreaterThan(2);
        const plain = people.filter(({ facts }) => Math.abs(days(facts['first day off'], facts.on) - 9) < 90);
        expect(plain.length / people.length).toBeGreaterThan(0.6);
    });
});

describe('people in whom any two answers meet', () => {
    const text = `policy Fee
    decides for each applicant

each applicant has
    savings : money
    member : yes or no
    disabled : yes or no
    place : one of town, country, sea

decide fee : money
    first that applies
        is £1 when savings is at most £6,000 and member
        is £2 when disabled and place is sea
        is £3 when place is town
        is £4 otherwise
`;
    const { compiled } = readPolicy(text);
    const people = pairwisePeople(compiled);

    test('every pair of the answers that occur does', () => {
        const names = ['savings', 'member', 'disabled', 'place'];
        const values = names.map(name => [...new Set(people.map(({ facts }) => JSON.stringify(facts[name])))]);
        expect(values[3]).toHaveLength(3);
        expect(values[0]?.length).toBeGreaterThan(3);
        for (const [a, first] of values.entries()) {
            for (const [b, second] of values.entries()) {
                if (b <= a) continue;
                for (const x of first) {
                    for (const y of second) {
                        const met = people.some(
                            ({ facts }) =>
                                JSON.stringify(facts[names[a] as string]) === x &&
                                JSON.stringify(facts[names[b] as string]) === y,
                        );
                        expect(met, `${names[a]} ${x}, ${names[b]} ${y}`).toBe(true);
                    }
                }
            }
        }
        const all = values.reduce((product, each) => product * each.length, 1);
        expect(people.length).toBeLessThan(all / 2);
    });

    test('can be written into the policy', () => {
        expectUsable(text, personaSections(people, compiled.program));
        const family = readPolicy(award).compiled;
        expectUsable(award, personaSections(pairwisePeople(family), family.program));
    });
});

describe('people made by chance', () => {
    const { compiled } = readPolicy(award);
    const made = (seed: number, isComplicated: boolean) =>
        personaSections(randomPeople(compiled, { random: 25, seed, isComplicated }), compiled.program);

    test.each([false, true])('are the same for the same seed (complicated: %s)', isComplicated => {
        expect(made(7, isComplicated)).toEqual(made(7, isComplicated));
        expect(made(7, isComplicated)).not.toEqual(made(8, isComplicated));
    });

    test.each([false, true])(
        'are allowed by the policy, and can be written into it (complicated: %s)',
        isComplicated => {
            expectUsable(award, made(3, isComplicated));
        },
    );

    test('have children who are younger than they are', () => {
        const people = randomPeople(compiled, { random: 60, seed: 5, isComplicated: false });
        const day = (value: unknown): string => (value as Record<string, string> | undefined)?.['date of birth'] ?? '';
        for (const { facts } of people) {
            const children = Array.isArray(facts.children) ? facts.children.map(day).filter(Boolean) : [];
            for (const parent of [facts.claimant, facts.partner].map(day).filter(Boolean)) {
                for (const child of children) expect(child > parent).toBe(true);
            }
            for (const child of children) expect(child <= (facts.on ?? '')).toBe(true);
        }
        expect(people).toHaveLength(60);
    });

    test('with complicated lives have several things at once', () => {
        const stories = made(2, true).join('\n');
        expect(stories).toContain('born on 29 February');
        expect(stories).toMatch(/were born on the same day/);
    });

    test('numbers spread evenly, and repeat', () => {
        const chance = new Seeded(42);
        const counts = Array.from({ length: 10 }, () => 0);
        for (let i = 0; i < 10_000; i++) {
            const at = chance.whole(0, 9);
            counts[at] = (counts[at] ?? 0) + 1;
        }
        for (const times of counts) expect(Math.abs(times - 1_000)).toBeLessThan(150);
        expect([new Seeded(1).next(), new Seeded(1).next()]).toEqual([new Seeded(1).next(), new Seeded(1).next()]);
    });
});
