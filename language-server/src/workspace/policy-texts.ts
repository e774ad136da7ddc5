import type { PolicyModel } from '../model/policy-model.ts';
import type { PolicyProject } from './policy-project.ts';

/** Everything that a policy was made from, so that it can be made again elsewhere: its files, and those they name. */
export function textsOf(project: PolicyProject, { files }: PolicyModel): [uri: string, text: string][] {
    const own = files.flatMap(({ uri }): [string, string][] => {
        const document = project.workspace.document(uri);
        return document ? [[uri, document.text]] : [];
    });
    const named = files
        .flatMap(({ declarations }) => declarations)
        .flatMap((declaration): [string, string][] =>
            (declaration.kind === 'calendar' || declaration.kind === 'persona file') &&
            declaration.resolved !== undefined &&
            declaration.fileText !== undefined
                ? // Of YAML a model keeps what was read from it.
                  [[declaration.resolved, project.workspace.dataText(declaration.resolved) ?? declaration.fileText]]
                : [],
        );
    return [...own, ...named];
}
