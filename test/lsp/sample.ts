/** A small policy that has a bit of everything. */
export const sample = `policy Child Benefit
    owner       HMRC
    in force    from 8 April 2024
    decides for each family

conventions
    born on 29 February     birthday on 1 March

body HMRC
    named       "HM Revenue and Customs"

intent
    problem     "Raising a qualifying child costs money."
    outcome help with costs: "every family gets help"

each person has
    date of birth : date
        held by     HMRC, as "birth registration"
    in approved education : yes or no
        ask         "Is {name} staying in approved education?"
        hint        "For example A levels."

each family has
    claimant : person
    children : list of person, each a child
    usual residence : one of
        UK          "The United Kingdom"
        abroad      "Somewhere else"
        ask         "Where do you usually live?"

define qualifying child
    about       a person
    means       "a person who is under 16"
    when        age is under 16 or in approved education
    source      "SSCBA 1992, section 142" <https://www.legislation.gov.uk/ukpga/1992/4>

rate eldest child rate : money per week
    from 8 April 2024: £25.60 per week
    from 7 April 2025: £26.05 per week
    source      "Child Benefit (Rates) Regulations 2006"

decide number of qualifying children : whole number
    is how many children where qualifying child

decide weekly award : money per week
    serves      help with costs
    is £0 per week when number of qualifying children = 0
    is eldest child rate * steps otherwise
    where steps is number of qualifying children

decide entitled : yes or no
    is yes when all of
        - number of qualifying children is at least 1
        - usual residence is UK
    is no otherwise

journey Claim
    step Decide
        decides     entitled
        goes to Refused when entitled is no
    ending Refused
        tells       "You have no qualifying child."

persona Amira
    on          1 June 2025
    given
        claimant's date of birth is 3 May 1994
        children
            Zayn: date of birth is 31 August 2015, in approved education is yes
        usual residence is UK
    expect
        weekly award is £26.05 per week
        entitled is yes
        reaches Refused
`;
