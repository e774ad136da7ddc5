/** A policy to begin with: it passes its check, and so does its persona. */
export function starterPolicy(title: string): string {
    return `-- A policy to begin with. Change it, line by line, until it says what yours says.
policy ${title}
    owner       name of your organisation
    in force    from 6 April 2025
    decides for each applicant

conventions
    born on 29 February     birthday on 1 March

intent
    problem     "Say here what is wrong today, and for whom."
    outcome help with costs: "people who need it get help with their costs"
        measure     people who need help and get it, at least 90%, by 5 April 2027
        data        "Say here who counts them, and how."

each applicant has
    date of birth : date
        ask         "What is your date of birth?"
        justified by "Say here why the help may depend on age."
    savings : money
        ask         "How much do you have in savings?"

rate savings limit : money
    from 6 April 2025: £6,000

rate weekly payment : money per week
    from 6 April 2025: £25.50

decide entitled : yes or no
    serves      help with costs
    is yes when all of
        - age is at least 18
        - savings is at most savings limit
    is no otherwise

decide payment : money per week
    serves      help with costs
    is weekly payment when entitled
    is £0 otherwise

persona Sam
    story       "Sam is an adult and has exactly as much in savings as the limit allows."
    on          1 June 2025
    given
        date of birth is 3 May 1990
        savings is £6,000
    expect
        entitled is yes
        payment is £25.50
`;
}
