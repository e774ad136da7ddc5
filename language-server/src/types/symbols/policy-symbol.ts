import type { Declaration } from '../../model/declarations.ts';
import type { SourceRange } from '../../model/source-range.ts';
import type { DeclaredType } from '../../model/value-types.ts';

export type SymbolKind =
    | 'policy'
    | 'conventions'
    | 'body'
    | 'calendar'
    | 'outcome'
    | 'safeguard'
    | 'entity'
    | 'fact'
    | 'role'
    | 'element'
    | 'option'
    | 'decision'
    | 'definition'
    | 'judgement'
    | 'rank'
    | 'rate'
    | 'scale'
    | 'codes'
    | 'journey'
    | 'persona'
    | 'variation';

/** Something that a policy declares and that a name can mean. */
export interface PolicySymbol {
    /** The same for every use of the same thing, in every file: what references and rename go by. */
    key: string;
    kind: SymbolKind;
    name: string;
    /** Where the name is declared. */
    range: SourceRange;
    file: string;
    /** Id of the declaration. */
    id: string;
    declaration: Declaration;
    declared?: DeclaredType;
    /** Facts, roles and element words: the entity that has them. */
    entity?: string;
    /** Facts, and the list fact of a role or an element word. */
    fact?: string;
    /** Options: what they are options of. Facts and declarations: the enumeration that they introduce. */
    enumeration?: string;
    /** The word after `for each` or `about`. */
    about?: string;
    /** `for each Monday in P`. */
    aboutPeriod?: boolean;
    /** Rates: the name after `by`, and whether some value does not apply. */
    by?: string;
    optional?: boolean;
    /** Everything about it that other declarations can notice. */
    fingerprint: string;
}

/** A symbol under a name. Names that begin with `$` are indexes and never match what somebody wrote. */
export interface SymbolEntry {
    under: string;
    symbol: PolicySymbol;
}
