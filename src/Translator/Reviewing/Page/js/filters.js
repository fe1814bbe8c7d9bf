// The filters are one form; its fields have the names of the query, in the address bar as in the API.
import { h, icon, later, one, words } from './dom.js';

/** @type {HTMLFormElement} */
const form = one('#filters');

/** @returns {Record<string, string>} */
export function filters() {
  const found = /** @type {Record<string, string>} */ ({});
  for (const [name, value] of new FormData(form)) if (value) found[name] = found[name] ? `${found[name]},${value}` : String(value);
  return found;
}

/** @param {string} name @param {string} value @param {boolean} checked @param {...(Node | string)} label */
const chip = (name, value, checked, ...label) => h('label.chip', { 'data-state': value }, h('input', { type: 'checkbox', name, value, checked }), ...label, h('b'));

/** @param {Counts} counts @param {Record<string, string>} now */
export function showCounts(counts, now) {
  for (const [id, name, known] of /** @type {const} */ ([['#states', 'state', counts.state], ['#flags fieldset', 'warn', counts.warn]])) {
    const box = one(id);
    const chosen = (now[name] ?? '').split(',');
    const wanted = name === 'state' ? Object.keys(words) : Object.keys(known).sort();
    for (const value of new Set([...wanted, ...chosen.filter(Boolean)])) {
      let label = box.querySelector(`[data-state="${CSS.escape(value)}"]`);
      if (!label) box.append(label = chip(name, value, chosen.includes(value), ...(name === 'state' ? [icon(value), words[value] ?? value] : [value])));
      const n = known[value] ?? 0;
      one('b', label).textContent = n.toLocaleString('en');
      label.hidden = n === 0 && !one('input', label).checked;
    }
  }
  one('#comment-count').textContent = counts.comment ? `(${counts.comment})` : '';
  one('#flags').classList.toggle('on', Boolean(now.warn));
  one('#more').classList.toggle('on', Object.keys(now).some((k) => !['state', 'warn', 'q'].includes(k)));
  one('#clear').hidden = Object.keys(now).length === 0;
}

/** Puts what the address says into the form. @param {URLSearchParams} query */
export function fillFilters(query) {
  form.reset();
  for (const box of form.querySelectorAll('.chip')) box.remove();
  for (const field of /** @type {HTMLInputElement[]} */ ([...form.elements])) {
    if (!field.name) continue;
    const value = query.get(field.name) ?? '';
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = value.split(',').includes(field.value);
    else field.value = value;
  }
  showCounts({ state: {}, warn: {}, comment: 0 }, Object.fromEntries(query));
}

/** @param {() => void} changed */
export function onFilters(changed) {
  const typed = later(changed, 250);
  one('#top').addEventListener('input', (/** @type {any} */ e) => {
    if (e.target.form === form) (e.target.matches('[type=search], [type=number]') ? typed : changed)();
  });
  form.addEventListener('submit', (e) => { e.preventDefault(); changed(); });
  one('#clear').addEventListener('click', () => { fillFilters(new URLSearchParams()); changed(); });
}
