import { tableOf } from './asking.ts';

tableOf(
    'PW235',
    [
        '<|You can get help if:|>\n\n- you live here\n- you are 65\n',
        '<|You must:|>\n(a) fill in the form;\n(b) sign it;\n(c) send it.',
    ],
    [
        'You can get help if all of these are true:\n\n- you live here\n- you are 65\n',
        'You can get help if:\n\n- you live here, and\n- you are 65\n',
        'You can get help if:\n- you live here\n- or you are 65\n',
        'Colours:\n- red\n- blue\n',
        'You must:\n- sign\n',
    ],
);
