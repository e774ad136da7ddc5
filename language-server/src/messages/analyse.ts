/** What is told about analysing as such. */
export const analyseMessages = {
    fault: (code: string, why: string) =>
        `Not analysed for ${code}, because of a fault in Policywright: ${why}. Please report it with the policy that shows it.`,
    acceptsNothing: (code: string) =>
        `There is nothing here that ${code} would say, so this accepts nothing. Was it mended, or is it accepted in the wrong place?`,
    removeAcceptance: 'Remove this line',
};
