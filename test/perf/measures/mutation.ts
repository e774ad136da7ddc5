import { availableParallelism } from 'node:os';
import { compilePolicy } from '../../../language-server/src/evaluate/index.ts';
import { changedPolicy } from '../../../language-server/src/personas/mutation/changed-policy.ts';
import { mutantsOf } from '../../../language-server/src/personas/mutation/mutants-of.ts';
import { runPersona } from '../../../language-server/src/personas/run-persona.ts';
import { personasOf } from '../../../language-server/src/personas/run-personas.ts';
import { MutationPool } from '../../../language-server/src/workspace/mutation/mutation-pool.ts';
import { MemoryFiles } from '../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';
import { count, type Row } from '../rows.ts';

const MUTANTS = 1_000;
const PERSONAS = 20;
const uri = 'file:///benefit.policy';

/** A thousand changes in the rules of a made-up benefit, tried on twenty personas who stand at its limits. */
export async function measureMutation(): Promise<Row[]> {
    const text = benefit();
    const policy = { uri, texts: [[uri, text] as const] };
    const before = process.cpuUsage();
    const start = performance.now();
    const report = await new MutationPool(policy).run();
    const seconds = (performance.now() - start) / 1_000;
    const { user, system } = process.cpuUsage(before);
    const perMutant = (seconds * 1_000) / report.judged;
    const forThousand = (perMutant * MUTANTS) / 1_000;
    const plain = everyPersonaOnEveryMutant(text);
    return [
        {
            what: `${count(report.judged)} changed rules × ${report.personas} personas, ${report.killed} noticed, ${report.equivalent} without a difference, ${report.survived} with who would notice, on ${availableParallelism()} cores`,
            figure: `${seconds.toFixed(1)} s, ${forThousand.toFixed(1)} s for ${count(MUTANTS)}, ${((user + system) / 1e6).toFixed(1)} s of processor time`,
            bar: `≤ 10 s for ${count(MUTANTS)} × ${PERSONAS}`,
            met: report.judged >= MUTANTS && forThousand <= 10,
            reason: 'the threads read the policy anew, and for what nobody notices somebody is looked for who would',
            peer: 'every persona on every changed rule, one core',
            ratio: plain / perMutant,
        },
    ];
}

/** In milliseconds for each mutant: what it costs to do without knowing whom a change can affect. */
function everyPersonaOnEveryMutant(text: string): number {
    const project = new PolicyProject(new MemoryFiles([[uri, text]]));
    const { checked, findings } = project.policy(uri, 'typing');
    const { model, types } = checked;
    const personas = personasOf(compilePolicy({ model, types, findings }));
    const mutants = mutantsOf(model, types).filter((_, i) => i % 20 === 0);
    const start = performance.now();
    for (const mutant of mutants) {
        const changed = changedPolicy({ model, types, findings }, mutant);
        for (const persona of personas) runPersona(changed, persona);
    }
    return (performance.now() - start) / mutants.length;
}

/** Elements of a benefit, each with limits, a taper and a rate that changes: as many as make a thousand mutants. */
export function benefit(): string {
    const names = Array.from({ length: 44 }, (_, i) => `element ${LETTERS[i % 26]}${i < 26 ? '' : 'A'}`);
    const elements = names.map(
        (name, i) => `rate ${name} rate : money
    from 1 April 2024: £${60 + i}.50
    from 1 April 2025: £${61 + i}

decide ${name} : money
    is £0                        when income is at least £20,000
    is ${name} rate              when income is at most £10,000 and age now is at least 16
    is ${name} rate - steps * £1 otherwise
    where steps is (income - £10,000) / £${500 + i}, rounded down to a whole number
    except resident abroad when abroad
        is £0
`,
    );
    const rules = `policy Benefit
    decides for each person

each person has
    income : money
    age now : whole number
    abroad : yes or no

${elements.join('\n')}
decide award : money
    is total of
${names.map(name => `        - ${name}`).join('\n')}
`;
    const project = new PolicyProject(new MemoryFiles([[uri, rules]]));
    const compiled = project.compile(project.policy(uri, 'typing').checked);
    const personas = INCOMES.flatMap((income, i) =>
        DAYS.map((on, j) => {
            const facts = { on, income, 'age now': j === 0 ? 15 + (i % 2) : 30, abroad: i === 3 && j === 1 };
            const { decisions } = compiled.run(facts);
            const expected = Object.entries(decisions).map(
                ([name, answer]) =>
                    `        ${name} is £${'value' in answer && typeof answer.value === 'string' ? answer.value : '0'}`,
            );
            return `persona Person ${i * DAYS.length + j + 1}
    on          ${on === '2025-03-31' ? '31 March 2025' : '1 April 2025'}
    given
        income is £${income}
        age now is ${facts['age now']}
        abroad is ${facts.abroad ? 'yes' : 'no'}
    expect
${expected.join('\n')}
`;
        }),
    );
    return `${rules}\n${personas.slice(0, PERSONAS).join('\n')}`;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DAYS = ['2025-03-31', '2025-04-01'];
const INCOMES = ['10000', '10000.01', '12000', '15000', '10500', '17500', '19999.99', '20000', '9000', '11000'];
