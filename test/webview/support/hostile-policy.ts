/** A policy whose texts try to be more than texts. */

const script = "<script>alert(1)</script><img src=x onerror='alert(2)'></script></title></style><svg onload=alert(3)>";
const link = 'javascript:alert(4)';
const turned = '\u202Egnorw\u2066';
const image = 'https://example.org/pixel.png <img src="https://example.org/pixel.png">';
const longName = 'n'.repeat(10_000);

/** Everything that somebody could write into a policy to reach further than its page. */
export const hostilePolicy = `policy Hostile
    owner       Office
    decides for each person
    source      "Law ${script.replaceAll('"', '')}" <javascript:alert(5)>

intent
    problem     "${script.replaceAll('"', '')} ${turned}"
    outcome ${longName}: "${script.replaceAll('"', '')} ${link}"
        measure     good, at least 95%, by 5 April 2027
        data        "${link}"

each person has
    old : yes or no
        ask         "Are you ${script.replaceAll('"', '')} ${turned}?"
        hint        "${image.replaceAll('"', '')} ${link}"
        held by     Office, as "${link}"
    kind : one of
        a           "${script.replaceAll('"', '')}"
        b           "${longName}"
        ask         "${longName}"
        proof       "${link}"

decide entitled : yes or no
    serves      ${longName}
    is yes when kind is a
    is no otherwise because "${script.replaceAll('"', '')} ${turned}"
    source      "${link}" <${link}>

persona ${'P'.repeat(10_000)}
    story       "${script.replaceAll('"', '')}"
    on          1 June 2025
    given
        old is yes
        kind is b
    expect
        entitled is no
`;

/** The same as far as the command line takes it: it refuses names of 10,000 letters and addresses that are none. */
export const readableHostilePolicy = hostilePolicy
    .replace(
        /^( *(?:outcome|serves|persona) +)(n+|P+)/gm,
        (_, start: string, name: string) => `${start}${name.slice(0, 200)}`,
    )
    .replace(/ <javascript:[^>]*>/g, '');
