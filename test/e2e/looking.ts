/** Looking: what a page shows wrongly: foreign words, things out of their place, controls without a name. */
import { expect, type Page } from '@playwright/test';
import { names } from './hands';

/** Numbers, keys and names of file forms: what a clerk would write in these letters himself. */
const usual = [
  /\d{9}-[a-z_]+-\d{6}-\d{4}-\d\d/g,
  /\d{9}-[A-Z](-\d+)+/g,
  /\d{14,17}[\dX*]+/g,
  /([0-9A-Z]{4}-){6}[0-9A-Z]{4}/g,
  /SHA256:[\w+/]+/g,
  /CQ-EX-2022-09/g,
  /\b(Excel|PDF|GBK|GB\/T|UTF-8|txt|Ctrl|Enter|Demo-2026|CPI)\b/g,
  new RegExp(`\\b(${Object.keys(names).join('|')})\\b`, 'g'),
];

interface Seen {
  words: string[];
  wide: string[];
  unnamed: string[];
  /** Words that stand out too little from what is behind them: less than 4.5 to 1. */
  pale: string[];
}

/** A colour on its way from one to another is judged when it has arrived; what turns for ever is not waited for. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ends = document.getAnimations().map(({ finished }) => finished.catch(() => undefined));
    return Promise.race([Promise.all(ends), new Promise((go) => setTimeout(go, 500))]).then(() => undefined);
  });
}

/** Contrast of words with their ground, as the guidelines for accessible pages reckon it. */
async function paleWords(page: Page): Promise<string[]> {
  await settled(page);
  return page.evaluate(() => {
    const numbers = (colour: string): number[] => colour.match(/[\d.]+/g)?.map(Number) ?? [];
    const light = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = numbers(colour).map((c) => (c / 255 <= 0.04045 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (one: Element | null): string => {
      if (!one) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(one);
      return (numbers(backgroundColor)[3] ?? 1) === 0 ? ground(one.parentElement) : backgroundColor;
    };
    const speaks = (one: Element): boolean => [...one.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '');
    const pale = [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((one) => one.offsetParent !== null && speaks(one) && one.closest('[disabled], .ant-btn-loading') === null)
      .filter((one) => {
        const [a, b] = [light(getComputedStyle(one).color), light(ground(one))];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
      });
    return [...new Set(pale.map((one) => `${one.className} ${getComputedStyle(one).color} on ${ground(one)}: ${one.textContent.slice(0, 12)}`))];
  });
}

/** What stands on the page, in sight or for those who listen. */
async function look(page: Page): Promise<Seen> {
  const { texts, ...seen } = await page.evaluate(() => {
    // Icons are named by their maker in English, but the words beside them say what they are for.
    const all = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (one) =>
        one.offsetParent !== null && one.checkVisibility({ visibilityProperty: true }) &&
        !one.matches('.anticon') && one.ariaHidden !== 'true',
    );
    const said = ['title', 'aria-label', 'placeholder'].flatMap((name) => all.map((one) => one.getAttribute(name) ?? ''));
    const tag = (one: Element): string => `${one.tagName.toLowerCase()}.${one.className}#${one.id}`;
    const wide = all
      .filter((one) => one.matches('.page, .sheet, .tab-room, .top-line, .nav') && one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${tag(one)} ${one.scrollWidth} > ${one.clientWidth}`);
    if (document.documentElement.scrollWidth > window.innerWidth) wide.push('the window');
    const named = (one: HTMLElement): boolean =>
      one.textContent.trim() !== '' || one.hasAttribute('aria-label') || one.hasAttribute('aria-labelledby') ||
      ((one as HTMLInputElement).labels?.length ?? 0) > 0;
    const unnamed = all
      .filter((one) => one.matches('button, a, input, textarea, [role=grid], [role=dialog], iframe'))
      .filter((one) => !named(one) && one.title === '')
      .map(tag);
    const ids = all.map((one) => one.id).filter((id) => id !== '');
    unnamed.push(...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `twice: ${id}`));
    const heads = document.querySelectorAll('h1').length;
    if (heads !== 1) unnamed.push(`${heads} main headings`);
    return { texts: [document.body.innerText, ...said], wide, unnamed };
  });
  const text = usual.reduce((rest, pattern) => rest.replace(pattern, ''), texts.join('\n'));
  return { ...seen, pale: await paleWords(page), words: [...new Set(text.match(/[A-Za-z_]{2,}|\[object/g) ?? [])] };
}

const nothing: Seen = { words: [], wide: [], unnamed: [], pale: [] };

/** Says where every fault was and goes on. */
export async function check(page: Page, where: string): Promise<void> {
  expect.soft(await look(page), where).toEqual(nothing);
}
