import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sentencesOf } from '../../language-server/src/analyse/wording/text/sentences.ts';
import { warningsOf } from './score.ts';

export interface Alarm {
    source: string;
    code: string;
    words: string;
    sentence: string;
}

export interface CorpusReport {
    sentences: number;
    findings: number;
    perThousand: number;
    /** Findings per 1,000 sentences, by code. */
    codes: Record<string, number>;
    /** A hundred of them for reading: the same hundred each time. */
    reading: Alarm[];
}

/** Warnings on all sentences of a folder of texts that nobody has marked. */
export function readCorpus(folder: string, howMany = 100): CorpusReport {
    const alarms: Alarm[] = [];
    let sentences = 0;
    for (const file of readdirSync(folder)
        .filter(name => name.endsWith('.json'))
        .sort()) {
        const { paragraphs } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as {
            paragraphs: (string | { text: string })[];
        };
        for (const paragraph of paragraphs) {
            for (const { text } of sentencesOf(typeof paragraph === 'string' ? paragraph : paragraph.text)) {
                sentences++;
                for (const { code, start, end } of warningsOf(text)) {
                    alarms.push({
                        source: path.basename(file, '.json'),
                        code,
                        words: text.slice(start, end),
                        sentence: text,
                    });
                }
            }
        }
    }
    const codes = [...new Set(alarms.map(({ code }) => code))].sort();
    const perThousand = (count: number): number => (1000 * count) / Math.max(1, sentences);
    return {
        sentences,
        findings: alarms.length,
        perThousand: perThousand(alarms.length),
        codes: Object.fromEntries(
            codes.map(each => [each, perThousand(alarms.filter(({ code }) => code === each).length)]),
        ),
        reading: pick(alarms, howMany),
    };
}

/** A fixed choice that looks random: each is given a number by its words. */
function pick(alarms: readonly Alarm[], howMany: number): Alarm[] {
    const different = [
        ...new Map(alarms.map(alarm => [`${alarm.code} ${alarm.words} ${alarm.sentence}`, alarm])).entries(),
    ];
    return different
        .map(([key, alarm]) => ({ alarm, rank: hash(key) }))
        .sort((a, b) => a.rank - b.rank)
        .slice(0, howMany)
        .map(({ alarm }) => alarm);
}

/** FNV-1a. */
function hash(text: string): number {
    let value = 0x811c9dc5;
    for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return value;
}
