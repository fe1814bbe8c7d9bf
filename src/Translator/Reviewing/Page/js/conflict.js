// Base, theirs and mine beside each other.
import { dialog } from './dialogs.js';
import { diffed } from './diff.js';
import { h, one, words } from './dom.js';
import { write } from './marks.js';

/** @param {Pair} pair @param {Pair} current @param {Draft} draft @returns {Promise<string>} mine, theirs, edit, or nothing */
export function conflict(pair, current, draft) {
  return dialog('conflict', (box) => {
    one('h2', box).textContent = `Sentence ${current.number} was changed meanwhile`;
    one('#conflict-who', box).replaceChildren(h('bdi', null, current.reviewer ?? 'Somebody'), ` left it as “${words[current.state]}”. Your text is kept, whatever you choose now.`);
    write(one('#conflict-ur', box), pair.ur);
    write(one('#conflict-base', box), draft.base || '(nothing)');
    one('#conflict-theirs', box).append(diffed(draft.base, current.en ?? ''));
    one('#conflict-mine', box).append(diffed(draft.base, draft.en ?? ''));
  });
}
