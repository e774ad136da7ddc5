import type { FactValue } from '../../model/facts.ts';
import type { PeriodUnit } from '../../model/policy-model.ts';

/** A row; a cell of JSON has a value, any other a text. */
export interface TableRow {
    /** From 1. */
    line: number;
    /** Of a spreadsheet the number of the row as it shows it, of JSON the number of the case; from 1. */
    number: number;
    /** Why nothing of it can be read. */
    problem?: string;
    /** As they stand in the file; absent in JSON and YAML. */
    cells?: readonly string[];
    value(heading: string): FactValue | undefined;
    /** The cells of all columns whose heading is such a text with a number in the place of `#`, by number. */
    numbered(pattern: string): [number: number, value: FactValue][];
    /** Of a test in YAML: the date of decision, ISO. */
    on?: string;
    /** Of a test in YAML: what is said of each member, who is there even when nothing is. */
    members?(heading: string): [number: number, value: FactValue | undefined][];
    /** Of a test in YAML: what is expected, of which member, and on which day when it is another than `on`. */
    expected?(heading: string): { number: number; value: FactValue; on?: string }[];
    /** Of a test in YAML: for which periods its values are, where it says so; of what is expected or else of what is given. */
    periods?(heading: string, isExpected: boolean): PeriodUnit[];
    /** Of a test in YAML: how far what comes out may be off; decimals. */
    margin?(heading: string): { absolute?: string | undefined; relative?: string | undefined };
}
