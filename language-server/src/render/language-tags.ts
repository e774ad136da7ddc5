/** Names of languages as a policy writes them, with their tags (BCP 47) and what their speakers call them. */
const languages: { readonly [name: string]: readonly [tag: string, own: string] } = {
    English: ['en', 'English'],
    Welsh: ['cy', 'Cymraeg'],
    Irish: ['ga', 'Gaeilge'],
    'Scottish Gaelic': ['gd', 'Gàidhlig'],
    Scots: ['sco', 'Scots'],
    Cornish: ['kw', 'Kernewek'],
    French: ['fr', 'Français'],
    German: ['de', 'Deutsch'],
    Spanish: ['es', 'Español'],
    Portuguese: ['pt', 'Português'],
    Italian: ['it', 'Italiano'],
    Dutch: ['nl', 'Nederlands'],
    Polish: ['pl', 'Polski'],
    Romanian: ['ro', 'Română'],
    Ukrainian: ['uk', 'Українська'],
    Russian: ['ru', 'Русский'],
    Arabic: ['ar', 'العربية'],
    Hebrew: ['he', 'עברית'],
    Persian: ['fa', 'فارسی'],
    Urdu: ['ur', 'اردو'],
    Punjabi: ['pa', 'ਪੰਜਾਬੀ'],
    Bengali: ['bn', 'বাংলা'],
    Gujarati: ['gu', 'ગુજરાતી'],
    Hindi: ['hi', 'हिन्दी'],
    Chinese: ['zh', '中文'],
    Vietnamese: ['vi', 'Tiếng Việt'],
    Turkish: ['tr', 'Türkçe'],
    Somali: ['so', 'Soomaali'],
    Finnish: ['fi', 'Suomi'],
    Swedish: ['sv', 'Svenska'],
    Danish: ['da', 'Dansk'],
    Norwegian: ['no', 'Norsk'],
    Māori: ['mi', 'Te reo Māori'],
};

/** `und`, an undetermined language, for one that is not known. */
export const languageTag = (name: string): string => languages[name]?.[0] ?? 'und';

export const ownName = (name: string): string => languages[name]?.[1] ?? name;

/** Languages that are written from right to left. */
export const isRightToLeft = (tag: string): boolean => ['ar', 'he', 'fa', 'ur'].includes(tag);
