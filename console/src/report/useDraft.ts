import { useEffect, useRef, useState } from "react";
import type { NewFile } from "../queue/item";
import { drop, keep, kept } from "../queue/store";


/** Files that were chosen for a form that is not saved yet; they stay while this page is open, whatever stands before it. */
const chosen = new Map<string, NewFile[]>();

/** Puts files to a form before it opens. */
export const keepFiles = (name: string, files: NewFile[]): void => void chosen.set(name, files);

export type Draft<T> = {
  value: T;
  set: (change: Partial<T>) => void;
  files: NewFile[];
  setFiles: (files: NewFile[]) => void;
  clear: () => Promise<void>;
  /** Whether all that was typed is on this device by now. */
  isKept: boolean;
};

/** Writes one after the other, so that what was typed last is what stays. */
let writing: Promise<unknown> = Promise.resolve();
const inTurn = (act: () => Promise<unknown>): Promise<unknown> => (writing = writing.then(act, act));

/** What is being written, kept on this device from key to key, so that a reload, a call or a session that ends loses nothing. Undefined until it is read. */
export function useDraft<T extends object>(name: string, fresh: () => T): Draft<T> | undefined {
  const place = `draft.${name}`;
  const [value, setValue] = useState<T>();
  const latest = useRef<T>(undefined);
  const [writes, setWrites] = useState(0);
  const [files, setFilesNow] = useState<NewFile[]>(() => chosen.get(name) ?? []);
  const put = (now: T) => {
    latest.current = now;
    setValue(now);
  };
  useEffect(() => {
    let gone = false;
    void inTurn(async () => {
      const before = await kept<T>(place).catch(() => undefined);
      if (!gone && latest.current === undefined) put(before ?? fresh());
    });
    return () => {
      gone = true;
    };
    // A fresh one is made once for a form.
  }, [place]);
  if (value === undefined) return undefined;
  return {
    value,
    files,
    isKept: writes === 0,
    set: (change) => {
      const now = { ...(latest.current ?? value), ...change };
      put(now);
      setWrites((before) => before + 1);
      void inTurn(() => keep(place, now))
        .catch(() => undefined)
        .finally(() => setWrites((before) => before - 1));
    },
    setFiles: (now) => {
      chosen.set(name, now);
      setFilesNow(now);
    },
    clear: async () => {
      chosen.delete(name);
      setFilesNow([]);
      put(fresh());
      await inTurn(() => drop(place));
    },
  };
}
