// A difference by words: the longest common run of words, what is gone, what is new.
import { h } from './dom.js';

const token = /\s+|[\p{L}\p{M}\p{N}\u200c]+(?:['’\-.,][\p{L}\p{M}\p{N}]+)*|[^]/gu;

/** @param {string} before @param {string} after @returns {{ kind: 'same' | 'del' | 'ins', text: string }[]} */
export function difference(before, after) {
  const a = before.match(token) ?? [];
  const b = after.match(token) ?? [];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const parts = /** @type {{ kind: 'same' | 'del' | 'ins', text: string }[]} */ ([]);
  /** @param {'same' | 'del' | 'ins'} kind @param {string} text */
  const add = (kind, text) => {
    const last = parts.at(-1);
    if (!text) return;
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  add('same', a.slice(0, head).join(''));
  const x = a.slice(head, a.length - tail);
  const y = b.slice(head, b.length - tail);
  if (x.length * y.length > 4e6) {
    add('del', x.join(''));
    add('ins', y.join(''));
  } else {
    // longest[i][j]: words that x from i and y from j have in common, in order; one row after the other in one array
    const width = y.length + 1;
    const longest = new Uint16Array((x.length + 1) * width);
    const at = (/** @type {number} */ i, /** @type {number} */ j) => longest[i * width + j] ?? 0;
    for (let i = x.length - 1; i >= 0; i--) {
      for (let j = y.length - 1; j >= 0; j--) longest[i * width + j] = x[i] === y[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
    let i = 0;
    let j = 0;
    while (i < x.length || j < y.length) {
      if (i < x.length && j < y.length && x[i] === y[j]) {
        add('same', x[i++] ?? '');
        j++;
      } else if (i < x.length && (j === y.length || at(i + 1, j) >= at(i, j + 1))) add('del', x[i++] ?? '');
      else add('ins', y[j++] ?? '');
    }
  }
  add('same', tail ? a.slice(-tail).join('') : '');
  return joined(parts);
}

/** A change of several words is one change: what is gone, then what is new, with the spaces between. @param {{ kind: 'same' | 'del' | 'ins', text: string }[]} parts */
function joined(parts) {
  const out = /** @type {typeof parts} */ ([]);
  for (let i = 0; i < parts.length; i++) {
    const gone = { kind: /** @type {const} */ ('del'), text: '' };
    const fresh = { kind: /** @type {const} */ ('ins'), text: '' };
    for (let part = parts[i]; part; part = parts[++i]) {
      const next = parts[i + 1];
      if (part.kind === 'same' && !(gone.text + fresh.text && next && /^\s+$/.test(part.text))) break;
      if (part.kind !== 'ins') gone.text += part.text;
      if (part.kind !== 'del') fresh.text += part.text;
    }
    for (const part of [gone, fresh]) if (part.text) out.push(part);
    const same = parts[i];
    if (same) out.push(same);
  }
  return out;
}

/** The difference as `del` and `ins`. @param {string} before @param {string} after @param {'en' | 'ur'} [lang] @param {string} [tag] */
export function diffed(before, after, lang = 'en', tag = 'p.diffed') {
  return h(tag, { lang, dir: lang === 'ur' ? 'rtl' : 'ltr' }, ...difference(before, after).map((p) => (p.kind === 'same' ? p.text : h(p.kind, null, p.text))));
}
