import { Analyser } from '../../../language-server/src/analyse/analyser.ts';
import { ruleAnalyses } from '../../../language-server/src/analyse/rules/index.ts';
import { compilePolicy } from '../../../language-server/src/evaluate/index.ts';
import { checkPolicy } from '../../../language-server/src/types/index.ts';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';
import { seeded } from '../../support/random.ts';
import type { Row } from '../rows.ts';
import { latencyOf } from '../timing.ts';

const inputs = ['a', 'b', 'c', 'd', 'e'].map(letter => `input ${letter}`);
const most = 100_000;

/** One decision whose cases share out everybody among them; with `gaps`, that many cases are left out. */
export function decisionOf(cases: number, gaps: number): string {
    const random = seeded(cases);
    const boxes = [inputs.map((): [number, number] => [0, most])];
    while (boxes.length < cases) {
        const at = random.below(boxes.length);
        const box = boxes[at] as [number, number][];
        const side = random.below(inputs.length);
        const [low, high] = box[side] as [number, number];
        if (high - low < 4) continue;
        const cut = low + 1 + random.below(high - low - 1);
        boxes.splice(at, 1, replaced(box, side, [low, cut]), replaced(box, side, [cut + 1, high]));
    }
    const written = boxes.slice(gaps).map(
        (box, i) =>
            `    is ${i} when ${box
                .map(conditionOf)
                .filter(part => part !== '')
                .join(' and ')}`,
    );
    return `policy Shared out
    decides for each person

each person has
${inputs.map(input => `    ${input} : whole number, 0 to ${most.toLocaleString('en-GB')}`).join('\n')}

decide share : whole number
${written.join('\n')}
`;
}

function replaced<T>(items: readonly T[], at: number, item: T): T[] {
    return items.map((each, i) => (i === at ? item : each));
}

function conditionOf([low, high]: [number, number], side: number): string {
    const tests = [...(low === 0 ? [] : [`at least ${low}`]), ...(high === most ? [] : [`at most ${high}`])];
    return tests.length === 0 ? '' : `${inputs[side]} is ${tests.join(' and ')}`;
}

/** Gaps, overlaps and the rest of the analyses of rules, from a checked policy to findings. */
export function measureGaps(): Row[] {
    return [
        [30, 10],
        [100, 20],
        [1000, 300],
    ].flatMap(([cases = 0, bar = 0]) =>
        [0, 2].map(gaps => {
            const checked = checkPolicy(loadText(decisionOf(cases, gaps)).model);
            const compiled = compilePolicy(checked);
            let findings = 0;
            const { median, p95 } = latencyOf(
                () => {
                    // Another object, so that nothing is known from the round before.
                    const fresh = { ...checked };
                    findings = new Analyser().analyse(fresh, { only: ruleAnalyses, compiled: () => compiled }).length;
                },
                cases > 500 ? 7 : 40,
                cases > 500 ? 3 : 30,
            );
            if (findings > 0 !== gaps > 0) throw new Error(`${findings} findings where ${gaps} cases were left out`);
            return {
                what: `analysis of ${cases} cases × 5 inputs, ${gaps === 0 ? 'nothing to find' : 'cases left out'}`,
                figure: `${median.toFixed(1)} ms median, ${p95.toFixed(1)} ms p95`,
                bar: `≤ ${bar} ms`,
                met: median <= bar,
            };
        }),
    );
}
