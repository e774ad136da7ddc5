export type { DeclarationRun, Edge, Occurrence } from './declaration-run.ts';
export { childrenOf, everythingIn } from './expressions/children.ts';
export { nearestNames, normaliseName, writeName } from './names.ts';
export { type CheckedPolicy, type Checker, checkPolicy, createChecker } from './policy/checker.ts';
export { SymbolTable } from './policy/symbol-table.ts';
export { enumerationName, sayCurrency, sayType } from './say.ts';
export type { PolicySymbol, SymbolKind } from './symbols/policy-symbol.ts';
export { TypeTable } from './type-table.ts';
export type * from './value-type.ts';
