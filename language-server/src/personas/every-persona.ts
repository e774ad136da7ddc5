import type { CompiledPolicy } from '../evaluate/index.ts';
import type { Persona } from '../model/policy-model.ts';
import { type CaseTexts, casesOf, readBefore } from './cases/cases-of.ts';

/**
 * Every persona of the file that was asked for, in the order of the text: those that are written in it, and the cases of the
 * files that it names, which are read one by one as they are asked for. There may be a million of them.
 *
 * @param most of each file of cases, so many are given.
 */
export function* everyPersona(
    { program }: CompiledPolicy,
    texts: CaseTexts = readBefore,
    most: number = Number.POSITIVE_INFINITY,
): Generator<Persona> {
    for (const declaration of program.model.files[0]?.declarations ?? []) {
        if (declaration.kind === 'persona') yield declaration;
        else if (declaration.kind === 'persona file') {
            let count = 0;
            for (const each of casesOf(declaration, program, texts)) {
                if (++count > most) break;
                yield each;
            }
        }
    }
}
