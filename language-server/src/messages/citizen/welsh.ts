import type { CitizenWords } from './citizen-words.ts';

/** After a number the singular stands in Welsh. */
const units: Readonly<Record<string, string>> = {
    day: 'diwrnod',
    'working day': 'diwrnod gwaith',
    week: 'wythnos',
    month: 'mis',
    year: 'blwyddyn',
};

/** Not yet read by anybody whose language it is: a Welsh reader should look at every line. */
export const welsh: CitizenWords = {
    preview: 'Rhagolwg',
    nothingIsSent: 'Gwnaed o’r polisi. Does dim yn cael ei anfon.',
    back: 'Yn ôl',
    next: 'Parhau',
    yes: 'Ie',
    no: 'Na',
    or: 'neu',
    day: 'Diwrnod',
    month: 'Mis',
    year: 'Blwyddyn',
    from: 'O',
    to: 'Hyd',
    error: 'Gwall',
    problem: 'Mae problem wedi codi',
    why: 'Pam ydych chi’n gofyn?',
    whyThis: 'Pam mae hyn felly',
    whatWouldChange: 'Beth fyddai’n newid hyn',
    ifWrong: 'Os ydych yn meddwl bod hyn yn anghywir',
    law: 'Y gyfraith y tu ôl i’r penderfyniad hwn',
    awaits: 'Beth sydd i ddod',
    proof: 'Anfonwch fel prawf:',
    doesNotApply: 'Nid yw hyn yn berthnasol',
    leaveEmpty: 'Gadewch yn wag os nad yw’n berthnasol.',
    limits: limits => `Rhaid iddo fod: ${limits}.`,
    oneOnEachLine: () => 'Rhowch un enw ar bob llinell. Gadewch yn wag os nad oes un.',
    fromRegister: holder => `Mae ${holder || 'cofrestr'} yn gwybod hyn: ni fyddai neb yn cael ei holi.`,
    challenge: 'Gallwch ofyn i rywun edrych ar hyn eto:',
    within: (value, unit) => `o fewn ${value} ${units[unit] ?? unit}`,
    noWording: 'Nid oes cwestiwn wedi’i ysgrifennu ar gyfer hyn.',
    ends: {
        undecided: 'Ni ellir penderfynu hyn eto.',
        error: 'Nid yw’r polisi’n rhoi ateb yma.',
        endless: 'Mae’r camau’n arwain mewn cylch heb i ddim newid. Mae’r daith yn stopio yma.',
        'dead end': 'Nid oes cam yn dilyn, ac nid oes diwedd yn ffitio.',
    },
    mistakes: {
        choose: 'Dewiswch ateb',
        number: 'Rhowch rif',
        whole: 'Rhowch rif cyfan',
        date: 'Rhowch ddyddiad go iawn, gyda diwrnod, mis a blwyddyn',
        year: 'Rhowch flwyddyn, fel 2025',
        text: 'Rhowch ateb',
        json: 'Rhowch restr fel [{"from": "2025-04-06", "value": 5}]',
    },
};
