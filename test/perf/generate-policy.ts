/** A policy of about `lines` lines in which every name is declared, for measuring size, not meaning. */
export function generatedPolicy(lines: number): string {
    const parts = [
        'policy Generated\n    owner       Office\n    decides for each household\n\nbody Office\n\nconventions\n    born on 29 February     birthday on 1 March\n',
        'each person has\n    date of birth : date\n    income : money per month\n    disabled : yes or no\n',
        'each household has\n    members : list of person, each a member\n    claimant : person\n    rent : money per month\n    capital : money\n',
    ];
    const perBlock = 23;
    for (let i = 0; parts.length < 3 + Math.ceil((lines - 18) / perBlock); i++) {
        const before = i === 0 ? 'rent' : `award ${i - 1}`;
        parts.push(
            [
                `define eligible person ${i}`,
                '    about       a person',
                `    means       "a person who is under ${16 + (i % 50)} or disabled"`,
                `    when        age is under ${16 + (i % 50)} or disabled`,
                '',
                `rate allowance ${i} : money per month`,
                `    from 1 April 2024: £${100 + i}.50`,
                `    from 1 April 2025: £${105 + i}.25`,
                `    source      "Regulation ${i}"`,
                '',
                `decide members eligible ${i} : whole number`,
                `    is how many members where eligible person ${i}`,
                '',
                `decide award ${i} : money per month`,
                `    is £0 when members eligible ${i} = 0`,
                `    is allowance ${i} * members eligible ${i} + ${before} when capital is at most £${6000 + i}`,
                '    is reduced otherwise',
                `    where reduced is allowance ${i} - (capital - £6,000) / £250 * £1 per month, rounded down to the penny, but not less than £0`,
                `    source "Regulation ${i}, paragraph 2"`,
                '    except high income when claimant’s income is more than £5,000 per month',
                '        is £0 because "your income is too high"',
                '',
            ].join('\n'),
        );
    }
    return parts.join('\n');
}
