// The spelling of names: each name, its English forms, and what choosing one would change, shown before it is done.
import { get, post } from './api.js';
import { dialog, named } from './dialogs.js';
import { diffed } from './diff.js';
import { button, count, h, later, one, words } from './dom.js';
import { remember } from './saving.js';
import { complain, say } from './status.js';

const shown = 60;

/** @param {() => unknown} changed */
export const namesPanel = (changed) => dialog('names', (box) => {
  const body = one('.body', box);
  const search = one('input', box);
  const list = async () => {
    const names = /** @type {NameEntry[]} */ ((await get('names', { q: search.value })).names);
    body.replaceChildren(h('p.soft', { role: 'status' }, names.length ? count(names.length, 'name') + (names.length > shown ? `, the first ${shown} shown` : '') : search.value ? 'No name has that in its Urdu or its English.' : 'No names yet. A name appears here once its Urdu and its English stand in a pair and sound alike.'),
      h('ul.names', null, ...names.slice(0, shown).map((n) => h('li', null, h('span.ur', { lang: 'ur', dir: 'rtl' }, n.ur),
        h('span', null, ...n.forms.slice(0, 6).map((f) => h('span.badge', { className: f.en === n.chosen ? 'badge good' : 'badge' }, h('bdi', { lang: 'en' }, f.en), ` ${f.count}`))),
        button('Choose…', () => choose(n).catch(complain), { 'aria-label': `Choose a spelling for ${n.forms[0]?.en ?? n.ur}` })))));
  };
  const choose = async (/** @type {NameEntry} */ n) => {
    if (!(await named())) return;
    const form = h('form', { onsubmit: (/** @type {Event} */ e) => { e.preventDefault(); preview().catch(complain); } },
      h('h3', null, h('span.ur', { lang: 'ur', dir: 'rtl' }, n.ur)),
      ...n.forms.slice(0, 12).map((f) => h('label', null, h('input', { type: 'radio', name: 'en', value: f.en, checked: f.en === (n.chosen ?? n.forms[0]?.en) }), ' ', h('bdi', { lang: 'en' }, f.en), ` (${f.count})`)),
      h('label.wide', null, 'Another spelling ', h('input', { name: 'other', lang: 'en', dir: 'ltr', autocomplete: 'off' })),
      h('footer', null, button('Back', list), h('button.main', null, 'Show what changes')));
    const plan = h('div', { role: 'status' });
    const preview = async () => {
      const data = new FormData(form);
      const en = String(data.get('other') || data.get('en') || '').trim();
      if (!en) return;
      const path = `names/${encodeURIComponent(n.key)}`;
      const answer = /** @type {NameAnswer} */ (await post(path, { en, dryRun: true }));
      plan.replaceChildren(h('h3', null, `${count(answer.n, 'machine translation')} would change`),
        h('ul.changes', null, ...answer.changes.slice(0, 50).map((c) => h('li', null, diffed(c.before, c.after)))),
        answer.changes.length > 50 && h('p.soft', null, `and ${answer.changes.length - 50} more`),
        answer.untouched.length > 0 && h('h3', null, `${count(answer.untouched.length, 'sentence')} by people stay as they are`),
        h('ul.changes', null, ...answer.untouched.slice(0, 50).map((c) => h('li', null, h('span.badge', null, words[c.state]), h('span', { lang: 'en' }, c.en)))),
        h('footer', null, button(`Write “${en}”`, async () => {
          try {
            const result = /** @type {NameAnswer} */ (await post(path, { en, dryRun: false }));
            remember(result.op, `“${en}” in ${result.n}`);
            say(`“${en}” now stands in ${count(result.n, 'sentence')}.`);
            await list();
            await changed();
          } catch (error) {
            complain(error);
          }
        }, { className: 'main' })));
      for (const child of [...plan.childNodes]) if (child.nodeType === 3) child.remove();
    };
    body.replaceChildren(form, plan);
    form.querySelector('input')?.focus();
  };
  search.addEventListener('input', later(() => list().catch(complain), 200));
  list().catch(complain);
});
