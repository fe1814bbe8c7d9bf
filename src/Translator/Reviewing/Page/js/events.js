// News from the program, as long as the page is open. The browser reconnects by itself after a lost line; after a refusal we do.
import { banner } from './status.js';

/** @param {Record<string, (data: any) => void>} handlers @param {() => void} regained */
export function listen(handlers, regained) {
  let lost = false;
  let wait = 500;
  let last = '';
  const connect = () => {
    const source = new EventSource(`/api/v1/events${last ? `?lastEventId=${encodeURIComponent(last)}` : ''}`);
    source.onopen = () => {
      wait = 500;
      banner('line', null);
      if (lost) regained();
      lost = false;
    };
    source.onerror = () => {
      lost = true;
      banner('line', 'The program does not answer. You can go on: what you type is kept in this browser and sent when it is back.');
      source.close();
      setTimeout(connect, wait);
      wait = Math.min(5000, wait * 1.5);
    };
    for (const [name, handle] of Object.entries(handlers)) {
      source.addEventListener(name, (e) => {
        if (e.lastEventId) last = e.lastEventId;
        handle(JSON.parse(e.data));
      });
    }
    addEventListener('pagehide', () => source.close(), { once: true });
  };
  connect();
}
