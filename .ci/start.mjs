// `npm start`: shows on a fresh clone what Policywright does. Installs what is missing, builds, then checks, tests and
// explains a real policy with the real command line, writes a page with the answers that a person can open, and ends
// with the preview of its journey.
import { prepare } from './setup.mjs';

prepare();

const { mkdir, writeFile } = await import('node:fs/promises');
const { at, present, runNode } = await import('./tools.mjs');
const { page } = await import('./start-page.mjs');

const policy = 'samples/child-benefit/child-benefit.policy';
const folder = 'samples/child-benefit';
const commandLine = 'language-server/dist/cli.js';

console.log('Building Policywright …');
const { code } = await runNode(['.ci/build.mjs']);
if (code !== 0) stop('The build failed; the messages are above.');
if (!present(commandLine)) stop(`The command line (${commandLine}) is not built, because its source is not there yet.`);
if (!present(policy)) stop(`The sample policy ${policy} is not there yet.`);

const answers = [await show('check', folder), await show('test', folder)];
const persona = await firstPersona();
if (persona) answers.push(await show('explain', policy, '--persona', persona));

const file = at('out/child-benefit.html');
await mkdir(at('out'), { recursive: true });
await writeFile(file, page('Child Benefit, checked by Policywright', answers));
console.log(`\nThe same as a page: ${file}`);
console.log(
    'Open the folder samples/ in VS Code with the extension policywright.vsix (npm run package) to edit a policy.',
);
if (answers.some(answer => answer.code !== 0)) process.exitCode = 1;
await preview();

/** The journey as pages: written, and shown live where somebody sits at a terminal. */
async function preview() {
    const live = process.stdout.isTTY && !process.env.CI ? ['--serve'] : [];
    const args = ['preview', policy, '--out', 'out/child-benefit', ...live];
    console.log(`\n$ policywright ${args.join(' ')}`);
    const { code } = await runNode([at(commandLine), ...args]);
    if (code !== 0) process.exitCode = 1;
}

/** Runs one command and shows it as a person would see it. */
async function show(...args) {
    const command = `policywright ${args.map(arg => (arg.includes(' ') ? `"${arg}"` : arg)).join(' ')}`;
    console.log(`\n$ ${command}`);
    const answer = await runNode([at(commandLine), ...args], { capture: true, env: { ...process.env, NO_COLOR: '1' } });
    console.log(answer.output.trimEnd());
    if (answer.code === 2) stop(`The command could not be carried out.`);
    return { ...answer, command };
}

async function firstPersona() {
    const { stdout } = await runNode([at(commandLine), 'test', policy, '--reporter', 'json'], { capture: true });
    try {
        // One whose answers are all there: the others wait for the journey.
        const { personas } = JSON.parse(stdout);
        return (personas.find(each => each.status === 'passed') ?? personas[0])?.name;
    } catch {
        console.error(
            'The personas could not be listed: `policywright test --reporter json` did not answer with JSON.',
        );
        process.exitCode = 1;
        return undefined;
    }
}

function stop(message) {
    console.error(message);
    process.exit(1);
}
