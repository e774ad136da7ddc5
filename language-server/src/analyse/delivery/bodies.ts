import type { Overview } from '../intent/overview.ts';

/** Bodies that a mend may name, the policy's owner first. */
export function bodiesOf({ header, model }: Overview, most = 3): string[] {
    const declared = model.files.flatMap(({ declarations }) =>
        (declarations ?? []).flatMap(each => (each.kind === 'body' && each.name?.text ? [each.name.text] : [])),
    );
    return [...new Set([...(header?.owner?.text ? [header.owner.text] : []), ...declared])].slice(0, most);
}
