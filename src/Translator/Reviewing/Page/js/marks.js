// Marks parts of a text without touching its elements (CSS highlights): a span inside an Urdu word would change its shape.
import { h } from './dom.js';
import { prefs } from './preferences.js';

const kinds = ['hit', 'info', 'warning', 'error', 'term', 'align'];
const sets = new Map('highlights' in CSS ? kinds.map((kind) => [kind, new Highlight()]) : []);
for (const [kind, set] of sets) CSS.highlights.set(kind, set);

/** @type {Record<string, string>} */
const names = {
  '\u061c': 'ALM', '\u200e': 'LRM', '\u200f': 'RLM', '\u202a': 'LRE', '\u202b': 'RLE', '\u202c': 'PDF', '\u202d': 'LRO', '\u202e': 'RLO',
  '\u2066': 'LRI', '\u2067': 'RLI', '\u2068': 'FSI', '\u2069': 'PDI', '\u200c': 'ZWNJ', '\u200d': 'ZWJ', '\u00a0': 'NBSP', '\u200b': 'ZWSP', '\u00ad': 'SHY', '\ufeff': 'BOM',
};
const bidi = /([\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])/u;
const every = /([\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\u00a0\u00ad\ufeff])/u;

/**
 * Writes a text. Bidi controls stand in a box of their own, named, where they can turn nothing around; other invisible ones when asked for.
 * @template {HTMLElement} T @param {T} element @param {string} text @returns {T}
 */
export function write(element, text) {
  const parts = text.split(prefs.invisibles ? every : bidi);
  element.replaceChildren(...parts.map((part, i) => (i % 2 ? h('bdi.invisible', { 'data-c': names[part], title: names[part] }, part) : part)).filter((p) => p !== ''));
  return element;
}

/** @param {Node} root @param {number} start @param {number} end UTF-16 units of its text @returns {Range | null} */
export function rangeOf(root, start, end) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let begun = false;
  for (let node = walker.nextNode(), at = 0; node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!begun && start < at + length) {
      range.setStart(node, Math.max(0, start - at));
      begun = true;
    }
    if (begun && end <= at + length) {
      range.setEnd(node, Math.max(0, end - at));
      return range;
    }
    at += length;
  }
  return null;
}

const joined = /\p{Script=Arabic}/u;

/** Marks whole words where letters join: a mark that ends inside one would tear a Nastaliq word apart. @param {string} kind @param {Node} root @param {number} start @param {number} end @returns {(() => void) | null} takes the mark away again */
export function mark(kind, root, start, end) {
  const set = sets.get(kind);
  const text = root.textContent ?? '';
  const within = (/** @type {number} */ at) => joined.test(text[at - 1] ?? '') && joined.test(text[at] ?? '');
  while (start > 0 && within(start)) start--;
  while (end < text.length && within(end)) end++;
  const range = set && end > start && rangeOf(root, start, end);
  if (!set || !range) return null;
  set.add(range);
  return () => set.delete(range);
}

/** @param {string} kind */
export const unmark = (kind) => sets.get(kind)?.clear();

/** @type {Record<string, string>} as UrduKey folds them in the program */
const folds = { ي: 'ی', ى: 'ی', ك: 'ک', ه: 'ہ', ة: 'ۃ', ۀ: 'ۂ' };
const dropped = /[\u0640\u0670\u064b-\u0653\u0656-\u065f\p{Cf}]/u;

/** Where a search finds something, with letter variants, marks and case folded. @param {string} text @param {string} query @param {boolean} regex @returns {[number, number][]} */
export function hits(text, query, regex) {
  const found = /** @type {[number, number][]} */ ([]);
  if (!query) return found;
  if (regex) {
    try {
      for (const m of text.matchAll(new RegExp(query, 'giu'))) found.push([m.index, m.index + m[0].length]);
    } catch {
      // The server says what is wrong with the pattern.
    }
    return found;
  }
  const fold = (/** @type {string} */ s) => [...s].map((c) => (dropped.test(c) ? '' : (folds[c] ?? c).toLowerCase()));
  let flat = '';
  const places = /** @type {number[]} */ ([]);
  for (let i = 0; i < text.length; i++) {
    const f = fold(text[i] ?? '')[0] ?? '';
    for (let k = 0; k < f.length; k++) places.push(i);
    flat += f;
  }
  const wanted = fold(query).join('');
  for (let at = flat.indexOf(wanted); wanted && at >= 0; at = flat.indexOf(wanted, at + wanted.length)) {
    found.push([places[at] ?? 0, (places[at + wanted.length - 1] ?? 0) + 1]);
  }
  return found;
}

/** The UTF-16 offset of a point of the screen in an element's text, or -1. @param {Element} root @param {number} x @param {number} y */
export function offsetAt(root, x, y) {
  const found = document.caretPositionFromPoint?.(x, y);
  const node = found?.offsetNode;
  if (!found || !node || node.nodeType !== Node.TEXT_NODE || !root.contains(node)) return -1;
  const range = document.createRange();
  range.setStart(root, 0);
  range.setEnd(node, found.offset);
  return range.toString().length;
}
