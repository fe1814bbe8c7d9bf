// Files that leave, and edited ones that come back.
import { call } from './api.js';
import { dialog, named } from './dialogs.js';
import { h, one } from './dom.js';
import { complain } from './status.js';

/** @param {number} doc */
export const exportFile = (doc) => dialog('export', (box) => {
  const form = one('form', box);
  form.action = `/api/v1/docs/${doc}/export`;
  form.addEventListener('submit', () => setTimeout(() => box.close()));
  one('[data-close]', box).addEventListener('click', () => box.close());
  // An empty choice is no choice: it does not travel.
  form.addEventListener('formdata', (/** @type {FormDataEvent} */ e) => { if (!e.formData.get('minState')) e.formData.delete('minState'); });
});

/** What a receipt says, whatever its fields are. @param {any} value @returns {Node} */
function shown(value) {
  if (Array.isArray(value)) {
    const first = value[0];
    if (!value.length) return document.createTextNode('none');
    if (typeof first !== 'object' || first === null) return h('span', { dir: 'auto' }, value.join(', '));
    const names = Object.keys(first);
    return h('div.scroll', { tabIndex: 0, role: 'region', 'aria-label': 'Rows' }, h('table', null, h('thead', null, h('tr', null, ...names.map((n) => h('th', { scope: 'col' }, n)))),
      h('tbody', null, ...value.slice(0, 100).map((row) => h('tr', null, ...names.map((n) => h('td', { dir: 'auto' }, typeof row[n] === 'object' && row[n] !== null ? JSON.stringify(row[n]) : String(row[n] ?? '')))))),
      value.length > 100 && h('caption', null, `The first 100 of ${value.length}; the receipt file has all.`)));
  }
  if (value && typeof value === 'object') return h('dl', null, ...Object.entries(value).filter(([, v]) => v !== null).map(([k, v]) => h('div', null, h('dt', null, k), h('dd', null, shown(v)))));
  return h('bdi', null, String(value));
}

/** @param {number | null} doc @param {File} [dropped] */
export async function importFile(doc, dropped) {
  if (!(await named())) return;
  await dialog('import', (box) => {
    const input = /** @type {HTMLInputElement} */ (one('input', box));
    const out = one('.body', box);
    const run = async (/** @type {File | undefined} */ file) => {
      if (!file) return input.focus();
      out.textContent = `Reading ${file.name} …`;
      const form = new FormData();
      form.append('file', file);
      try {
        const { receipt } = await call('POST', doc ? `docs/${doc}/import` : 'import', form);
        out.replaceChildren(h('h3', null, 'What happened'), shown(receipt));
      } catch (error) {
        out.textContent = '';
        complain(error);
        out.append(h('p.bad', null, /** @type {Error} */ (error).message));
      }
    };
    one('[data-run]', box).addEventListener('click', () => run(input.files?.[0]));
    if (dropped) run(dropped);
  });
}
