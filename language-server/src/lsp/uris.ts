/**
 * One spelling for each file: editors write `file:///c%3A/…`, `file:///C:/…` and `file:///c:/…` for the same. Called
 * wherever a URI comes in; inside the server URIs are compared as texts.
 */
export function normaliseUri(uri: string): string {
    if (!/^file:/i.test(uri)) return uri;
    try {
        const { host, pathname } = new URL(uri);
        const parts = pathname.split('/').map(part => encodeURIComponent(decodeURIComponent(part)));
        const drive = /^([a-z])(?:%3A|:)$/i.exec(parts[1] ?? '')?.[1];
        if (drive !== undefined) parts[1] = `${drive.toLowerCase()}:`;
        return `file://${host}${parts.join('/')}`;
    } catch {
        return uri;
    }
}
