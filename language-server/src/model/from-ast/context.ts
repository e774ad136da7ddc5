import { type AstNode, type CstNode, isCompositeCstNode } from 'langium';
import type * as Ast from '../../../../grammar/generated/ast.ts';
import { nodeOfProperty, rangeOfCst } from '../../syntax/cst-lookup.ts';
import { normaliseName, unquote } from '../../syntax/names.ts';
import { type SectionPlace, SectionRange } from '../../syntax/section-range.ts';
import type { Acceptance } from '../declarations.ts';
import type { Missing } from '../expressions.ts';
import type { LegalSource, Name, Prose } from '../source-range.ts';
import { linesOfProse } from './prose-lines.ts';

/** A place in a section where something was readable but makes no sense; the text layer turns it into a finding. */
export interface ConversionProblem {
    code: string;
    message: string;
    range: SectionRange;
}

/** What every part of the conversion needs: where the section stands, and a way to speak up. */
export class ConversionContext {
    readonly place: SectionPlace;
    readonly problems: ConversionProblem[] = [];
    /** What is missing and has no place of its own. */
    readonly unplaced = new Set<object>();

    /** The text of the section. */
    private readonly text: string;

    constructor(place: SectionPlace, section: AstNode) {
        this.place = place;
        this.text = section.$cstNode?.root.fullText ?? '';
    }

    /** The range of a node, or of the whole section's first character when recovery left it without one. */
    range(node: AstNode | undefined): SectionRange {
        return this.cstRange(node?.$cstNode);
    }

    cstRange(cst: CstNode | undefined): SectionRange {
        if (!cst) return new SectionRange(this.place, 0, 0, 0, 0);
        return rangeOfCst(this.place, cst);
    }

    /** The place of the word that a node begins with. */
    firstToken(node: AstNode): SectionRange {
        let cst = node.$cstNode;
        while (cst && isCompositeCstNode(cst)) cst = cst.content.find(inner => !inner.hidden);
        return this.cstRange(cst ?? node.$cstNode);
    }

    /** The text and place of the `index`th token of a property. */
    token(node: AstNode, property: string, index = 0): { text: string; range: SectionRange } | undefined {
        const cst = nodeOfProperty(node, property, index);
        return cst ? { text: this.text.substring(cst.offset, cst.end), range: this.cstRange(cst) } : undefined;
    }

    name(node: AstNode, property = 'name', index = 0): Name {
        const token = this.token(node, property, index);
        return token ? { text: normaliseName(token.text), range: token.range } : { text: '', range: this.range(node) };
    }

    optionalName(node: AstNode, property = 'name', index = 0): Name | undefined {
        return this.token(node, property, index) ? this.name(node, property, index) : undefined;
    }

    names(node: AstNode, property: string, count: number): Name[] {
        return Array.from({ length: count }, (_, index) => this.name(node, property, index)).filter(
            name => name.text !== '',
        );
    }

    prose(node: AstNode, property = 'text', index = 0): Prose {
        const token = this.token(node, property, index);
        if (!token) return { text: '', range: this.range(node) };
        const text = unquote(token.text);
        // Nearly all prose fills its quotes: its place follows from the range alone.
        if (token.text.length === text.length + 2) return { text, range: token.range };
        return { text, range: token.range, lines: linesOfProse(this.place, token.text, token.range) };
    }

    source(node: Ast.Source): LegalSource {
        const url = node.url?.replace(/^<|>$/g, '');
        return { text: node.text ?? '', ...(url ? { url } : {}), range: this.range(node) };
    }

    acceptance(node: Ast.Accept): Acceptance {
        return { code: node.code ?? '', because: this.prose(node, 'reason'), range: this.range(node) };
    }

    missing(node: AstNode | undefined): Missing {
        const missing: Missing = { kind: 'missing', range: this.range(node) };
        if (!node?.$cstNode) this.unplaced.add(missing);
        return missing;
    }

    problem(code: string, message: string, range: SectionRange): void {
        this.problems.push({ code, message, range });
    }
}

/** The sources and acceptances among the lines of a block. */
export function commonLines(
    context: ConversionContext,
    lines: readonly AstNode[] | undefined,
): { sources: LegalSource[]; accepts: Acceptance[] } {
    const sources: LegalSource[] = [];
    const accepts: Acceptance[] = [];
    for (const line of lines ?? []) {
        if (line.$type === 'Source') sources.push(context.source(line as Ast.Source));
        else if (line.$type === 'Accept') accepts.push(context.acceptance(line as Ast.Accept));
    }
    return { sources, accepts };
}

/** Gives each translation line to the prose above it. */
export class ProseLines {
    private last: Prose | undefined;
    private readonly context: ConversionContext;

    constructor(context: ConversionContext) {
        this.context = context;
    }

    take(prose: Prose): Prose {
        this.last = prose;
        return prose;
    }

    translate(node: Ast.Translation): void {
        if (!this.last) return;
        this.last.translations ??= [];
        this.last.translations.push({
            language: node.language ?? '',
            text: node.text ?? '',
            range: this.context.range(node),
        });
    }
}

/**
 * A fixed phrase as the author wrote it, folded to one form: a keyword in the syntax tree holds the written text, not the
 * word of the grammar. `,  at least` → `at least`, `are at least` → `is at least`, `there is an` → `there is`.
 */
export function spoken(written: string | undefined): string {
    return (written ?? '')
        .replace(/^,/, '')
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/^are(?= |$)/, 'is')
        .replace(/^there are/, 'there is')
        .replace(/^there is (?:a|an|any)$/, 'there is')
        .replace(/^is( not)? an$/, 'is$1 a');
}
