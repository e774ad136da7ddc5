/** The rules of a small policy, on lines 0 to 8, for tests that add people to them. */
export const feeRules = `policy Fee
    decides for each applicant

each applicant has
    savings : money

decide fee : money
    is £0 when savings is at most £6,000
    is £45 otherwise
`;
