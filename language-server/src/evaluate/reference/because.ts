/** `because "{age threshold} years or older"`: names in braces are replaced by their values. Text only. */
import type { NameExpression } from '../../model/policy-model.ts';
import { formatOutcome } from '../trace/format-value.ts';
import type { Outcome } from '../values/value.ts';
import { constant } from './constants.ts';
import { ageOf } from './dates.ts';
import { dateOfDecision } from './dating.ts';
import { decide } from './dispatch.ts';
import { readFact } from './facts.ts';
import type { Frame, Subject } from './frame.ts';
import { localValue } from './locals.ts';

const PLACEHOLDER = /\{([^{}]+)\}/g;

/** A name that means nothing here stays as it is written. */
export function interpolate(text: string, frame: Frame): string {
    return text.replace(PLACEHOLDER, (written, name: string) => {
        const outcome = valueNamed(name.trim().replace(/\s+/g, ' '), frame);
        return outcome === undefined ? written : formatOutcome(outcome);
    });
}

const AT: Pick<NameExpression, 'range'> = {
    range: { file: '', start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
};

/** As a bare name in a rule: local names, then the subjects outward, then what is decided once. */
export function valueNamed(name: string, frame: Frame): Outcome | undefined {
    const local = localValue(name, frame);
    if (local !== undefined) {
        return local;
    }
    for (const subject of frame.subjects) {
        const found = ofSubject(name, subject, frame);
        if (found !== undefined) {
            return found;
        }
    }
    if (name === 'date of decision') {
        return dateOfDecision(frame.context);
    }
    const [declaration] = frame.context.run.program.named.get(name) ?? [];
    if (declaration === undefined) {
        return undefined;
    }
    const { kind, id } = declaration;
    const isConstant = kind === 'rate' || kind === 'scale' || kind === 'codes';
    return isConstant ? constant(id, frame, AT, undefined) : decide(id, undefined, frame, AT);
}

function ofSubject(name: string, subject: Subject, frame: Frame): Outcome | undefined {
    if (subject.kind !== 'member') {
        return undefined;
    }
    const { program } = frame.context.run;
    const info = program.entities.get(subject.member.entity);
    if (name === 'name' && info?.facts.has(name) !== true) {
        return { kind: 'text', value: subject.member.name };
    }
    if (info?.facts.has(name) === true || info?.roles.has(name) === true) {
        return readFact(subject.member, name, frame);
    }
    if (name === 'age') {
        return ageOf(subject.member, AT, frame);
    }
    for (const declaration of program.named.get(name) ?? []) {
        const target = 'forEach' in declaration ? declaration.forEach?.target : undefined;
        const entity = target?.kind === 'list' || target?.kind === 'all members' ? target.entity : undefined;
        if (entity === subject.member.entity) {
            return decide(declaration.id, subject, frame, AT);
        }
    }
    return undefined;
}
