/** The period that an amount belongs to: `£26.05 per week`. `4 weeks` is a period of its own. */
export type PeriodUnit =
    | 'hour'
    | 'day'
    | 'working day'
    | 'week'
    | 'fortnight'
    | '4 weeks'
    | 'month'
    | 'quarter'
    | 'year';

/** Units of a length of time. */
export type TimeUnit = 'hour' | 'day' | 'working day' | 'week' | 'month' | 'year';

export type Weekday = 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday';

/** ISO 4217 code. */
export type Currency = string;
