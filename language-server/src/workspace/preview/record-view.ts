/** What a reviewer looks up: definitions, sources, and what is open or was accepted on the record. */
import type { AcceptedFinding } from '../../analyse/acceptances.ts';
import { printExpression } from '../../evaluate/trace/print-expression.ts';
import { recordWords as say } from '../../messages/preview.ts';
import type { Finding } from '../../model/finding.ts';
import type { Declaration, PolicyModel } from '../../model/policy-model.ts';
import type { LegalSource, SourceRange } from '../../model/source-range.ts';
import type { DefinitionView, FindingView, RecordView, SourceView } from '../../render/preview-data.ts';
import { placed } from './places.ts';

export function definitionsOf({ files }: PolicyModel): DefinitionView[] {
    return files
        .flatMap(({ declarations }) => declarations)
        .flatMap(each =>
            each.kind === 'definition'
                ? [
                      {
                          name: each.name.text,
                          ...(each.about && { about: each.about.text }),
                          ...(each.means && { means: each.means.text }),
                          conditions: each.versions.map(({ body, from, to }) => ({
                              text: printExpression(body),
                              ...((from ?? to) !== undefined && { inForce: say.between(from, to) }),
                          })),
                          sources: [...each.sources, ...each.versions.flatMap(({ sources }) => sources)].map(
                              s => s.text,
                          ),
                          ...placed(each.name.range),
                      },
                  ]
                : [],
        )
        .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

/** Every legal source once, with what rests on it, in the order of the text. */
export function sourcesIn({ files }: PolicyModel): SourceView[] {
    const found = new Map<string, SourceView>();
    for (const declaration of files.flatMap(file => file.declarations)) {
        if (declaration.kind === 'persona') continue;
        for (const { text, url, owner, range } of sourcesUnder(declaration)) {
            const known = found.get(text) ?? { text, usedBy: [] };
            if (url !== undefined && /^https?:\/\//i.test(url)) known.url = url;
            if (!known.usedBy.some(({ name }) => name === owner)) known.usedBy.push({ name: owner, ...placed(range) });
            found.set(text, known);
        }
    }
    return [...found.values()];
}

type Named = LegalSource & { owner: string };

function sourcesUnder(declaration: Declaration): Named[] {
    const found: Named[] = [];
    const visit = (node: unknown, owner: string): void => {
        if (Array.isArray(node)) {
            for (const each of node) visit(each, owner);
            return;
        }
        if (typeof node !== 'object' || node === null) return;
        const { name, sources } = node as { name?: { text?: string }; sources?: LegalSource[] };
        const nearest = sources !== undefined && name?.text ? name.text : owner;
        for (const source of sources ?? []) found.push({ ...source, owner: nearest });
        for (const [key, inner] of Object.entries(node)) {
            if (key !== 'range' && key !== 'target' && key !== 'sources') visit(inner, nearest);
        }
    };
    visit(declaration, declaration.name?.text ?? '');
    return found;
}

export function recordView(findings: readonly Finding[], accepted: readonly AcceptedFinding[]): RecordView {
    return {
        findings: findings.map(findingView),
        accepted: accepted.map(({ finding, acceptance, under }) => ({
            ...findingView(finding),
            ...placed(acceptance.range as SourceRange),
            because: acceptance.because.text,
            under,
        })),
    };
}

function findingView({ code, severity, message, range }: Finding): FindingView {
    return { code, severity, message, ...placed(range) };
}
