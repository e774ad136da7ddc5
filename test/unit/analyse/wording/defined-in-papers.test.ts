import { tableOf } from './asking.ts';

tableOf(
    'PW102',
    [
        'A “group practice” means ten doctors. A “<|group practice|>” means two doctors with one tax number.',
        'A group practice means ten doctors.\n\nEvery <|Group Practice|> means two doctors.',
    ],
    [
        'A “group practice” means ten doctors. A “sole practice” means one doctor.',
        'A “group practice” means ten doctors. A “group practice” means ten doctors.',
        'This means that a group practice must register.',
    ],
);

tableOf(
    'PW109',
    ['“<|Close relative|>” means, for example, a parent or a child.', 'A <|close relative|> means such as a parent.'],
    ['“Close relative” means a parent, child, brother or sister.'],
);
