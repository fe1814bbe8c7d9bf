// Questions in a window of their own. The browser keeps the focus inside and gives it back.
import { me } from './api.js';
import { copy, h, icon, one, words } from './dom.js';

/** @param {string} id of a template @param {(box: HTMLDialogElement) => void} [fill] @returns {Promise<string>} the value of the button */
export function dialog(id, fill) {
  const box = /** @type {HTMLDialogElement} */ (copy(id));
  document.body.append(box);
  fill?.(box);
  box.showModal();
  return new Promise((resolve) => {
    box.addEventListener('close', () => {
      const value = box.returnValue;
      document.body.append(one('#toast'));
      box.remove();
      resolve(value);
    });
  });
}

/** @param {string} title @param {string} yes @param {...(Node | string)} body */
export async function confirmed(title, yes, ...body) {
  return (await dialog('confirm', (box) => {
    one('h2', box).textContent = title;
    one('.main', box).textContent = yes;
    one('.body', box).append(...body);
  })) === 'ok';
}

/** Asks who reviews, once. @returns {Promise<boolean>} whether there is a name now */
export async function named() {
  if (me.name) return true;
  let name = '';
  const answer = await dialog('ask-name', (box) => one('input', box).addEventListener('input', (/** @type {any} */ e) => { name = e.target.value.trim(); }));
  if (answer === 'ok' && name) me.name = name;
  return Boolean(me.name);
}

/** @param {number} most @returns {Promise<number>} 0 for none */
export async function askNumber(most) {
  let input = /** @type {HTMLInputElement | null} */ (null);
  const answer = await dialog('ask-number', (box) => { input = one('input', box); if (input) input.max = String(most); });
  return answer === 'ok' ? Number(/** @type {any} */ (input)?.value) : 0;
}

const meanings = /** @type {Record<string, string>} */ ({
  untranslated: 'no English yet', draft: 'an orientation by a weak engine: never rely on it', machine: 'machine translated, from memory or copied; nobody has looked', edited: 'a person wrote it; not approved',
  'needs-work': 'somebody found it wanting', approved: 'a person stands for it; no engine ever changes it', stale: 'the Urdu changed after people worked on it', failed: 'could not be translated; the row says why',
});

export const help = () => dialog('help', (box) => one('#help-states', box).append(...Object.entries(meanings).map(([state, text]) => h('div', null, h('dt', null, h('span.pill', { 'data-state': state }, icon(state), words[state])), h('dd', null, text)))));
