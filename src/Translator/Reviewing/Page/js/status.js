// Says what happened: every save, every failure, for eyes and for screen readers (role=status).
import { button, one } from './dom.js';

let timer = 0;

/** @param {string} text @param {{ bad?: boolean, action?: string, run?: () => unknown }} [more] */
export function say(text, more = {}) {
  const box = one('#toast');
  // A window lies above everything else: what is told while one is open is told in it.
  const home = document.querySelector('dialog[open]') ?? document.body;
  if (box.parentElement !== home) home.append(box);
  one('#status').textContent = text;
  box.classList.toggle('bad', Boolean(more.bad));
  const actions = one('#toast-actions');
  actions.replaceChildren();
  if (more.action) actions.append(button(more.action, () => { box.classList.remove('shown'); more.run?.(); }));
  box.classList.add('shown');
  clearTimeout(timer);
  timer = setTimeout(() => box.classList.remove('shown'), more.action || more.bad ? 12000 : 3500);
}

/** A line that stays until what it tells is over. @param {string} name @param {string | null} text */
export function banner(name, text) {
  const box = one(`#banner-${name}`);
  if (text !== null && box.textContent !== text) box.textContent = text;
  box.hidden = text === null;
}

/** @param {any} error */
export function complain(error) {
  // The banner says already that nobody answers; what was kept has been told by the save.
  if (error?.status === 0 && !one('#banner-line').hidden) return;
  say(error?.message ?? String(error), { bad: true });
}
