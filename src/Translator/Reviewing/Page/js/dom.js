// Builds elements. Text only ever becomes a text node: nothing here, or anywhere in the page, parses HTML.

const paths = /** @type {Record<string, string>} */ ({
  untranslated: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  draft: 'M8 2a6 6 0 0 0-4.2 1.8M2 8a6 6 0 0 0 1.8 4.2M8 14a6 6 0 0 0 4.2-1.8M14 8a6 6 0 0 0-1.8-4.2',
  machine: 'M3 5h10v8H3ZM8 5V2M6 8.5v1M10 8.5v1',
  edited: 'M3 13l1-3 7-7 2 2-7 7ZM9.5 4.5l2 2',
  'needs-work': 'M8 2v7M8 12v1.5',
  approved: 'M3 8.5l3.5 3.5L13 4.5',
  stale: 'M13 8a5 5 0 1 1-1.5-3.5M13 2v3h-3',
  failed: 'M4 4l8 8M12 4l-8 8',
  flag: 'M4 14V2.5h8l-2 3 2 3H4',
  comment: 'M2.5 3.5h11v7H8l-3 3v-3H2.5Z',
  undo: 'M6 3 3 6l3 3M3 6h6a4 4 0 0 1 0 8H6',
  back: 'M10 3 5 8l5 5',
  down: 'M4 6l4 4 4-4',
  person: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 14a5.5 5.5 0 0 1 11 0',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 5v3l2 2',
});

/** A line drawing; words beside it always say the same. @param {string} name */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('icon');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name] ?? '');
  svg.append(path);
  return svg;
}

/**
 * `h('p.note', { lang: 'ur', onclick }, 'text', child)`: functions become listeners, known names properties, others attributes.
 * @param {string} tag name and classes @param {Record<string, any> | null} [props] @param {...(Node | string | number | null | undefined | false)} children
 * @returns {any} the element
 */
export function h(tag, props, ...children) {
  const [name, ...classes] = tag.split('.');
  const element = /** @type {any} */ (document.createElement(name ?? 'div'));
  if (classes.length) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (key in element && !key.includes('-')) element[key] = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.filter((c) => c !== null && c !== undefined && c !== false).map((c) => (c instanceof Node ? c : String(c))));
  return element;
}

/** The element that the page is sure to have. @param {string} selector @param {ParentNode} [root] @returns {any} */
export function one(selector, root = document) {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`The page lacks ${selector}.`);
  return found;
}

/** A copy of a template of index.html. @param {string} id @returns {HTMLElement} */
export const copy = (id) => one(`#${id}`).content.cloneNode(true).firstElementChild;

/** A button with words, and a drawing before them. @param {string} words @param {() => unknown} onclick @param {Record<string, any>} [props] @param {string} [drawing] */
export const button = (words, onclick, props = {}, drawing = '') => h('button', { type: 'button', onclick, ...props }, drawing && icon(drawing), words);

/** @param {number} n @param {string} word @param {string} [more] */
export const count = (n, word, more = `${word}s`) => `${n.toLocaleString('en')} ${n === 1 ? word : more}`;

/** Day and time, short. @param {string | null} at */
export const when = (at) => (at ? new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' }) : '');

/** What a state is called. */
export const words = /** @type {Record<string, string>} */ ({
  untranslated: 'Untranslated', draft: 'Draft', machine: 'Machine', edited: 'Edited', 'needs-work': 'Needs work', approved: 'Approved', stale: 'Stale', failed: 'Failed',
});

/** Runs a call once things are quiet; or, where they may never be, at most once in that time. @param {() => unknown} run @param {number} ms @param {boolean} [quiet] */
export function later(run, ms, quiet = true) {
  let timer = 0;
  return () => {
    if (quiet) clearTimeout(timer);
    else if (timer) return;
    timer = setTimeout(() => { timer = 0; run(); }, ms);
  };
}
