/** The last part of a URI, as people know the file. A part that is not well encoded stands as it is. */
export function fileName(uri: string): string {
    const last = uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf(':')) + 1);
    try {
        return decodeURIComponent(last);
    } catch {
        return last;
    }
}
