import type { Declaration } from '../../../model/declarations.ts';
import { type ProsePiece, piecesOf } from './pieces.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface ReadPiece extends ProsePiece {
    tokens: readonly Token[];
}

/** The prose of a declaration with its words. */
export function readPieces(declaration: Declaration): ReadPiece[] {
    return piecesOf(declaration).map(piece => ({ ...piece, tokens: tokensOf(piece.prose.text) }));
}
