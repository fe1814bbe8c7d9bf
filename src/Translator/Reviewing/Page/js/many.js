// What people do to many sentences at once: always a look at what would come of it first, and always a way back.
import { post } from './api.js';
import { confirmed, named } from './dialogs.js';
import { count, h } from './dom.js';
import { actions, keepActions, own, remember } from './saving.js';
import { say } from './status.js';

/** @typedef {import('./review.js').Review} Review */

const soAlready = 'It is so already.';
/** Why pairs were left alone, and how many for that. @param {Skipped[]} skipped @returns {[string, number][]} */
const reasons = (skipped) => Object.entries(Object.groupBy(skipped, (s) => s.why)).map(([why, rows]) => [why, rows?.length ?? 0]);

/** @param {Skipped[]} skipped */
const leftAlone = (skipped) => (skipped.length ? h('div', null, h('p', null, 'Left alone:'), h('ul', null, ...reasons(skipped).map(([why, n]) => h('li', null, `${n}: ${why}`)))) : h('span'));

/** A decision for the selection, or for everything that the filters show. @param {Review} review @param {string} action @param {string} [code] */
export async function bulk(review, action, code) {
  if (!(await named())) return;
  const which = review.selection.size ? { ids: [...review.selection] } : { filter: review.rows.filters };
  const path = `docs/${review.doc.id}/bulk`;
  const plan = /** @type {BulkAnswer} */ (await post(path, { ...which, action, code, dryRun: true }));
  const verb = { approve: 'Approve', 'needs-work': 'Mark as needing work', 'take-back': 'Take back', ignore: `Ignore “${code}” in` }[action] ?? action;
  const title = `${verb} ${count(plan.n, 'sentence')}`;
  if (!plan.n) return say(`Nothing to change${plan.skipped.length ? `: ${reasons(plan.skipped).map(([why, n]) => (plan.skipped.length > 1 ? `${n}: ${why}` : why)).join(' ')}` : '.'}`);
  if (!(await confirmed(`${title}?`, verb.split(' “')[0] ?? verb, h('p', null, 'This can be undone.'), leftAlone(plan.skipped)))) return;
  const answer = /** @type {BulkAnswer} */ (await post(path, { ...which, action, code }));
  const past = `${{ approve: 'Approved', 'needs-work': 'Marked as needing work', 'take-back': 'Taken back', ignore: `Ignored “${code}” in` }[action]}: ${answer.n}`;
  remember(answer.op, past);
  review.selection.clear();
  await review.refresh(null);
  const left = reasons(answer.skipped).filter(([why]) => why !== soAlready).map(([why, n]) => `${n} (${why})`).join(' ');
  say(left ? `${past}. Left alone: ${left}` : past, { action: 'Undo', run: () => undo(review) });
}

/** Gives this English to every machine pair with the same Urdu, in all documents. @param {Review} review @param {Pair} pair */
export async function spread(review, pair) {
  const path = `docs/${review.doc.id}/segments/${pair.id}/spread`;
  const plan = await post(path, { dryRun: true });
  if (!plan.n) return say('No other machine translation of this sentence is left.');
  if (!(await confirmed(`Use this English in ${count(plan.n, 'other place')}?`, 'Use it', h('p', { lang: 'en' }, pair.en), h('ul', null, ...plan.documents.map((/** @type {any} */ d) => h('li', null, h('bdi', null, d.name ?? d))))))) return;
  const answer = await post(path, { dryRun: false });
  const past = `Used in ${count(answer.n, 'other place')}`;
  remember(answer.op, past);
  await review.refresh(null);
  say(`${past}.`, { action: 'Undo', run: () => undo(review) });
}

/** Takes the last action back, whichever it was. @param {Review} review */
export async function undo(review) {
  const last = actions.pop();
  keepActions();
  if (!last) return say('Nothing to undo.');
  const answer = /** @type {BulkAnswer} */ (await post(`ops/${last.op}/undo`));
  if (answer.op) own.add(answer.op);
  await review.refresh(null);
  const left = answer.skipped.length ? ` ${count(answer.skipped.length, 'row')} left alone, changed since.` : '';
  say(`Undone: ${last.text}.${left}`, answer.op ? { action: 'Redo', run: async () => { remember((await post(`ops/${answer.op}/undo`)).op, last.text); await review.refresh(null); } } : {});
}
