/** Scales: from bands to compiled code. */
import type { Band, Scale } from '../../model/policy-model.ts';
import { multiplyUnits } from '../values/unit.ts';
import { lowerCalculation, lowerCompare, numeric } from './lower-numbers.ts';
import type { Lowered, LoweredNumber } from './lowered.ts';
import { aligned, constantNumber, notCovered } from './lowered.ts';
import type { Scope } from './scope.ts';
import type { Using } from './using.ts';

/** The charge on the amount, before it takes the unit of its declared type. */
export function lowerScale(scale: Scale, bands: readonly Band[], scope: Scope, using: Using): Lowered {
    const amount = scale.on === undefined ? notCovered('a scale') : numeric(using.lower(scale.on, scope));
    if (amount.d !== undefined || bands.at(-1)?.upTo !== undefined) {
        return notCovered('a scale');
    }
    switch (scale.charges) {
        case 'each slice':
            return eachSlice(amount, bands, scope, using);
        case 'the whole amount':
            return wholeAmount(amount, bands, scope, using);
        case undefined:
            return notCovered('a scale');
    }
}

/** The sum over bands of their share of what lies between their ends. */
function eachSlice(amount: LoweredNumber, bands: readonly Band[], scope: Scope, using: Using): LoweredNumber {
    let below: LoweredNumber = { t: 'number', n: constantNumber(0), scale: amount.scale, unit: amount.unit };
    let sum: LoweredNumber | undefined;
    for (const band of bands) {
        const upTo = band.upTo === undefined ? undefined : numeric(using.lower(band.upTo, scope));
        const upper = upTo === undefined ? amount : pick('least', amount, upTo);
        const nothing = { ...below, n: constantNumber(0) };
        const slice = pick('greatest', lowerCalculation('-', upper, below), nothing);
        const share = numeric(using.lower(band.value, scope));
        const unit = multiplyUnits(amount.unit, share.unit) ?? amount.unit;
        const part = { ...lowerCalculation('*', slice, share), unit };
        sum = sum === undefined ? part : lowerCalculation('+', sum, part);
        below = upTo ?? below;
    }
    return sum ?? notCovered('a scale');
}

function wholeAmount(amount: LoweredNumber, bands: readonly Band[], scope: Scope, using: Using): Lowered {
    return using.choose(
        bands.map(band => {
            const value = numeric(using.lower(band.value, scope));
            const result = value.unit.percent ? { ...lowerCalculation('*', amount, value), unit: amount.unit } : value;
            return { when: band.upTo && lowerCompare('<=', amount, using.lower(band.upTo, scope)), result };
        }),
    );
}

function pick(op: 'least' | 'greatest', left: LoweredNumber, right: LoweredNumber): LoweredNumber {
    const { a, b, unit } = aligned(left, right);
    return { t: 'number', n: { op, items: [a.n, b.n] }, scale: a.scale, unit };
}
