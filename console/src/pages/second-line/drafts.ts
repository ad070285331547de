import { useState } from "react";

const kept = new Map<string, unknown>();

/** What an officer has begun to write, kept until it is recorded: stepping back or looking elsewhere never loses it. */
export function useDraft<T>(key: string, blank: T): [T, (value: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => (kept.get(key) as T | undefined) ?? blank);
  const put = (next: T) => {
    kept.set(key, next);
    setValue(next);
  };
  const clear = () => {
    kept.delete(key);
    setValue(blank);
  };
  return [value, put, clear];
}
