/** Where Policywright is at home: documentation that is named outside of the extension stands below it. */
export const homePage = 'https://github.com/policywright/policywright';

/** The page that explains a diagnostic code. */
export function diagnosticPage(code: string): string {
    return `${homePage}/blob/main/docs/diagnostics/${code}.md`;
}
