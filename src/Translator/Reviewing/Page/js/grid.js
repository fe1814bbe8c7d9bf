// A window on a long list: only the rows in sight, and the one that has the focus, are elements. Heights are measured, those not seen yet
// are guessed, and whatever turns out above the first visible row moves the scroll position with it, so that nothing jumps.

const margin = 500;
const chunk = 256;
/** Browsers cut elements off somewhere above this; guesses shrink before it is reached. */
const tallest = 12e6;

/** @typedef {{ element: HTMLElement, index: number, remove: () => void }} Row */

export class Grid {
  /** @type {Map<number, Row>} */
  rows = new Map();
  total = 0;
  active = 0;
  first = 0;
  last = -1;
  single = false;
  #heights = new Float32Array(0);
  #sums = new Float64Array(0);
  #guess = 0;
  #frame = 0;
  #width = 0;

  /** @param {HTMLElement} body @param {HTMLElement} top what sticks to the upper edge @param {(index: number) => Row} make @param {(from: number, to: number) => void} need */
  constructor(body, top, make, need) {
    this.body = body;
    this.top = top;
    this.make = make;
    this.need = need;
    this.watch = new ResizeObserver((entries) => this.#resized(entries));
    this.watch.observe(body);
    addEventListener('scroll', () => this.later(), { passive: true });
    addEventListener('resize', () => this.later());
  }

  /** @param {number} total */
  reset(total) {
    for (const row of this.rows.values()) row.remove();
    this.rows.clear();
    this.body.replaceChildren();
    this.total = total;
    this.forget();
    this.layout();
  }

  /** Heights hold no longer: the width, the typeface or its size changed. */
  forget() {
    this.#heights = new Float32Array(this.total);
    this.#sums = new Float64Array(Math.ceil(this.total / chunk));
    this.#guess = 0;
    for (let i = 0; i < this.total; i += chunk) this.#sums[i / chunk] = 0;
  }

  later() {
    if (!this.#frame) this.#frame = requestAnimationFrame(() => { this.#frame = 0; this.layout(); });
  }

  get #estimate() {
    return Math.min(this.#guess || 96, tallest / Math.max(1, this.total));
  }

  /** @param {number} i */
  #height(i) {
    return this.#heights[i] || this.#estimate;
  }

  /** Pixels above a row. The sums hold what measured rows differ from nothing; the rest is guessed. @param {number} index */
  offset(index) {
    let sum = 0;
    let i = 0;
    for (; i + chunk <= index; i += chunk) sum += this.#chunk(i / chunk);
    for (; i < index; i++) sum += this.#height(i);
    return sum;
  }

  /** @param {number} c */
  #chunk(c) {
    if (!this.#sums[c]) {
      const end = Math.min(this.total, (c + 1) * chunk);
      let sum = 0;
      for (let i = c * chunk; i < end; i++) sum += this.#height(i);
      this.#sums[c] = sum;
    }
    return this.#sums[c] ?? 0;
  }

  /** @param {number} y */
  #indexAt(y) {
    let i = 0;
    for (; i + chunk < this.total && y >= this.#chunk(i / chunk); i += chunk) y -= this.#chunk(i / chunk);
    for (; i < this.total - 1 && y >= this.#height(i); i++) y -= this.#height(i);
    return i;
  }

  /** Where the visible part of the list begins, in pixels of the list. */
  get #from() {
    return Math.max(0, this.edge - this.body.getBoundingClientRect().top);
  }

  /** The lower edge of what sticks to the top. */
  get edge() {
    return Math.max(0, this.top.getBoundingClientRect().bottom);
  }

  layout() {
    if (!this.body.offsetParent) return;
    if (this.single) return this.#mount(Math.max(0, this.active - 1), Math.min(this.total - 1, this.active + 1));
    for (let turn = 0; turn < 4; turn++) {
      const from = this.#from;
      const first = this.#indexAt(from - margin);
      const last = this.total ? this.#indexAt(from + innerHeight + margin) : -1;
      this.#mount(first, last);
      if (!this.#measure(this.#indexAt(from))) break;
    }
    if (this.total) this.need(this.first, this.last);
  }

  /** @param {number} first @param {number} last */
  #mount(first, last) {
    this.first = first;
    this.last = last;
    const wanted = [];
    for (let i = first; i <= last; i++) wanted.push(i);
    if (this.active < first && this.active >= 0 && this.total) wanted.unshift(this.active);
    else if (this.active > last && this.active < this.total) wanted.push(this.active);
    const set = new Set(wanted);
    for (const [index, row] of this.rows) {
      if (set.has(index)) continue;
      this.watch.unobserve(row.element);
      row.remove();
      this.rows.delete(index);
    }
    for (const gap of [...this.body.children]) if (gap.className === 'gap') gap.remove();
    let place = this.body.firstElementChild;
    let before = 0;
    for (const index of wanted) {
      let row = this.rows.get(index);
      if (!this.single && index > before) this.#gap(before, index, place);
      if (row) place = row.element.nextElementSibling;
      else {
        row = this.make(index);
        this.rows.set(index, row);
        this.body.insertBefore(row.element, place);
        this.watch.observe(row.element);
      }
      before = index + 1;
    }
    if (!this.single && before < this.total) this.#gap(before, this.total, null);
    if (this.single && this.total) this.need(first, last);
  }

