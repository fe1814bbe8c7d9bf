// All keys, by their place on the keyboard (event.code), so that an Urdu layout works. Plain keys in a text box are never touched.
import { prefs } from './preferences.js';
import { complain, say } from './status.js';

/** @param {import('./review.js').Review} review @param {Record<string, () => unknown>} page what belongs to the page as a whole */
export function listenToKeys(review, page) {
  const run = (/** @type {KeyboardEvent} */ e, /** @type {() => unknown} */ what) => {
    e.preventDefault();
    Promise.resolve().then(what).catch(complain);
  };

  document.addEventListener('keydown', (e) => {
    if (document.querySelector('dialog[open]') || e.isComposing) return;
    const target = /** @type {HTMLElement} */ (e.target);
    const command = e.ctrlKey || e.metaKey;
    const here = !review.list.hidden && !document.querySelector('#review[hidden]');
    const box = review.editor?.box;
    const action = target === box ? inBox(e, command) : here ? outside(e, command, target) : null;
    const chosen = action ?? (prefs.keys && !command && !e.altKey && !target.closest('input:not([type=checkbox],[type=radio]), textarea, select') ? anywhere(e) : null);
    if (chosen) run(e, chosen);
  });

  /** @param {KeyboardEvent} e @param {boolean} command @returns {(() => unknown) | null} */
  function inBox(e, command) {
    const { detail, editor } = review;
    const digit = /^Digit([1-9])$/.exec(e.code);
    if (e.code === 'Escape') return () => review.leave();
    if (command && !e.altKey) {
      if (e.code === 'Enter' || e.code === 'NumpadEnter') return () => review.decide(e.shiftKey ? 'edited' : 'approved', true);
      if (e.shiftKey) return null;
      if (e.code === 'KeyS') return () => review.decide('edited');
      if (e.code === 'KeyM') return () => editor?.machine();
      if (e.code === 'KeyD') return () => detail?.toggleDiff();
    } else if (e.altKey && !command) {
      if (e.code === 'PageDown') return () => review.edit(Math.min(review.rows.total - 1, review.active + 1));
      if (e.code === 'PageUp') return () => review.edit(Math.max(0, review.active - 1));
      if (digit) return () => (e.shiftKey ? detail?.term(Number(digit[1]) - 1) : detail?.match(Number(digit[1]) - 1));
      if ((e.code === 'ArrowRight' || e.code === 'ArrowLeft') && detail?.alignment.length) return () => detail.step(e.code === 'ArrowRight' ? 1 : -1);
    }
    return null;
  }

  /** @param {KeyboardEvent} e @param {boolean} command @param {HTMLElement} target @returns {(() => unknown) | null} */
  function outside(e, command, target) {
    const typing = target.closest('input:not([type=checkbox],[type=radio]), textarea, select');
    if (e.code === 'Escape') {
      if (document.querySelector('details.menu[open]')) return null;
      if (typing || target.closest('.detail')) return () => review.leave();
      if (review.selection.size) return () => { review.selection.clear(); review.selected(); };
      return review.detail ? () => review.leave() : null;
    }
    if (typing) return null;
    if (command && e.code === 'KeyS' && review.detail) return () => review.decide('edited');
    if (command && e.code === 'Enter' && review.body.contains(target)) return () => review.decide('approved', true);
    if (e.altKey && !command && (e.code === 'ArrowRight' || e.code === 'ArrowLeft') && review.body.contains(target)) {
      return async () => { await review.show()?.ready; if (!review.detail?.step(e.code === 'ArrowRight' ? 1 : -1)) say('This sentence has no alignment.'); };
    }
    if (command || e.altKey) return null;
    const onRow = target === document.body || target === review.list || Boolean(target.closest('[role=row], [role=grid]') && !target.closest('button, a, summary, input'));
    const screen = Math.max(1, review.grid.last - review.grid.first - 6);
    if (onRow) {
      switch (e.code) {
        case 'ArrowDown': return () => review.move(1, e.shiftKey);
        case 'ArrowUp': return () => review.move(-1, e.shiftKey);
        case 'ArrowRight': case 'ArrowLeft': return () => cell(e.code === 'ArrowRight' ? 1 : -1);
        case 'PageDown': return () => review.move(screen);
        case 'PageUp': return () => review.move(-screen);
        case 'Home': return () => review.activate(0);
        case 'End': return () => review.activate(review.rows.total - 1);
        case 'Enter': case 'NumpadEnter': return () => review.edit();
        case 'Space': return () => review.select(review.active);
      }
    }
    if (!prefs.keys) return null;
    if (e.shiftKey) return e.code === 'KeyN' ? () => review.nextFlag() : null;
    switch (e.code) {
      case 'KeyJ': return () => review.move(1);
      case 'KeyK': return () => review.move(-1);
      case 'KeyE': return () => review.edit();
      case 'KeyA': return () => review.act('approve');
      case 'KeyU': return () => review.act('take-back');
      case 'KeyW': return () => review.act('needs-work');
      case 'KeyN': return () => review.nextOpen(false);
      case 'KeyC': return async () => { await review.show()?.ready; /** @type {HTMLElement | null} */ (review.detail?.element.querySelector('[data-keep=comment]'))?.focus(); };
      case 'KeyH': return async () => { await review.show()?.ready; review.detail?.history(); };
      case 'KeyD': return async () => { if (!review.detail) await review.show()?.ready; else review.detail.toggleDiff(); };
      case 'KeyF': return () => review.toggleView();
      case 'KeyG': return page.goto ?? null;
      default: return null;
    }
  }

  /** @param {KeyboardEvent} e @returns {(() => unknown) | null} */
  function anywhere(e) {
    if (e.key === '?' || (e.code === 'Slash' && e.shiftKey)) return page.help ?? null;
    if (e.key === '/' || e.code === 'Slash') return page.search ?? null;
    if (e.code === 'KeyZ' && !e.shiftKey) return page.undo ?? null;
    return null;
  }

  /** Through the cells of the row, in the order in which they are read. @param {number} by */
  function cell(by) {
    const row = review.grid.element(review.active);
    if (!row) return;
    const cells = /** @type {HTMLElement[]} */ ([row, ...row.querySelectorAll(':scope > [role=gridcell]')]);
    const at = cells.findIndex((c) => c === document.activeElement);
    cells[Math.min(cells.length - 1, Math.max(0, at + by))]?.focus();
  }
}
