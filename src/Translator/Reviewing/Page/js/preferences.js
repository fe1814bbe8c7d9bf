// How this person likes to read: kept in the browser, applied to the root element.

const defaults = /** @type {Preferences} */ ({ font: 'nastaliq', size: 20, invisibles: false, swap: false, theme: 'auto', keys: true, diff: true, view: 'list' });
const key = 'translator.view';

/** @returns {Preferences} */
function read() {
  try {
    return { ...defaults, ...JSON.parse(localStorage.getItem(key) ?? '{}') };
  } catch {
    return { ...defaults };
  }
}

export const prefs = read();
/** @type {((name: keyof Preferences) => void)[]} */
const listeners = [];

/** @param {(name: keyof Preferences) => void} listener */
export const onPreference = (listener) => listeners.push(listener);

export function applyPreferences() {
  const root = document.documentElement;
  for (const name of /** @type {const} */ (['font', 'theme', 'swap', 'invisibles', 'view', 'diff'])) root.dataset[name] = String(prefs[name]);
  root.style.setProperty('--size', `${prefs.size}px`);
}

/** @template {keyof Preferences} K @param {K} name @param {Preferences[K]} value */
export function prefer(name, value) {
  prefs[name] = value;
  localStorage.setItem(key, JSON.stringify(prefs));
  applyPreferences();
  for (const listener of listeners) listener(name);
}
