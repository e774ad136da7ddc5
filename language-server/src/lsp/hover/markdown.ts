/** Text of a policy as Markdown that shows exactly that text: prose is data, never mark-up. */
export function escapeMarkdown(text: string): string {
    return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}

/** A table cell holds no line break and no bar. */
export function cell(text: string): string {
    return escapeMarkdown(text.trim());
}

export function code(lines: string): string {
    return `\`\`\`policy\n${lines.replaceAll('```', '')}\n\`\`\``;
}

/** A link only to the web: everything else is shown as text. */
export function link(text: string, url: string | undefined): string {
    const shown = escapeMarkdown(text);
    return url !== undefined && /^https?:\/\/[^\s()<>]+$/.test(url) ? `[${shown}](${url})` : shown;
}

/** Paragraphs with a blank line between; what is missing is left out. */
export function paragraphs(parts: readonly (string | undefined)[]): string {
    return parts.filter(part => part !== undefined && part !== '').join('\n\n');
}

export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}
