import { compareDefinitions } from '../../analyse/definitions/compare-definitions.ts';
import { differencesBetween } from '../../analyse/definitions/condition/differences.ts';
import { definitionMessages } from '../../messages/definitions.ts';
import { hoverWords } from '../../messages/editor.ts';
import type { Definition } from '../../model/declarations.ts';
import { fileName } from '../../model/file-name.ts';
import type { CheckedPolicy } from '../../types/index.ts';
import { escapeMarkdown } from './markdown.ts';

/** What the other files of a policy mean by a term, where that is not the same. */
export function describeOtherMeanings(checked: CheckedPolicy, { name, range }: Definition): string | undefined {
    const same = compareDefinitions([checked]).sameTerm.find(({ definitions }) =>
        definitions.some(each => each.range === name.range),
    );
    const here = same?.definitions.find(each => each.range === name.range);
    if (same === undefined || here === undefined) return undefined;
    const others = same.definitions.flatMap(there => {
        const differences = there.file === range.file ? [] : differencesBetween(here, there);
        if (differences.length === 0) return [];
        const words = differences.map(each =>
            definitionMessages.difference(each, hoverWords.here, hoverWords.inFile(fileName(there.file))),
        );
        return [`- ${escapeMarkdown(words.join('; '))}`];
    });
    return others.length === 0 ? undefined : [`**${hoverWords.meansSomethingElse}**`, '', ...others].join('\n');
}
