import type { WordHelp } from './word-help.ts';

/** Lines of journeys. */
export const journeyWords: Readonly<Record<string, WordHelp>> = {
    step: {
        says: 'One step of the journey.',
        example: 'step Decide\n    by          HMRC, automatically\n    decides     entitled',
        rest: ' ${1:name}\n    $0',
    },
    ending: {
        says: 'A way in which the journey ends.',
        example: 'ending Refused\n    tells       "You cannot get Child Benefit because {why}."',
        rest: ' ${1:name}\n    tells       "${2:what the person is told}"',
    },
    for: {
        says: 'Who does this step, and through which channels.',
        example: 'for         claimant, online or by phone or on paper',
        rest: '         ${1:claimant}, ${2:online} or ${3:by phone}',
    },
    asks: {
        says: 'The facts that this step asks for.',
        example: "asks        each child's in approved education",
        rest: '        $0',
    },
    uses: {
        says: 'A fact that is fetched from whoever holds it.',
        example: "uses        each child's date of birth, General Register Office",
        rest: '        ${1:fact}, ${2:holder}',
    },
    decides: { says: 'What is decided in this step.', example: 'decides     entitled, weekly award', rest: '     $0' },
    waits: {
        says: 'How long nothing happens.',
        example: 'waits       10 working days',
        rest: '       ${1:10 working days}',
    },
    'goes to': {
        says: 'Where the journey goes on from here, and when.',
        example: 'goes to Refused when entitled is no',
        rest: ' ${1:step} when ${2:condition}',
    },
    pays: {
        says: 'What is paid, and how often.',
        example: 'pays        weekly award, every 4 weeks',
        rest: '        ${1:decision}, every ${2:4 weeks}',
    },
    tells: {
        says: 'What the person is told.',
        example: 'tells       "You cannot get Child Benefit because {why}."',
        rest: '       "${1:text}"',
    },
    challenge: {
        says: 'How the person can challenge the decision, and until when.',
        example: 'challenge   mandatory reconsideration, within 1 month',
        rest: '   ${1:mandatory reconsideration}, within ${2:1 month}',
    },
};
