import { Unanswered } from "./client";

/** How an unanswered write stands: it was tried so often, and the same id goes out again. */
export type Waiting = { attempts: number; since: number; cause: Unanswered["why"] };

const pausesMillis = [500, 1000, 2000, 4000];

const pause = (millis: number, signal?: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, millis);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });

/**
 * Sends a write until it is answered. The body holds its client-made id, so sending it again is safe:
 * the node gives the same answer and records nothing twice. A refusal is an answer and ends it.
 */
export async function record<T>(
  send: () => Promise<T>,
  onWaiting: (waiting: Waiting) => void,
  signal?: AbortSignal,
  pauses: readonly number[] = pausesMillis,
): Promise<T> {
  const since = Date.now();
  for (let attempts = 1; ; attempts++) {
    try {
      return await send();
    } catch (failure) {
      if (!(failure instanceof Unanswered) || signal?.aborted) throw failure;
      onWaiting({ attempts, since, cause: failure.why });
      await pause(pauses[Math.min(attempts - 1, pauses.length - 1)] ?? 0, signal);
    }
  }
}

export const newId = (): string => crypto.randomUUID();
