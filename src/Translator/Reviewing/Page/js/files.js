// Files that leave, and edited ones that come back.
import { call } from './api.js';
import { dialog, named } from './dialogs.js';
import { h, one } from './dom.js';
import { remember } from './saving.js';
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

const shown = 200;

/** What became of the file, and of every row that did not simply stay as it was. @param {Receipt} r @returns {Node[]} */
function told(r) {
  const rows = r.rows.filter((row) => row.outcome !== 'unchanged');
  const head = { merged: 'Merged', merged_with_conflicts: 'Merged, with conflicts', failed: 'Not merged' }[r.state] ?? r.state;
  return [h('h3', { className: r.state === 'merged' ? '' : 'bad' }, `${head}: `, h('bdi', null, r.file)), h('p', null, [r.reason, r.hint].filter(Boolean).join(' ')),
    h('dl', null, ...Object.entries(r.counts).map(([outcome, n]) => h('div', null, h('dt', null, outcome.replaceAll(/[-_]/g, ' ')), h('dd', null, n.toLocaleString('en'))))),
    rows.length ? h('div.scroll', { tabIndex: 0, role: 'region', 'aria-label': 'Rows' }, h('table', null,
      h('thead', null, h('tr', null, ...['Line', 'Sentence', 'What happened', 'Why'].map((name) => h('th', { scope: 'col' }, name)))),
      h('tbody', null, ...rows.slice(0, shown).map((row) => h('tr', null, h('td', null, row.line || '–'), h('td', null, h('bdi', null, row.id)), h('td', null, row.outcome.replaceAll(/[-_]/g, ' ')), h('td', { dir: 'auto' }, row.detail ?? '')))))) : h('p', null, 'No row differs.'),
    rows.length > shown ? h('p.soft', null, `and ${rows.length - shown} more`) : ''];
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
        const receipt = /** @type {Receipt} */ ((await call('POST', doc ? `docs/${doc}/import` : 'import', form)).receipt);
        remember(receipt.op, `Import of ${receipt.file}`);
        out.replaceChildren(...told(receipt));
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
