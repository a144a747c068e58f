/**
 * The one file of the pages that asks the machine what time it is.
 *
 * A statutory clock must not depend on a laptop whose time is wrong, so every answer of the server corrects this one.
 */
import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;

let offset = 0;

/** Milliseconds since the epoch, as the server counts them. */
export const now = (): number => Date.now() + offset;

/** Reads ISO 8601 with an offset into milliseconds since the epoch; `NaN` for anything else. */
export const epoch = (iso: string): number => Date.parse(iso);

/** The `Date` header tells whole seconds, so differences below that are noise and are not followed. */
export function learnServerTime(dateHeader: string | null, askedAt: number, answeredAt: number): void {
  const server = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
  if (Number.isNaN(server)) return;
  const learned = server + 500 - (askedAt + answeredAt) / 2;
  if (Math.abs(learned - offset) < 1000) return;
  offset = learned;
  tick();
}

/** What the machine says, uncorrected; only for `learnServerTime`. */
export const machineTime = (): number => Date.now();

let current = now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function tick(): void {
  current = now();
  for (const listener of listeners) listener();
}

function schedule(): void {
  timer = setTimeout(
    () => {
      tick();
      schedule();
    },
    MINUTE - (now() % MINUTE) + 20,
  );
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    current = now();
    schedule();
    document.addEventListener('visibilitychange', tick);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', tick);
  };
}

/** The server's time, renewed as each minute begins and whenever the tab is looked at again. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => current);
