import { useQueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { api } from "../api/client";
import { useHealth } from "../api/session";
import type { Content, Item, NewFile } from "./item";
import { isWaiting } from "./order";
import { sendDue, type Rest } from "./sender";
import * as store from "./store";

export type Queue = {
  items: Item[];
  /** How many have not been accepted whole. */
  waiting: number;
  /** Whether this browser can keep anything at all. */
  broken: boolean;
  add: (item: Item, content: Content, files: readonly NewFile[]) => Promise<void>;
  /** Tries at once what waits for its time. */
  tryNow: () => Promise<void>;
};

const QueueContext = createContext<Queue | null>(null);
const farMillis = 300_000;
const againMillis = 15_000;

/** Asked before anything goes out, so that a report is called sent only when it may have arrived. */
const isThere = async (): Promise<boolean> => {
  if (!navigator.onLine) return false;
  return api.get("/api/health").then(
    () => true,
    () => false,
  );
};

/** The queue of this device: shown to every page, and sent whenever the node can be reached and its officer is signed in. */
export function Sending({ officer, children }: { officer: string; children: ReactNode }) {
  const [items, setItems] = useState<Item[]>([]);
  const [broken, setBroken] = useState(false);
  const cache = useQueryClient();
  const health = useHealth();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    const read = () => void store.items().then(setItems, () => setBroken(true));
    read();
    return store.onChange(read);
  }, []);

  const run = useCallback(async () => {
    clearTimeout(timer.current);
    // One page of this browser sends; the others see what it does.
    await navigator.locks?.request("limen-queue", { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      if (!(await store.items()).some((item) => item.officer === officer && isWaiting(item))) return;
      const rest: Rest = (await isThere()) ? await sendDue(officer, Date.now) : { for: "time", until: Date.now() + againMillis };
      if (rest.for === "sign-in") cache.setQueryData(["session"], null);
      if (rest.for === "time") timer.current = setTimeout(() => void run(), Math.min(Math.max(rest.until - Date.now(), 500), farMillis));
    });
  }, [officer, cache]);

  const tryNow = useCallback(async () => {
    const waiting = (await store.items()).filter((item) => isWaiting(item) && item.nextAt > 0);
    await Promise.all(waiting.map((item) => store.put({ ...item, nextAt: 0 })));
    await run();
  }, [run]);

  const linked = health.isSuccess;
  useEffect(() => {
    if (!linked) return;
    // Whom this device remembers may be signed out by now: the node says.
    void cache.invalidateQueries({ queryKey: ["session"] });
    void tryNow();
  }, [linked, tryNow, cache]);
  useEffect(() => {
    const back = () => void health.refetch().then(() => tryNow());
    window.addEventListener("online", back);
    return () => window.removeEventListener("online", back);
  }, [health, tryNow]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const queue = useMemo<Queue>(
    () => ({
      items,
      broken,
      waiting: items.filter((item) => isWaiting(item) || item.state === "refused" || item.state === "conflict").length,
      add: async (item, content, files) => {
        await store.save(item, content, files);
        void navigator.storage?.persist?.();
        void run();
      },
      tryNow,
    }),
    [items, broken, run, tryNow],
  );
  return <QueueContext.Provider value={queue}>{children}</QueueContext.Provider>;
}

export function useQueue(): Queue {
  const queue = useContext(QueueContext);
  if (!queue) throw new Error("useQueue outside of a session");
  return queue;
}
