/** Scaled whole numbers as texts, the same as the exact evaluator writes them. */

/** n / 10^scale with as many decimals as it has, but at least so many: 4330 with scale 2 is `43.30`. */
export function scaledText(n: number, scale: number, leastPlaces: number): string {
    if (scale === 2 && leastPlaces === 2) {
        return twoPlaces(n);
    }
    let digits = n;
    let places = scale;
    while (places > 0 && (digits % 10 === 0 || digits === 0)) {
        digits /= 10;
        places--;
    }
    const sign = digits < 0 ? '-' : '';
    const text = String(Math.abs(digits)).padStart(places + 1, '0');
    const point = text.length - places;
    const decimals = text.slice(point).padEnd(leastPlaces, '0');
    return decimals === '' ? sign + text : `${sign}${text.slice(0, point)}.${decimals}`;
}

function twoPlaces(n: number): string {
    const size = n < 0 ? -n : n;
    const pence = size % 100;
    const text = `${(size - pence) / 100}${pence < 10 ? '.0' : '.'}${pence}`;
    return n < 0 ? `-${text}` : text;
}
