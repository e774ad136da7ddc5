import { tableOf } from './asking.ts';

const officialese =
    'Correspondence acknowledging responsibility for administration customarily constitutes satisfactory documentation regarding subsequent applications.';

tableOf(
    'PW260',
    [`<|${officialese}|>`],
    ['Look at the date of the letter. It is at the top, on the right. Say yes if it is too old.', 'Documentation.'],
    { audience: 'citizen' },
);

tableOf('PW260', [], [officialese], { audience: 'staff' });
tableOf('PW260', [], [officialese], { audience: 'citizen', readingAge: 40 });
