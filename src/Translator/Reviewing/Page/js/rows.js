// The sentences of one view, by the page, fetched when they come into sight. A filtered view is a list of numbers that is taken once:
// a row that stops matching while somebody works stays where it is.
import { get } from './api.js';
import { complain } from './status.js';

const size = 100;
const kept = 80;

export class Rows {
  total = 0;
  all = 0;
  /** @type {Counts} */
  counts = { state: {}, warn: {}, comment: 0 };
  /** @type {number[] | null} */
  #seqs = null;
  /** @type {Map<number, number> | null} */
  #places = null;
  /** @type {Map<number, Promise<void>>} */
  #pages = new Map();
  /** @type {Map<number, Pair>} */
  #pairs = new Map();
  /** @type {number[]} */
  #wanted = [];
  #busy = 0;

  /** @param {number} doc @param {Record<string, string>} filters @param {() => void} arrived */
  constructor(doc, filters, arrived) {
    this.doc = doc;
    this.filters = filters;
    this.arrived = arrived;
  }

  get filtered() {
    return Object.keys(this.filters).length > 0;
  }

  /** @param {number} index the row that is to be seen first */
  async open(index = 0) {
    const page = Math.max(0, Math.floor(index / size));
    if (this.filtered) {
      const [list, first] = await Promise.all([get(`docs/${this.doc}/segments/index`, this.filters), get(`docs/${this.doc}/segments`, { limit: 1 })]);
      this.#seqs = list.seqs;
      this.total = list.seqs.length;
      this.#count(first);
      if (this.total) await this.#page(Math.min(page, Math.floor((this.total - 1) / size)));
    } else await this.#page(page);
    return this;
  }

  /** @param {Page} page */
  #count(page) {
    this.all = page.all;
    this.counts = page.counts;
    if (!this.#seqs) this.total = page.all;
  }

  async recount() {
    this.#count(await get(`docs/${this.doc}/segments`, { limit: 1 }));
  }

  /** @param {number} page @returns {Promise<void>} */
  #page(page) {
    const known = this.#pages.get(page);
    if (known) return known;
    const load = async () => {
      const from = page * size;
      const answer = /** @type {Page} */ (await get(`docs/${this.doc}/segments`, this.#seqs ? { seqs: this.#seqs.slice(from, from + size) } : { offset: from, limit: size }));
      for (const pair of answer.segments) this.#pairs.set(pair.seq, pair);
      if (!this.#seqs) this.#count(answer);
    };
    const promise = load();
    this.#pages.set(page, promise);
    promise.catch(() => this.#pages.delete(page));
    if (this.#pages.size > kept) {
      const oldest = this.#pages.keys().next().value ?? 0;
      this.#pages.delete(oldest);
      for (let i = oldest * size; i < (oldest + 1) * size; i++) this.#pairs.delete(this.seqAt(i));
    }
    return promise;
  }

  /** @param {number} index */
  seqAt(index) {
    return this.#seqs ? (this.#seqs[index] ?? -1) : index;
  }

  /** @param {number} seq @returns {number} -1 when the view lacks it */
  placeOf(seq) {
    if (!this.#seqs) return seq < this.total ? seq : -1;
    this.#places ??= new Map(this.#seqs.map((s, i) => [s, i]));
    return this.#places.get(seq) ?? -1;
  }

  /** @param {number} index @returns {Pair | undefined} */
  at(index) {
    return this.#pairs.get(this.seqAt(index));
  }

  /** @param {string} id */
  byId(id) {
    for (const pair of this.#pairs.values()) if (pair.id === id) return pair;
    return undefined;
  }

  /** @param {number} index @returns {Promise<Pair | undefined>} */
  async load(index) {
    if (index < 0 || index >= this.total) return undefined;
    if (!this.at(index)) await this.#page(Math.floor(index / size));
    return this.at(index);
  }

  /** Asks for the rows in sight; what was asked for before and is out of sight again is not fetched. @param {number} from @param {number} to */
  need(from, to) {
    this.#wanted = [];
    for (let page = Math.floor(from / size); page <= Math.floor(to / size); page++) if (!this.#pages.has(page)) this.#wanted.push(page);
    this.#pump();
  }

  #pump() {
    while (this.#busy < 3 && this.#wanted.length) {
      this.#busy++;
      this.#page(this.#wanted.shift() ?? 0)
        .then(this.arrived, complain)
        .finally(() => { this.#busy--; this.#pump(); });
    }
  }

  /** @param {Pair} pair */
  put(pair) {
    if ((this.#pairs.get(pair.seq)?.rev ?? 0) <= pair.rev) this.#pairs.set(pair.seq, pair);
  }

  /** Fetches rows again: those with these ids, or all that are in sight. @param {Set<string> | null} ids @param {number} from @param {number} to */
  async refresh(ids, from, to) {
    const seen = new Set();
    for (let i = from; i <= to; i++) seen.add(this.seqAt(i));
    const stale = [...this.#pairs.values()].filter((p) => !ids || ids.has(p.id));
    const seqs = stale.filter((p) => ids ? stale.length <= 200 || seen.has(p.seq) : seen.has(p.seq)).map((p) => p.seq).slice(0, 200);
    if (stale.length > seqs.length) {
      this.#pages.clear();
      for (const p of stale) if (!seen.has(p.seq)) this.#pairs.delete(p.seq);
    }
    if (seqs.length) for (const pair of (await get(`docs/${this.doc}/segments`, { seqs })).segments) this.#pairs.set(pair.seq, pair);
    return seqs.map((seq) => this.placeOf(seq));
  }

  /** The next row after this one that is wanted, going round once. @param {number} index @param {(p: Pair) => boolean} wanted @param {Record<string, string>} filter the same in the server's words */
  async next(index, wanted, filter) {
    for (let i = index + 1; i < Math.min(this.total, index + 2 * size); i++) {
      const pair = await this.load(i);
      if (pair && wanted(pair)) return i;
    }
    const list = /** @type {number[]} */ ((await get(`docs/${this.doc}/segments/index`, { ...filter })).seqs);
    const places = list.map((seq) => this.placeOf(seq)).filter((i) => i >= 0).sort((a, b) => a - b);
    return places.find((i) => i > index) ?? places.find((i) => i !== index) ?? -1;
  }
}
