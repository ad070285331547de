import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { newId, record, type Waiting } from "../../api/record";
import type { Crossing } from "../../api/types";

/** Records something about a case with one id until it is answered, then shows the case as it now stands. */
export function useRecording(crossing: Crossing) {
  const cache = useQueryClient();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  const run = async (send: (id: string) => Promise<Crossing>): Promise<boolean> => {
    const id = newId();
    control.current = new AbortController();
    setSending(true);
    setError(null);
    try {
      const now = await record(() => send(id), setWaiting, control.current.signal);
      cache.setQueryData(["crossing", crossing.id], now);
      void cache.invalidateQueries({ queryKey: ["worklist"] });
      return true;
    } catch (failure) {
      if (!control.current.signal.aborted) setError(failure);
      void cache.invalidateQueries({ queryKey: ["crossing", crossing.id] });
      return false;
    } finally {
      setSending(false);
      setWaiting(null);
    }
  };
  return { run, waiting, error, sending };
}
