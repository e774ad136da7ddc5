/** Every error that exact arithmetic throws. Each is a mistake of the caller, to be reported where the policy made it. */
export class ExactError extends Error {
    override name = 'ExactError';
}

/** A number was divided by zero. */
export class DivisionByZero extends ExactError {
    override name = 'DivisionByZero';
    constructor() {
        super('division by zero');
    }
}

/** The text is no decimal number (or no fraction, where a fraction was asked for). */
export class MalformedNumber extends ExactError {
    override name = 'MalformedNumber';
    readonly text: string;
    constructor(text: string) {
        super(`not a decimal number: ${JSON.stringify(text)}`);
        this.text = text;
    }
}

/** A JavaScript number that may already have lost digits: not whole, not finite, or beyond 2^53 − 1. */
export class InexactNumber extends ExactError {
    override name = 'InexactNumber';
    readonly value: number;
    constructor(value: number) {
        super(`${value} is not an exact whole number: pass a decimal string or a bigint`);
        this.value = value;
    }
}

/** The number has no end as a decimal: 1/3. */
export class EndlessDecimal extends ExactError {
    override name = 'EndlessDecimal';
    readonly fraction: string;
    constructor(fraction: string) {
        super(`${fraction} has no end as a decimal`);
        this.fraction = fraction;
    }
}

/** What numbers are rounded to must be more than zero. */
export class GranularityNotPositive extends ExactError {
    override name = 'GranularityNotPositive';
    constructor() {
        super('numbers are rounded to a multiple of something more than zero');
    }
}

/** The amount cannot be shared out in such units: £1.005 in pennies, or a share among no one. */
export class CannotAllocate extends ExactError {
    override name = 'CannotAllocate';
}

/** An exact fraction met `<`, `+` or another operator of JavaScript, which would have answered wrongly. */
export class OperatorOnExact extends ExactError {
    override name = 'OperatorOnExact';
    constructor() {
        super('compare and calculate exact numbers with compare, equal, add, sub, mul and div');
    }
}
