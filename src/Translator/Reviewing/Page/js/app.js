// The page as a whole: which document is open, what the address says, what the header shows.
import { get, me } from './api.js';
import { askNumber, help, named } from './dialogs.js';
import { Documents, meter, standing } from './documents.js';
import { button, count, icon, later, one } from './dom.js';
import { draftsOf } from './drafts.js';
import { listen } from './events.js';
import { exportFile, importFile } from './files.js';
import { fillFilters, filters, onFilters, showCounts } from './filters.js';
import { listenToKeys } from './keys.js';
import { bulk, undo } from './many.js';
import { namesPanel } from './names.js';
import { applyPreferences, onPreference, prefer, prefs } from './preferences.js';
import { Review } from './review.js';
import { actions, answered, own } from './saving.js';
import { banner, complain, say } from './status.js';

applyPreferences();
for (const e of document.querySelectorAll('[data-icon]')) e.prepend(icon(/** @type {HTMLElement} */ (e).dataset.icon ?? ''));
for (const e of document.querySelectorAll('[data-after]')) e.append(icon(/** @type {HTMLElement} */ (e).dataset.after ?? ''));

const documents = new Documents();
const review = new Review(() => address(), later(showState, 30, false));
let shownDoc = 0;

/** The address says what is shown, so that a reload or a copied link shows it again. @param {boolean} [push] */
function address(push = false) {
  const query = new URLSearchParams();
  if (review.doc) {
    query.set('doc', String(review.doc.id));
    for (const [name, value] of Object.entries(review.filters)) query.set(name, value);
    const seq = review.rows.seqAt(review.active);
    if (seq > 0) query.set('row', String(seq + 1));
  }
  const url = query.size ? `/?${query}` : '/';
  if (url === location.pathname + location.search) return;
  if (push) history.pushState(null, '', url);
  else history.replaceState(null, '', url);
}
const addressSoon = later(() => address(), 200);
review.moved = addressSoon;

async function route() {
  const query = new URLSearchParams(location.search);
  const id = Number(query.get('doc'));
  one('#documents').hidden = id > 0;
  one('#review').hidden = one('#top').hidden = !(id > 0);
  if (!id) {
    review.close();
    review.doc = /** @type {any} */ (null);
    shownDoc = 0;
    document.title = 'Translator · review';
    return documents.load();
  }
  fillFilters(query);
  const doc = await get(`docs/${id}`).catch((/** @type {any} */ error) => { if (error.status !== 404) throw error; });
  if (!doc) {
    history.replaceState(null, '', '/');
    await route();
    return say(`There is no document ${id} any more. Choose one of these.`, { bad: true });
  }
  await review.open(doc, filters(), Number(query.get('row') || 1) - 1);
  shownDoc = id;
  document.title = `${doc.name} · Translator`;
  one('#name').textContent = doc.name;
  one('#plain').href = `/review/${id}`;
  review.grid.element(review.active)?.focus({ preventScroll: true });
}

async function refilter() {
  const seq = review.rows.seqAt(review.active);
  await review.open(review.doc, filters(), seq);
  address();
  say(`${count(review.rows.total, 'sentence')} shown`);
}

function showState() {
  const { doc, rows } = review;
  if (!doc || !shownDoc) return;
  const states = rows.counts.state;
  const reviewed = states.approved ?? 0;
  one('#meter').replaceChildren(meter({ ...doc, counts: states }));
  const running = doc.finished ? '' : ` · ${standing(doc)}`;
  one('#reviewed').textContent = `${reviewed.toLocaleString('en')} of ${rows.all.toLocaleString('en')} reviewed · ${states.draft ? `${count(states.draft, 'draft')} · ` : ''}${doc.flagged.toLocaleString('en')} flagged${running}`;
  showCounts(rows.counts, review.filters);
  const picked = review.selection.size;
  one('#matching').textContent = picked ? `${picked} selected` : rows.filtered ? `${rows.total.toLocaleString('en')} match` : '';
  one('#bulk').hidden = !picked && !(rows.filtered && rows.total);
  one('#bulk-name').firstChild.textContent = picked ? `${picked} selected ` : `All ${rows.total.toLocaleString('en')} `;
  const drafts = draftsOf(doc.id);
  const unsaved = one('#unsaved');
  unsaved.hidden = !drafts.length;
  unsaved.textContent = `${drafts.length} not saved`;
  const last = actions.at(-1);
  one('#undo').disabled = !last;
  one('#undo').title = last ? `Undo: ${last.text} (Z)` : 'Nothing to undo';
  one('#view-toggle').setAttribute('aria-pressed', String(prefs.view === 'focus'));
}

/** @type {Record<string, () => unknown>} */
const todo = {
  help,
  export: () => exportFile(review.doc.id),
  import: () => importFile(review.doc?.id ?? null).then(() => (review.doc ? review.refresh(null) : documents.load())),
  names: () => namesPanel(() => (review.doc ? review.refresh(null) : undefined)),
  goto: async () => { const n = await askNumber(review.rows.all); if (n) review.goTo(n); },
  undo: () => (review.doc ? undo(review) : undefined),
  search: () => one(review.doc ? '#find input' : '#find-document').focus(),
};

