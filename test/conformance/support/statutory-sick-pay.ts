/** GOV.UK's names for the options of Statutory Sick Pay: on its pages and inside its calculator. */

export const otherPay: Record<string, string> = {
    statutory_maternity_pay: 'maternity pay',
    maternity_allowance: 'maternity allowance',
    statutory_paternity_pay: 'paternity pay',
    statutory_adoption_pay: 'adoption pay',
    statutory_parental_bereavement_pay: 'bereavement pay',
    shared_parental_leave_and_pay: 'shared parental pay',
};

/** By the number that a day has. */
export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export const payHistories: Record<string, string> = {
    eight_weeks_more: 'full eight weeks',
    eight_weeks_less: 'some weeks',
    before_payday: 'nothing yet',
};

/** Those that are called otherwise in the policy. */
export const payPatterns: Record<string, string> = { every_4_weeks: 'four-weekly', irregularly: 'irregular' };

/** Boxes that are ticked, as a list or with commas between them; `none` is an empty list. */
export function ticked(response: unknown): string[] {
    const boxes = Array.isArray(response) ? response.map(String) : String(response).split(',');
    return boxes.map(box => box.trim()).filter(box => box !== '' && box !== 'none');
}
