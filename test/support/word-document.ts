import JSZip from 'jszip';

/** A Word document with the given body, as small as can be. */
export async function word(body: string): Promise<Uint8Array> {
    const zip = new JSZip();
    const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    zip.file(
        '[Content_Types].xml',
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
            `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
            `<Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>` +
            `<Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    );
    const relation = (id: string, kind: string, target: string): string =>
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/></Relationships>`;
    zip.file('_rels/.rels', relation('r1', 'officeDocument', 'word/document.xml'));
    zip.file('word/_rels/document.xml.rels', relation('r1', 'styles', 'styles.xml'));
    const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    zip.file(
        'word/styles.xml',
        `<w:styles ${space}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    );
    zip.file('word/document.xml', `<w:document ${space}><w:body>${body}</w:body></w:document>`);
    return zip.generateAsync({ type: 'uint8array' });
}
