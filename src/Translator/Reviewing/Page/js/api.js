// The calls of /api/v1. A failure is a Problem with words for people; status 0 means that no answer came.
import { banner } from './status.js';

export class Problem extends Error {
  /** @param {number} status @param {string} message @param {any} [body] */
  constructor(status, message, body) {
    super(message);
    this.status = status;
    this.body = body;
  }
}

/** Who reviews: recorded with every decision. */
export const me = {
  /** The name that a proxy vouches for wins over the one typed here. */
  fixed: '',
  get name() {
    return this.fixed || (localStorage.getItem('translator.name') ?? '');
  },
  set name(value) {
    localStorage.setItem('translator.name', value);
  },
};

/**
 * @param {string} method @param {string} path below /api/v1/ @param {any} [body] @param {Record<string, string>} [headers]
 * @returns {Promise<any>}
 */
export async function call(method, path, body, headers = {}) {
  const options = /** @type {RequestInit} */ ({ method, headers, cache: 'no-store', keepalive: path === 'presence' });
  if (method !== 'GET') Object.assign(headers, { 'X-Translator': '1', 'X-Reviewer': encodeURIComponent(me.name) });
  if (body instanceof FormData) options.body = body;
  else if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
    options.body = JSON.stringify(body);
  }
  let answer;
  try {
    answer = await fetch(`/api/v1/${path}`, options);
  } catch {
    throw new Problem(0, 'The program does not answer. What you typed is kept in this browser.');
  }
  const json = await answer.json().catch(() => null);
  if (answer.status === 401) banner('session', 'This page’s session is over. Open the address that the program printed when it started, in this browser; then go on here.');
  else banner('session', null);
  if (!answer.ok) throw new Problem(answer.status, [json?.title, json?.detail].filter(Boolean).join(': ') || `The program answered ${answer.status}.`, json);
  return json;
}

/** @param {string} path @param {Record<string, any>} [query] */
export const get = (path, query) => call('GET', query ? `${path}?${new URLSearchParams(query)}` : path);
/** @param {string} path @param {any} [body] */
export const post = (path, body = {}) => call('POST', path, body);
/** @param {number} doc @param {string} id */
export const segment = (doc, id) => `docs/${doc}/segments/${encodeURIComponent(id)}`;
