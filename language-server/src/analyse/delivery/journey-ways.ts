import type { Ending, Journey, Step } from '../../model/journey-declarations.ts';
import { normaliseName } from '../../types/index.ts';

export type Place = Step | Ending;

export const isStep = (place: Place): place is Step => 'goesTo' in place;

/** Where somebody can go next: where a step says, and on to the place written below it unless it always goes elsewhere. */
export function nextPlaces(journey: Journey, step: Step): Place[] {
    const steps = journey.steps ?? [];
    const places: Place[] = [...steps, ...(journey.endings ?? [])];
    const byName = new Map(places.map(place => [normaliseName(place.name?.text ?? ''), place]));
    const named = (step.goesTo ?? []).flatMap(({ target }) => byName.get(normaliseName(target?.text ?? '')) ?? []);
    const always = (step.goesTo ?? []).some(({ when }) => when === undefined);
    const below = steps[steps.indexOf(step) + 1];
    return [...new Set(always || below === undefined ? named : [...named, below])];
}

/** Everywhere somebody can come to from a step, without passing through a place that `stops` them there. */
export function placesAfter(journey: Journey, from: Step, stops: (place: Place) => boolean = () => false): Set<Place> {
    const reached = new Set<Place>();
    const front: Step[] = [from];
    for (let step = front.pop(); step !== undefined; step = front.pop()) {
        for (const place of nextPlaces(journey, step)) {
            if (reached.has(place)) continue;
            reached.add(place);
            if (isStep(place) && !stops(place)) front.push(place);
        }
    }
    return reached;
}
