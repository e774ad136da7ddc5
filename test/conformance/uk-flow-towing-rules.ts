/** GOV.UK's “What you can tow”: which page comes next and where it ends. */
import type { Facts } from '../../language-server/src/model/facts.ts';
import type { Adapter } from './support/adapter.ts';
import { type FlowNames, follow, options } from './support/flow.ts';

const policy = 'samples/towing-rules/towing-rules.policy';

/** An age that each answer stands for. */
const age = options({ 'under-18': '17', 'under-21': '20', '21-or-over': '21' });

const tows =
    (vehicle: string, more: (given: Facts) => boolean = () => true) =>
    (given: Facts) =>
        given['towing vehicle'] === vehicle && more(given);

const outcomes: Record<string, string> = {
    'Car with earlier entitlement': 'car_light_vehicle_entitlement',
    'Car with later entitlement': 'full_entitlement',
    'Car with earlier licence': 'limited_trailer_entitlement_before_1997',
    'Car with later licence': 'limited_trailer_entitlement_after_1997',
    'Medium with restrictions': 'limited_conditional_trailer_entitlement_msv',
    'Medium with a standard licence': 'limited_trailer_entitlement_msv',
    'Medium included': 'included_entitlement_msv',
    'Medium from a car licence': 'full_entitlement_msv',
    'Medium too young': 'too_young_msv',
    'Medium apply before 21': 'apply_for_provisional_with_exceptions_msv',
    'Medium apply': 'apply_for_provisional_msv',
    'Large with a standard licence': 'full_cat_c_entitlement',
    'Large too young': 'not_old_enough_lv',
    'Large apply': 'apply_for_provisional_lv',
    'Minibus from a car licence': 'full_entitlement_minibus',
    'Minibus included': 'included_entitlement_minibus',
    'Minibus with a standard licence': 'limited_towing_entitlement_minibus',
    'Minibus too young': 'not_old_enough_minibus',
    'Minibus apply': 'limited_overall_entitlement_minibus',
    'Bus with a standard licence': 'full_entitlement_bus',
    'Bus too young': 'not_old_enough_bus',
    'Bus apply': 'apply_for_provisional_bus',
};

const names: FlowNames = {
    policy,
    pages: [
        {
            node: 'towing_vehicle_type?',
            fact: 'towing vehicle',
            answer: options({
                'car-or-light-vehicle': 'car',
                'medium-sized-vehicle': 'medium',
                'large-vehicle': 'large',
            }),
        },
        { node: 'existing_towing_entitlements?', fact: 'towing entitlement on the licence' },
        {
            node: 'how_long_entitlements?',
            fact: 'entitlement began',
            answer: options({ 'before-19-Jan-2013': 'earlier', 'after-19-Jan-2013': 'later' }),
        },
        {
            node: 'date_licence_was_issued?',
            fact: 'car licence issued',
            answer: options({
                'licence-issued-before-19-Jan-2013': 'earlier',
                'licence-issued-after-19-Jan-2013': 'later',
            }),
        },
        { node: 'medium_sized_vehicle_licenceholder?', fact: 'medium vehicle licence' },
        { node: 'existing_large_vehicle_towing_entitlements?', fact: 'large vehicle towing entitlement' },
        {
            node: 'date_licence_was_issued_msv?',
            fact: 'car licence before 1997',
            answer: options({ 'before-jan-1997': true, 'from-jan-1997': false }),
            where: tows('medium'),
        },
        { node: 'car_licence_before_jan_1997?', fact: 'car licence before 1997', where: tows('minibus') },
        { node: 'do_you_have_lv_or_bus_towing_entitlement?', fact: 'bus towing entitlement' },
        { node: 'full_minibus_licence?', fact: 'minibus licence' },
        { node: 'existing_large_vehicle_licence?', fact: 'large vehicle licence' },
        { node: 'bus_licenceholder?', fact: 'bus licence' },
        // One question of the policy, and a page for each kind of vehicle and licence.
        {
            node: 'how_old_are_you_msv?',
            fact: 'age now',
            answer: age,
            where: tows('medium', given => given['medium vehicle licence'] === true),
        },
        { node: 'how_old_are_you_msv_2?', fact: 'age now', answer: age, where: tows('medium') },
        { node: 'how_old_are_you_lv?', fact: 'age now', answer: age, where: tows('large') },
        { node: 'how_old_are_you_minibus?', fact: 'age now', answer: age, where: tows('minibus') },
        { node: 'how_old_are_you_bus?', fact: 'age now', answer: age, where: tows('bus') },
    ],
    outcome: ending => outcomes[ending],
};

export const adapter: Adapter = { policy, follow: (example, compiled) => follow(names, example, compiled) };
