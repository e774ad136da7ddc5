/** Checks XML against what a document type says of its elements: their content, and their attributes. */

/** A content model as a DTD writes it, with the attributes that must be there and those that may. */
export interface ElementRule {
    content: string;
    required?: readonly string[];
    allowed?: readonly string[];
}

interface Element {
    name: string;
    attributes: Set<string>;
    children: string[];
    text: string;
}

/** Every breach, one line each. Knows elements, attributes, texts, comments and a DOCTYPE; nothing else. */
export function breachesOf(xml: string, rules: Readonly<Record<string, ElementRule>>): string[] {
    const found: string[] = [];
    const open: Element[] = [];
    const body = xml.replace(/^<\?xml[^>]*\?>\s*/, '').replace(/<!DOCTYPE[^>]*>\s*/, '');
    for (const [, close, name = '', attributes = '', empty, text = ''] of body.matchAll(
        /<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/g,
    )) {
        if (name === '') {
            const last = open.at(-1);
            if (/&(?!(?:amp|lt|gt|quot|#\d+);)/.test(text)) found.push(`a bare & in ${text.trim()}`);
            if (last !== undefined) last.text += text;
            continue;
        }
        if (close === '/') {
            const element = open.pop();
            if (element?.name !== name) found.push(`</${name}> closes ${element?.name}`);
            else found.push(...breachesIn(element, rules));
            continue;
        }
        open.at(-1)?.children.push(name);
        const names = [...attributes.matchAll(/([\w-]+)="/g)].map(match => match[1] as string);
        const element = { name, attributes: new Set(names), children: [], text: '' };
        if (names.length !== element.attributes.size) found.push(`${name} has an attribute twice`);
        if (empty === '/') found.push(...breachesIn(element, rules));
        else open.push(element);
    }
    if (open.length > 0) found.push(`not closed: ${open.map(each => each.name).join(', ')}`);
    const rest = body.replace(/<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|[^<]+/g, '');
    return rest === '' ? found : [...found, `cannot be read: ${rest.slice(0, 40)}`];
}

function breachesIn(element: Element, rules: Readonly<Record<string, ElementRule>>): string[] {
    const { name, attributes, children, text } = element;
    const rule = rules[name];
    if (rule === undefined) return [`${name} is not known`];
    const { content, required = [], allowed = [] } = rule;
    const pattern = new RegExp(`^${content.replace(/[\w-]+/g, child => `(?:${child} )`).replaceAll(',', '')}$`);
    const inside = children.map(child => `${child} `).join('');
    return [
        ...(content !== '#PCDATA' && !pattern.test(inside) ? [`${name} holds ${inside}`] : []),
        ...(content === '#PCDATA' || text.trim() === '' ? [] : [`${name} holds the text ${text.trim()}`]),
        ...required.filter(each => !attributes.has(each)).map(each => `${name} lacks ${each}`),
        ...[...attributes]
            .filter(each => !required.includes(each) && !allowed.includes(each))
            .map(each => `${name} has ${each}`),
    ];
}
