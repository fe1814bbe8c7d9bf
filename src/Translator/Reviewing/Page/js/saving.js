// Sends changes, one after the other for each row, so that a session never conflicts with itself. What cannot be sent stays a draft and is
// sent when the program answers again; what somebody else changed meanwhile is shown, never overwritten.
import { call, Problem, segment } from './api.js';
import { conflict } from './conflict.js';
import { draftOf, draftsOf, dropDraft, keepDraft, tab } from './drafts.js';
import { say } from './status.js';

/** @type {Map<string, Promise<any>>} */
const queues = new Map();
const undoKey = 'translator.undo';
const undoable = 50;

/** What can be undone, the last one last. */
export const actions = /** @type {{ op: string, text: string }[]} */ (JSON.parse(sessionStorage.getItem(undoKey) ?? '[]'));
/** @type {Set<string>} what this page did itself and need not be told */
export const own = new Set();

/** @param {string | null} op @param {string} text */
export function remember(op, text) {
  if (!op) return;
  own.add(op);
  actions.push({ op, text });
  keepActions();
}

export function keepActions() {
  actions.splice(0, actions.length - undoable);
  sessionStorage.setItem(undoKey, JSON.stringify(actions));
  dispatchEvent(new Event('translator-actions'));
}

/** @type {Set<Promise<any>>} */
const underway = new Set();

/** Resolves when every change on its way is answered: the news of it is often quicker than the answer. */
export const answered = () => Promise.allSettled(underway);

/**
 * @param {number} doc @param {Pair} pair @param {Patch} patch @param {{ text: string, changed: (pair: Pair) => void, edit: () => void }} how
 * @returns {Promise<Pair | null>} null when it is not on the server
 */
export function save(doc, pair, patch, how) {
  const run = (queues.get(pair.id) ?? Promise.resolve(null)).then((before) => attempt(doc, before && before.rev > pair.rev ? before : pair, patch, how));
  queues.set(pair.id, run.catch(() => null));
  return run;
}

/** @param {number} doc @param {Pair} pair @param {Patch} patch @param {Parameters<typeof save>[3]} how @returns {Promise<Pair | null>} */
async function attempt(doc, pair, patch, how) {
  const { id } = pair;
  const draft = draftOf(doc, id);
  const rev = patch.en !== undefined && draft ? draft.rev : pair.rev;
  const asking = call('PATCH', segment(doc, id), patch, { 'If-Match': `"${rev}"` });
  underway.add(asking);
  try {
    const saved = /** @type {Saved} */ (await asking);
    done(doc, saved.pair, patch, rev);
    remember(saved.op, how.text);
    how.changed(saved.pair);
    return saved.pair;
  } catch (error) {
    underway.delete(asking);
    if (!(error instanceof Problem)) throw error;
    const current = /** @type {Pair | undefined} */ (error.body?.current);
    if (error.status === 412 && current) {
      how.changed(current);
      // The answer to an earlier try was lost on the way: what we wanted is there already.
      if ((patch.en ?? current.en) === current.en && (patch.state ?? current.state) === current.state && !patch.ignore && !patch.unignore) {
        done(doc, current, patch, current.rev);
        return current;
      }
      if (patch.en === undefined || !draft) {
        if (draft && draft.en === undefined) dropDraft(doc, id);
        say(`${current.reviewer ?? 'Somebody'} changed ${current.number} meanwhile. Look at it again.`, { bad: true });
        return null;
      }
      keepDraft(doc, id, { ...draft, want: undefined });
      const choice = await conflict(pair, current, draft);
      if (choice === 'theirs') {
        dropDraft(doc, id);
        how.changed(current);
        say(`Theirs was taken for ${current.number}.`, { action: 'Undo', run: () => { keepDraft(doc, id, { ...draft, rev: current.rev, base: current.en ?? '', want: undefined }); how.changed(current); how.edit(); } });
        return null;
      }
      if (choice) keepDraft(doc, id, { ...draft, rev: current.rev, base: current.en ?? '', want: undefined });
      how.changed(current);
      if (choice === 'mine') return attempt(doc, current, patch, how);
      if (choice === 'edit') how.edit();
      else say(`Not saved: ${current.number} was changed meanwhile. Your text is kept in this browser.`, { bad: true });
      return null;
    }
    if (error.status === 0 || error.status >= 500 || error.status === 401) {
      if (!patch.ignore && !patch.unignore) {
        keepDraft(doc, id, { base: pair.en ?? '', rev, number: pair.number, ...draft, ...(patch.en === undefined ? {} : { en: patch.en }), want: patch.state ?? 'edited' });
        dispatchEvent(new Event('translator-waiting'));
        how.changed(pair);
        say(`Not saved yet: ${pair.number} is kept in this browser and sent as soon as the program answers.`, { bad: true });
        return null;
      }
    }
    throw error;
  } finally {
    underway.delete(asking);
  }
}

/** @param {number} doc @param {Pair} pair as saved @param {Patch} patch @param {number} rev */
function done(doc, pair, patch, rev) {
  const draft = draftOf(doc, pair.id);
  if (!draft) return;
  if (draft.en === undefined || (patch.en !== undefined && draft.en === patch.en)) dropDraft(doc, pair.id);
  else if (draft.tab === tab && (patch.en !== undefined || draft.rev === rev)) keepDraft(doc, pair.id, { ...draft, base: pair.en ?? '', rev: pair.rev, want: undefined });
}

/** Sends what waited for the program. @param {number} doc @param {(id: string) => Promise<Pair | undefined>} find @param {(pair: Pair) => Parameters<typeof save>[3]} how */
export async function sendWaiting(doc, find, how) {
  let sent = 0;
  for (const [id, draft] of draftsOf(doc)) {
    if (draft.want === undefined) continue;
    const pair = await find(id);
    if (!pair) continue;
    const patch = /** @type {Patch} */ ({ state: draft.want, ...(draft.en === undefined ? {} : { en: draft.en }) });
    const stale = draft.en === undefined && pair.rev !== draft.rev;
    if (stale) dropDraft(doc, id);
    else if (await save(doc, pair, patch, how(pair))) sent++;
  }
  if (sent) say(`Saved what had waited: ${sent}.`);
}
