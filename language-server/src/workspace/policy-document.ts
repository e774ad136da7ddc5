import type { Finding, Fix } from '../model/finding.ts';
import { declarationsFromAst } from '../model/from-ast.ts';
import type { Declaration, FileModel } from '../model/policy-model.ts';
import type { SourceRange } from '../model/source-range.ts';
import type { LexicalProblem } from '../syntax/lexer/token-sink.ts';
import { parseSection } from '../syntax/parse-section.ts';
import { type SectionPlace, SectionRange } from '../syntax/section-range.ts';
import { type SectionText, splitSections } from '../syntax/sections.ts';

/** A section of a document, read and kept until its text changes. */
export interface LoadedSection {
    text: string;
    place: SectionPlace;
    declarations: Declaration[];
    findings: Finding[];
    /** Ids before those of the same name in the file are told apart. */
    ids: string[];
}

/** The text of one `.policy` file, read section by section: an edit reads again only the sections it touches. */
export class PolicyDocument {
    readonly uri: string;
    private current = '';
    private loaded: LoadedSection[] = [];
    private model: FileModel | undefined;

    constructor(uri: string, text: string) {
        this.uri = uri;
        this.update(text);
    }

    get text(): string {
        return this.current;
    }

    get sections(): readonly LoadedSection[] {
        return this.loaded;
    }

    get findings(): Finding[] {
        return this.loaded.flatMap(section => section.findings);
    }

    /** Takes the file's new text. Sections whose text is the same at either end are kept as they are, only moved. */
    update(text: string): void {
        this.current = text;
        const now = splitSections(text);
        const was = this.loaded;
        let head = 0;
        while (head < now.length && head < was.length && now[head]?.text === was[head]?.text) head++;
        let tail = 0;
        while (
            tail < now.length - head &&
            tail < was.length - head &&
            now[now.length - 1 - tail]?.text === was[was.length - 1 - tail]?.text
        )
            tail++;
        const fresh = now.slice(head, now.length - tail).map(section => this.load(section));
        this.loaded = [...was.slice(0, head), ...fresh, ...was.slice(was.length - tail)];
        for (const [index, section] of now.entries()) (this.loaded[index] as LoadedSection).place.line = section.line;
        this.model = undefined;
    }

    /** The file's declarations. The same object until the text changes; unchanged declarations are always the same objects. */
    fileModel(): FileModel {
        if (!this.model) {
            const seen = new Map<string, number>();
            for (const section of this.loaded) {
                for (const [index, declaration] of section.declarations.entries()) {
                    const id = section.ids[index] as string;
                    const count = (seen.get(id) ?? 0) + 1;
                    seen.set(id, count);
                    declaration.id = count === 1 ? id : `${id}#${count}`;
                }
            }
            this.model = {
                uri: this.uri,
                uses: [],
                declarations: this.loaded.flatMap(section => section.declarations),
            };
        }
        return this.model;
    }

    /** A place as it stands now, which moves with its section when something is written above; undefined outside of the text. */
    liveRange({ start, end }: SourceRange): SectionRange | undefined {
        const section = this.loaded.findLast(({ place }) => place.line <= start.line);
        if (!section) return undefined;
        const { line } = section.place;
        return new SectionRange(section.place, start.line - line, start.character, end.line - line, end.character);
    }

    private load(section: SectionText): LoadedSection {
        const place: SectionPlace = { file: this.uri, line: section.line };
        if (section.text.trim() === '') return { text: section.text, place, declarations: [], findings: [], ids: [] };
        const parsed = parseSection(section.text);
        const converted = parsed.ast ? declarationsFromAst(parsed.ast, place) : { declarations: [], problems: [] };
        const findings = parsed.problems.map(problem => toFinding(problem, section.text, place));
        for (const problem of converted.problems) {
            if (!findings.some(finding => finding.range.start.line === problem.range.start.line))
                findings.push({ ...problem, severity: 'error', related: [], fixes: [] });
        }
        return {
            text: section.text,
            place,
            declarations: converted.declarations,
            findings,
            ids: converted.declarations.map(declaration => declaration.id),
        };
    }
}

function toFinding(problem: LexicalProblem, text: string, place: SectionPlace): Finding {
    const range = rangeOf(text, place, problem.offset, problem.offset + problem.length);
    const fixes: Fix[] = problem.fixes.map(fix => ({ title: fix.title, edits: [{ range, newText: fix.newText }] }));
    return { code: problem.code, severity: 'error', message: problem.message, range, related: [], fixes };
}

/** The range between two offsets of a section. */
export function rangeOf(text: string, place: SectionPlace, start: number, end: number): SectionRange {
    const from = positionAt(text, start);
    const to = positionAt(text, end);
    return new SectionRange(place, from.line, from.character, to.line, to.character);
}

function positionAt(text: string, offset: number): { line: number; character: number } {
    let line = 0;
    let lineStart = 0;
    for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
        line++;
        lineStart = i + 1;
    }
    return { line, character: offset - lineStart };
}
