// What travels between the page and /api/v1, and the few shapes the modules share. Read by the type check only, never served.

type State = 'untranslated' | 'draft' | 'machine' | 'edited' | 'needs-work' | 'approved' | 'stale' | 'failed';

interface Flag { code: string; severity: 'info' | 'warning' | 'error'; side: string; start: number; length: number; message: string; ignored: boolean }

interface Pair {
  id: string; seq: number; number: number; kind: string; ur: string; en: string | null; state: State; origin: string; engine: string;
  score: number | null; flags: Flag[]; reviewer: string | null; note: string | null; comments: number; rev: number; remark: string | null;
}

interface Doc {
  id: number; name: string; state: string; reason: string | null; engine: string; started: string; finished: string | null; total: number;
  counts: Record<string, number>; reviewed: number; flagged: number; risk: number; format: string; hint: string | null;
  progress: { settled: number; segments: number } | null;
}

interface Counts { state: Record<string, number>; warn: Record<string, number>; comment: number }
interface Page { total: number; all: number; offset: number; counts: Counts; segments: Pair[] }

interface Change { at: string; reviewer: string; action: string; state: State; en: string | null; note: string | null; rev: number }
interface Remark { id: string; at: string; reviewer: string; text: string }
interface Match { ur: string; en: string; score: number; origin: string; reviewer: string | null; source: string | null }
interface Term { ur: string; en: string; note: string | null; start: number; length: number }

interface SegmentDetail {
  pair: Pair; machine: string | null; formerSource: string | null; alignment: [number, number, number, number][];
  history: Change[]; comments: Remark[]; matches: Match[]; terms: Term[]; others: number;
}

interface Patch { en?: string; state?: string; note?: string; ignore?: string[]; unignore?: string[] }
interface Saved { pair: Pair; op: string }
interface Skipped { id: string; why: string }
interface BulkAnswer { op: string | null; n: number; skipped: Skipped[] }

/** Typed text that is not on the server yet. `rev` and `base` say what it was typed over; `want` is set once saving was asked for. */
interface Draft { en?: string; base: string; rev: number; number: number; want?: string; tab: string; at: number }

interface Preferences {
  font: 'nastaliq' | 'naskh'; size: number; invisibles: boolean; swap: boolean; theme: 'auto' | 'light' | 'dark'; keys: boolean; diff: boolean; view: 'list' | 'focus';
}

interface NameEntry { key: string; ur: string; count: number; forms: { en: string; count: number }[]; chosen: string | null }
interface NameAnswer {
  op: string | null; n: number; changes: { doc: number; id: string; before: string; after: string }[]; untouched: { doc: number; id: string; state: State; en: string }[];
}

interface Receipt {
  file: string; format: string; state: string; reason: string | null; hint: string | null; op: string | null; counts: Record<string, number>;
  rows: { line: number; doc: string; id: string; outcome: string; detail: string | null }[];
}