for (const b of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-do]'))) {
  b.addEventListener('click', () => {
    b.closest('details')?.removeAttribute('open');
    Promise.resolve(todo[b.dataset.do ?? '']?.()).catch(complain);
  });
}
one('#undo').addEventListener('click', () => undo(review).catch(complain));
one('#view-toggle').addEventListener('click', () => review.toggleView());
one('#unsaved').addEventListener('click', () => {
  const first = draftsOf(review.doc.id)[0];
  if (first) review.goTo(first[1].number);
});
one('#home').addEventListener('click', (/** @type {MouseEvent} */ e) => {
  if (e.ctrlKey || e.metaKey || e.shiftKey) return;
  e.preventDefault();
  history.pushState(null, '', '/');
  route().catch(complain);
});
one('#document-list').addEventListener('click', (/** @type {MouseEvent} */ e) => {
  const link = /** @type {Element} */ (e.target).closest('a');
  if (!link || e.ctrlKey || e.metaKey || e.shiftKey) return;
  e.preventDefault();
  history.pushState(null, '', link.href);
  route().catch(complain);
});

const bulkActions = one('#bulk-actions');
one('#bulk').addEventListener('toggle', () => {
  const close = (/** @type {string} */ action, /** @type {string} */ code = '') => () => { one('#bulk').open = false; bulk(review, action, code || undefined).catch(complain); };
  bulkActions.replaceChildren(button('Approve…', close('approve')), button('Needs work…', close('needs-work')), button('Take back…', close('take-back')),
    ...Object.keys(review.rows.counts.warn).sort().map((code) => button(`Ignore “${code}”…`, close('ignore', code))));
});

const display = one('#display form');
for (const field of display.elements) {
  if (!field.name) continue;
  const value = /** @type {any} */ (prefs)[field.name];
  if (field.type === 'checkbox') field.checked = value;
  else if (field.type === 'radio') field.checked = field.value === value;
  else field.value = value;
}
const size = () => { one('#size-shown').textContent = `${prefs.size} px`; };
size();
display.addEventListener('input', (/** @type {any} */ e) => {
  const f = e.target;
  prefer(f.name, f.type === 'checkbox' ? f.checked : f.type === 'range' ? Number(f.value) : f.value);
});
onPreference(() => { size(); showState(); });

// A menu closes when one goes elsewhere, and with Escape, which gives the focus back.
for (const menu of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll('details.menu'))) {
  document.addEventListener('pointerdown', (e) => { if (!menu.contains(/** @type {Node} */ (e.target))) menu.open = false; });
  menu.addEventListener('focusout', (e) => { if (e.relatedTarget && !menu.contains(/** @type {Node} */ (e.relatedTarget))) menu.open = false; });
  menu.addEventListener('keydown', (e) => {
    if (e.code !== 'Escape' || !menu.open) return;
    e.stopPropagation();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}

addEventListener('popstate', () => route().catch(complain));
addEventListener('translator-actions', showState);
addEventListener('storage', (e) => { if (e.key?.startsWith('translator.draft.')) review.paint(); });
addEventListener('beforeunload', (e) => { if (review.doc && draftsOf(review.doc.id).some(([, d]) => d.en !== undefined)) e.preventDefault(); });
addEventListener('pagehide', () => review.close());
addEventListener('dragover', (e) => e.preventDefault());
addEventListener('drop', (e) => {
  e.preventDefault();
  const file = e.dataTransfer?.files[0];
  if (file) importFile(review.doc?.id ?? null, file).then(() => review.doc && review.refresh(null)).catch(complain);
});
new ResizeObserver(() => document.documentElement.style.setProperty('--top', `${one('#top').offsetHeight}px`)).observe(one('#top'));
onFilters(() => refilter().catch(complain));
listenToKeys(review, todo);

const reread = later(() => review.refresh(null).catch(() => {}), 700, false);
listen({
  document: (/** @type {Doc} */ doc) => {
    if (!one('#documents').hidden) documents.put(doc);
    if (review.doc?.id !== doc.id) return;
    const grown = doc.total !== review.rows.all && !review.rows.filtered;
    const known = review.rows.counts.state;
    const moved = Object.keys({ ...known, ...doc.counts }).some((s) => (known[s] ?? 0) !== (doc.counts[s] ?? 0));
    review.doc = doc;
    if (grown && !review.editor) route().catch(complain);
    else if (moved) reread();
    showState();
  },
  rows: async (/** @type {{ doc: number, ids?: string[], by: string, op: string }} */ news) => {
    if (news.by === me.name) await answered();
    if (review.doc?.id !== news.doc || own.has(news.op)) return;
    review.refresh(news.ids ? new Set(news.ids) : null).catch(() => {});
  },
  presence: (/** @type {{ doc: number, id: string, reviewer: string, open: boolean }} */ p) => {
    if (review.doc?.id !== p.doc || p.reviewer === me.name) return;
    if (p.open) review.presence.set(p.id, p.reviewer);
    else review.presence.delete(p.id);
    review.paint();
  },
  hello: (/** @type {{ reset: boolean }} */ h) => { if (h.reset && review.doc) review.refresh(null).catch(() => {}); },
}, () => review.reconnected().catch(() => {}));

// What could not be sent is sent again, whether the line for news broke or not.
let wait = 2000;
let trying = 0;
function tryAgain() {
  banner('line', 'The program does not answer. You can go on: what you type is kept in this browser and sent when it is back.');
  trying ||= setTimeout(async () => {
    trying = 0;
    wait = Math.min(30_000, wait * 1.6);
    try {
      await get('session');
      banner('line', null);
      await review.reconnected();
    } catch {
      tryAgain();
    }
  }, wait);
}
addEventListener('translator-waiting', tryAgain);
addEventListener('translator-actions', () => { wait = 2000; });

get('session').then((s) => { me.fixed = s.name ?? ''; }).catch(complain);
route().then(() => named()).catch(complain);
