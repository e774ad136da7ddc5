import { nameMessages, typeMessages } from '../../messages/types.ts';
import type { Expectation, FactPath, GivenItem, Persona } from '../../model/persona-declarations.ts';
import { about, type Context } from '../context.ts';
import { checkCondition } from '../expressions/logic.ts';
import { placeBefore, spanOf } from '../ranges.ts';
import type { LocalNames, Reading } from '../resolve/reading.ts';
import { written } from '../say.ts';
import { lookupName } from '../symbols/scope.ts';
import { unknownType, type ValueType } from '../value-type.ts';
import { checkValues, tellIfSeveral, tellWithoutValue } from './given-values.ts';

/** A persona: what is given are facts of the policy with values of their types; what is expected can be decided. */
export function checkPersona(context: Context, persona: Persona): void {
    const people = new People(persona.id);
    const place: Context = { ...context, unknownCode: 'PW502', locals: people, barePeriods: true };
    for (const item of persona.given ?? []) {
        checkGiven(place, item, people);
    }
    for (const change of persona.changes ?? []) {
        for (const item of change.items ?? []) {
            checkGiven(place, item, people);
        }
    }
    for (const expectation of persona.expect ?? []) {
        checkExpectation(place, expectation);
    }
    if ((persona.expect ?? []).length === 0) {
        const range = persona.name?.range ?? persona.range;
        const message = typeMessages.noExpectation(persona.name?.text ?? '');
        context.run.report({ code: 'PW501', severity: 'warning', message, range });
    }
}

/** The members whom a persona names: `Noor`. */
class People implements LocalNames {
    readonly #readings = new Map<string, Reading>();
    readonly #persona: string;

    constructor(persona: string) {
        this.#persona = persona;
    }

    add(name: string, type: ValueType): Reading {
        const reading: Reading = { target: { kind: 'local', name }, type, key: `member:${this.#persona}.${name}` };
        this.#readings.set(name, reading);
        return reading;
    }

    find(name: string): Reading | undefined {
        return this.#readings.get(name);
    }

    names(): Iterable<string> {
        return this.#readings.keys();
    }
}

function checkGiven(context: Context, item: GivenItem, people: People): void {
    if (item.path === undefined) {
        return;
    }
    const inside: Context = { ...context, leavesOut: true };
    const type = inside.check(inside, item.path);
    switch (item.kind) {
        case 'value':
            tellIfDecided(context, item.path, item);
            checkValues(inside, item.path, item.values ?? [], type);
            tellIfSeveral(inside, item.path, item.values ?? [], type);
            break;
        case 'timeline':
            tellIfDecided(context, item.path, item);
            checkValues(
                inside,
                item.path,
                (item.values ?? []).map(each => each.value),
                type,
            );
            break;
        case 'assume':
            tellIfNotDecided(context, item.path, item);
            checkValues(inside, item.path, [item.value], type);
            break;
        case 'members':
            checkMembers(context, item, type, people);
            break;
        case 'there is':
            break;
    }
}

function checkMembers(context: Context, item: GivenItem & { kind: 'members' }, type: ValueType, people: People): void {
    const word = type.kind === 'list' ? (type.word ?? type.entity) : '';
    for (const member of item.members ?? []) {
        const name = lookupName(member.name);
        const entity = type.kind === 'list' ? type.entity : undefined;
        const reading = people.add(name, entity === undefined ? unknownType : { kind: 'entity', entity, word });
        context.run.occurs(member.name?.range, reading.key);
        if (entity === undefined) {
            continue;
        }
        const inside = about(context, { kind: 'entity', entity, word });
        for (const each of member.items ?? []) {
            checkGiven(inside, each, people);
        }
        tellWithoutValue(inside, member.items ?? []);
    }
    if (type.kind !== 'list' && type.kind !== 'unknown' && (item.members ?? []).length > 0) {
        const message = nameMessages.notAList(written(item.path) ?? typeMessages.this);
        context.run.report({ code: 'PW502', message, range: item.path.range });
    }
}

/** The last name of a path means something that the policy works out. */
function isDecided({ target }: FactPath): boolean {
    return target?.kind === 'constant' || (target?.kind === 'declaration' && !target.id.startsWith('judgement:'));
}

function tellIfDecided(context: Context, path: FactPath, item: GivenItem): void {
    const name = written(path);
    if (name !== undefined && isDecided(path)) {
        context.run.report({
            code: 'PW502',
            message: nameMessages.personaDecides(name),
            range: path.range,
            fixes:
                item.kind === 'value'
                    ? [
                          {
                              title: nameMessages.assume(name),
                              edits: [{ range: placeBefore(path.range), newText: 'assume ' }],
                          },
                      ]
                    : [],
        });
    }
}

function tellIfNotDecided(context: Context, path: FactPath, item: GivenItem): void {
    const name = written(path);
    if (name !== undefined && path.target?.kind === 'fact') {
        context.run.report({
            code: 'PW502',
            message: nameMessages.notDecided(name),
            range: path.range,
            fixes: [
                {
                    title: nameMessages.withoutAssume(),
                    edits: [{ range: spanOf(placeBefore(item.range), placeBefore(path.range)), newText: '' }],
                },
            ],
        });
    }
}

function checkExpectation(context: Context, expectation: Expectation): void {
    const inside: Context = { ...context, leavesOut: true };
    switch (expectation.kind) {
        case 'condition':
            checkCondition(inside, expectation.condition);
            break;
        case 'needs':
            for (const path of [expectation.path, ...(expectation.needs ?? [])]) {
                if (path !== undefined) {
                    inside.check(inside, path);
                }
            }
            break;
        case 'asked for':
            if (expectation.path !== undefined) {
                checkAskedFor(inside, expectation.path);
            }
            break;
        case 'asked':
        case 'reaches':
        case 'within':
            break;
    }
}

/** `never asked for date of birth`: of nobody in particular. */
function checkAskedFor(context: Context, path: FactPath): void {
    const place: Context =
        path.kind === 'name' ? { ...context, stack: [...context.stack, { kind: 'anybody' }] } : context;
    place.check(place, path);
}