  /** @param {number} from @param {number} to @param {Element | null} place */
  #gap(from, to, place) {
    const gap = document.createElement('div');
    gap.className = 'gap';
    gap.setAttribute('role', 'presentation');
    gap.style.height = `${this.offset(to) - this.offset(from)}px`;
    this.body.insertBefore(gap, place);
  }

  /** Takes the heights of all rows there are. @param {number} anchor the row that must not move @returns {boolean} whether any differs */
  #measure(anchor) {
    const before = this.offset(anchor);
    let changed = false;
    for (const [index, row] of this.rows) {
      const height = row.element.getBoundingClientRect().height;
      if (Math.abs(height - (this.#heights[index] ?? 0)) < 0.5 || row.element.dataset.waiting) continue;
      this.#heights[index] = height;
      this.#sums[Math.floor(index / chunk)] = 0;
      changed = true;
    }
    if (!this.#guess && changed) {
      const known = [...this.rows.keys()].map((i) => this.#heights[i] ?? 0).filter((x) => x);
      if (known.length > 3) {
        this.#guess = known.reduce((a, b) => a + b, 0) / known.length;
        this.#sums.fill(0);
      }
    }
    if (!changed) return false;
    for (const gap of this.body.querySelectorAll(':scope > .gap')) {
      const from = this.#indexOf(gap.previousElementSibling, -1) + 1;
      const to = this.#indexOf(gap.nextElementSibling, this.total);
      /** @type {HTMLElement} */ (gap).style.height = `${this.offset(to) - this.offset(from)}px`;
    }
    const moved = this.offset(anchor) - before;
    if (Math.abs(moved) > 0.5) scrollBy({ top: moved, behavior: 'instant' });
    return true;
  }

  /** @param {Element | null} element @param {number} otherwise */
  #indexOf(element, otherwise) {
    return element ? Number(element.getAttribute('aria-rowindex')) - 2 : otherwise;
  }

  /** @param {ResizeObserverEntry[]} entries */
  #resized(entries) {
    if (this.single || !this.body.offsetParent) return;
    const width = this.body.clientWidth;
    if (width !== this.#width) {
      const keep = this.#width > 0;
      this.#width = width;
      if (keep) this.keep(() => this.forget());
      return;
    }
    if (entries.some((e) => e.target !== this.body) && this.#measure(this.#indexAt(this.#from))) this.later();
  }

  /** Does something that changes heights; the row at the upper edge stays where it is. @param {() => void} change */
  keep(change) {
    const index = this.#indexAt(this.#from);
    const top = this.rows.get(index)?.element.getBoundingClientRect().top;
    const atTop = this.#from < 1;
    change();
    this.layout();
    const now = this.rows.get(index)?.element.getBoundingClientRect().top;
    if (!atTop && top !== undefined && now !== undefined) scrollBy({ top: now - top, behavior: 'instant' });
  }

  /** Brings a row into sight. @param {number} index @param {number} [at] where its upper edge is to be on the screen; left out: no further than needed */
  reveal(index, at) {
    this.active = index;
    if (this.single) {
      this.layout();
      scrollTo({ top: 0, behavior: 'instant' });
      return;
    }
    if (at === undefined && !(index >= this.first && index <= this.last)) at = this.edge + 40;
    for (let turn = 0; turn < 3; turn++) {
      this.layout();
      const box = this.rows.get(index)?.element.getBoundingClientRect();
      if (!box) return;
      const lowest = innerHeight - 16;
      let by = at === undefined ? 0 : box.top - at;
      if (at === undefined && box.bottom > lowest) by = box.bottom - lowest;
      if (box.top - by < this.edge + 4) by = box.top - this.edge - 4;
      if (Math.abs(by) < 1) return;
      scrollBy({ top: by, behavior: 'instant' });
    }
    this.layout();
  }

  /** @param {number} index */
  element(index) {
    return this.rows.get(index)?.element;
  }
}
