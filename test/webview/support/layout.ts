/** Whether anything of a page cannot be read or reached as it is laid out. */
import type { Page } from 'playwright-core';

/**
 * Texts that are cut off, that lie on one another, or that stand outside of the window with no way to scroll there; one
 * line each.
 */
export const unreadable = (page: Page): Promise<string[]> =>
    page.evaluate(`(${findUnreadable})()`) as Promise<string[]>;

/** In the page, where no types are known. */
const findUnreadable = `() => {
    const found = [];
    const name = element => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '.' + (element.getAttribute('class') ?? '').split(' ')[0]);
    const isHidden = element => {
        for (let each = element; each; each = each.parentElement) {
            const { clipPath, visibility, position, width } = getComputedStyle(each);
            if (visibility === 'hidden' || each.matches('.pw-skip:not(:focus)') || (position === 'absolute' && (clipPath !== 'none' || parseFloat(width) <= 1))) return true;
        }
        return false;
    };
    const scrolls = element => {
        for (let each = element; each && each !== document.documentElement; each = each.parentElement) {
            if (['auto', 'scroll'].includes(getComputedStyle(each).overflowX)) return each;
        }
        return undefined;
    };
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!node.data.trim() || !element || ['SCRIPT', 'STYLE', 'TITLE', 'title', 'OPTION'].includes(element.tagName)) continue;
        if (!element.checkVisibility({ visibilityProperty: true }) || isHidden(element)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) {
            if (rect.width < 1 || rect.height < 1) continue;
            texts.push({ rect, element, text: node.data.trim().slice(0, 40), svg: element.closest('svg') });
        }
    }
    const wide = document.documentElement.clientWidth;
    for (const { rect, element, text } of texts) {
        if ((rect.right > wide + 1 || rect.left < -1) && !scrolls(element)) found.push('outside: ' + name(element) + ' “' + text + '”');
        for (let each = element; each && each !== document.body; each = each.parentElement) {
            const { overflowX, overflowY } = getComputedStyle(each);
            const box = each.getBoundingClientRect();
            const isCut = (overflowX === 'hidden' || overflowX === 'clip') && (rect.right > box.right + 1 || rect.left < box.left - 1);
            const isCutBelow = (overflowY === 'hidden' || overflowY === 'clip') && (rect.bottom > box.bottom + 2 || rect.top < box.top - 2);
            if (each.tagName !== 'svg' && (isCut || isCutBelow)) found.push('cut: ' + name(element) + ' “' + text + '” by ' + name(each));
        }
    }
    // Fields keep their text in themselves.
    for (const field of document.querySelectorAll('input:not([type=radio]):not([type=checkbox]), select')) {
        if (field.checkVisibility() && field.tagName === 'INPUT' && field.scrollWidth > field.clientWidth + 1) found.push('cut: ' + name(field) + ' “' + field.value + '”');
    }
    texts.sort((a, b) => a.rect.top - b.rect.top);
    texts.forEach(({ rect, element, text, svg }, index) => {
        for (let other = index + 1; other < texts.length && texts[other].rect.top < rect.bottom - 3; other++) {
            const its = texts[other];
            if (its.element === element || its.svg !== svg) continue;
            const across = Math.min(rect.right, its.rect.right) - Math.max(rect.left, its.rect.left);
            const down = Math.min(rect.bottom, its.rect.bottom) - its.rect.top;
            if (across > 2 && down > 4) found.push('overlap: ' + name(element) + ' “' + text + '” and ' + name(its.element) + ' “' + its.text + '”');
        }
    });
    return [...new Set(found)];
}`;

/** Every text twice as large, as where readers enlarge text alone. Drawings stay: what they show stands below in words. */
export const doubleText = (page: Page): Promise<unknown> =>
    page.evaluate(`(() => {
        const sizes = [...document.querySelectorAll('body, body *')].filter(each => !each.closest('svg')).map(each => [each, parseFloat(getComputedStyle(each).fontSize)]);
        for (const [element, size] of sizes) element.style.fontSize = size * 2 + 'px';
    })()`);

/**
 * Goes through the page with the tabulator. What can be used but is never come to, and what shows no focus, one line each.
 */
export async function keyboardFaults(page: Page): Promise<string[]> {
    await page.evaluate(`(() => {
        document.body.tabIndex = -1;
        document.body.focus();
        document.body.removeAttribute('tabindex');
        window.unfocused = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
            .filter(each => each.checkVisibility() && each.getAttribute('tabindex') !== '-1' && !each.disabled && !(each.type === 'radio' && (!each.checked && each.form?.elements[each.name]?.length > 1)));
        window.faults = [];
    })()`);
    const most = (await page.evaluate('window.unfocused.length')) as number;
    for (let presses = 0; presses < most * 4 + 10; presses++) {
        await page.keyboard.press('Tab');
        const isDone = await page.evaluate(`(() => {
            const element = document.activeElement;
            if (!element || element === document.body) return window.began === true;
            window.began = true;
            if (element === window.firstFocused) return true;
            window.firstFocused ??= element;
            const isRadio = element.type === 'radio';
            window.unfocused = window.unfocused.filter(each => each !== element && !(isRadio && each.type === 'radio' && each.name === element.name));
            const shows = each => { const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each); return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'; };
            const marks = [element, ...element.parentElement ? [element.parentElement] : []];
            const besides = element.nextElementSibling ? ['::before', '::after'].some(pseudo => { const { boxShadow, outlineStyle } = getComputedStyle(element.nextElementSibling, pseudo); return boxShadow !== 'none' || outlineStyle !== 'none'; }) : false;
            if (!shows(element) && !besides && !element.closest('svg')) window.faults.push('no visible focus: ' + element.outerHTML.slice(0, 120));
            return false;
        })()`);
        if (isDone) break;
    }
    return page.evaluate(`(() => {
        const faults = [...window.faults, ...window.unfocused.filter(each => each.checkVisibility()).map(each => 'never focused: ' + each.outerHTML.slice(0, 120))];
        delete window.firstFocused; delete window.began;
        return faults;
    })()`) as Promise<string[]>;
}
