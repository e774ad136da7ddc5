/** What personas expect of their journey: how much they are asked, for what, where they come to, and by when. */
import type { CompiledPolicy } from '../evaluate/index.ts';
import type { PathEntry, Question, Walk } from '../journey/index.ts';
import {
    burdenOf,
    figureOf,
    isWithin,
    journeyOf,
    lengthsIn,
    type Person,
    type PersonsJourney,
    placesReached,
    plansOf,
} from '../journey/index.ts';
import { journeyExpectations as say } from '../messages/journey.ts';
import type { Facts } from '../model/facts.ts';
import type { Persona } from '../model/policy-model.ts';
import { expectedValues } from './expected-values.ts';
import type { ExpectationResult, JourneyCheck, JourneyExpectation, PersonaWatch } from './results.ts';
import { pathText } from './to-facts.ts';

/** A persona as somebody who goes through journeys. */
export function travellerOf(persona: Persona, facts: Facts): Person {
    const places = persona.expect.flatMap(each => (each.kind === 'reaches' ? [each.place.text] : []));
    const expected = persona.expect.flatMap(expectedValues);
    return { name: persona.name.text, facts, places, expected };
}

/** Checks the expectations of one persona; the journey is walked when the first of them is checked. */
export function journeyCheck(compiled: CompiledPolicy, persona: Persona, watch?: PersonaWatch): JourneyCheck {
    let journey: PersonsJourney | undefined;
    return (expectation, facts) => {
        if (journey === undefined) {
            journey = journeyOf(travellerOf(persona, facts), plansOf(compiled.program), compiled);
            watch?.walked(journey);
        }
        return check(expectation, journey, facts.on);
    };
}

type Result = Pick<ExpectationResult, 'actual' | 'status'>;

function check(expectation: JourneyExpectation, { plan, walk }: PersonsJourney, on: string | undefined): Result {
    const result = (actual: string, holds: boolean): Result => ({ actual, status: holds ? 'passed' : 'failed' });
    const stopped = 'question' in walk.next ? walk.next.question.fact : undefined;
    switch (expectation.kind) {
        case 'asked': {
            const figure = figureOf(burdenOf(walk, plan, on), expectation.of);
            if (figure === undefined) return { actual: say.noFigure(expectation.of), status: 'error' };
            const limit = Number(expectation.count);
            const holds = expectation.limit === 'at most' ? figure <= limit : figure >= limit;
            return result(say.figure(figure, expectation.of, stopped), holds);
        }
        case 'asked for': {
            const wanted = pathText(expectation.path);
            const asked = questionsIn(walk).filter(question => isAbout(question, wanted));
            const facts = asked.map(({ fact }) => fact);
            return result(
                facts.length === 0 ? say.notAskedFor(stopped) : say.askedFor(facts),
                facts.length > 0 !== expectation.negated,
            );
        }
        case 'reaches': {
            const holds = placesReached(walk).has(expectation.place.text);
            return result(holds ? expectation.place.text : whereTo(walk), holds);
        }
        case 'within': {
            const { value, unit } = expectation.deadline;
            const lengths = lengthsIn(walk.path);
            const { workingDays, calendarDays } = burdenOf(walk, plan, on);
            const taken = unit === 'working day' ? say.workingDays(workingDays) : say.days(calendarDays);
            if (stopped !== undefined) return result(say.stopsAt(stopped), false);
            return result(taken, isWithin(lengths, { value, unit }, on));
        }
    }
}

function questionsIn({ path, next }: Walk): Question[] {
    const asked = path.flatMap((entry: PathEntry) => (entry.kind === 'question' ? [entry.question] : []));
    const all = 'question' in next ? [...asked, next.question] : asked;
    return all.filter(({ from }) => from === 'person');
}

/** A bare name is about everybody who has such a fact. */
function isAbout({ fact, name }: Question, wanted: string): boolean {
    return fact === wanted || name === wanted;
}

function whereTo({ next }: Walk): string {
    if ('question' in next) return say.stopsAt(next.question.fact);
    const { name, kind, why } = next.ending;
    return kind === 'ending' || kind === 'last step' || kind === 'decided' ? name : say.endsBadly(name, why);
}
