// Typed text, kept in the browser from the first letter until the server has it: a reload, a crash or a lost line costs nothing.
import { say } from './status.js';

const prefix = 'translator.draft.';
/** Names this window: two may type over the same row, and each stands by its own text. */
export const tab = sessionStorage.getItem('translator.tab') ?? String(Math.random());
sessionStorage.setItem('translator.tab', tab);
/** @type {Map<string, Draft>} what does not fit into the browser's storage */
const memory = new Map();

/** @param {number} doc @param {string} id */
const keyOf = (doc, id) => `${prefix}${doc}.${id}`;

/** @param {string} key @returns {Draft | null} */
function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

/** @param {number} doc @param {string} id */
export const draftOf = (doc, id) => read(keyOf(doc, id));

/** @param {number} doc @param {string} id @param {Omit<Draft, 'tab' | 'at'>} typed */
export function keepDraft(doc, id, typed) {
  const draft = { ...typed, tab, at: Date.now() };
  try {
    localStorage.setItem(keyOf(doc, id), JSON.stringify(draft));
  } catch {
    memory.set(keyOf(doc, id), draft);
    say('The browser’s storage is full: save this text before you leave the page.', { bad: true });
  }
}

/** @param {number} doc @param {string} id */
export function dropDraft(doc, id) {
  memory.delete(keyOf(doc, id));
  localStorage.removeItem(keyOf(doc, id));
}

/** @param {number} doc @returns {[string, Draft][]} segment ids and drafts, in the document's order */
export function draftsOf(doc) {
  const start = `${prefix}${doc}.`;
  const keys = new Set([...Object.keys(localStorage), ...memory.keys()].filter((k) => k.startsWith(start)));
  return [...keys]
    .map((k) => /** @type {[string, Draft | null]} */ ([k.slice(start.length), read(k)]))
    .filter(/** @returns {x is [string, Draft]} */ (x) => x[1] !== null)
    .sort((a, b) => a[1].number - b[1].number);
}
