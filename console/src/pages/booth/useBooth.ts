import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { decide as sendDecision, readDocument, recordArrival } from "../../api/crossings";
import { Refusal } from "../../api/client";
import { newId, record, type Waiting } from "../../api/record";
import type { Crossing, DecisionKind, Indicator, TypedDocument } from "../../api/types";
import { firstToSee, isFurther, isOpen, remember, requestOf, sameOrNew, start, toggled, withDecided, type Booth, type Occupant, type Stage, type Where } from "./booth";

/** The booth's acts: read, check, decide, next. Everything written goes out with its own id until it is answered. */
export function useBooth(where: Where, together: boolean) {
  const [booth, setBooth] = useState<Booth>(start);
  const now = useRef({ booth, where, together });
  const flight = useRef<AbortController | null>(null);
  const cache = useQueryClient();
  useEffect(() => {
    now.current = { booth, where, together };
  });
  useEffect(() => () => flight.current?.abort(), []);

  const change = useCallback((part: Partial<Booth> | ((before: Booth) => Partial<Booth>)) => {
    setBooth((before) => {
      const after = { ...before, ...(typeof part === "function" ? part(before) : part) };
      now.current = { ...now.current, booth: after };
      return after;
    });
  }, []);
  const go = useCallback((stage: Stage) => change({ stage }), [change]);

  /** Sends until answered; what it waits for is shown. Undefined when the officer went back or the node refused. */
  const send = useCallback(
    async <T,>(what: (signal: AbortSignal) => Promise<T>, onWaiting: (waiting: Waiting | null) => void, onRefused: (error: unknown) => void): Promise<T | undefined> => {
      const control = new AbortController();
      flight.current = control;
      try {
        return await record(() => what(control.signal), onWaiting, control.signal);
      } catch (failure) {
        if (!control.signal.aborted) onRefused(failure);
        return undefined;
      }
    },
    [],
  );

  const check = useCallback(
    async (occupants: Occupant[]) => {
      const request = sameOrNew(now.current.booth.unsure, requestOf(now.current.where, occupants, newId));
      change({ stage: { name: "busy", what: "checking", waiting: null }, unsure: request });
      const arrival = await send(
        () => recordArrival(request),
        (waiting) => go({ name: "busy", what: "checking", waiting }),
        (error) => change({ stage: { name: "refused", error }, ...(error instanceof Refusal && error.status < 500 ? { unsure: null } : {}) }),
      );
      if (!arrival) return;
      const selected = firstToSee(arrival.travellers);
      change({ stage: { name: "answered", arrival, shown: occupants, selected, waiting: null, error: null }, text: "", further: [], occupants: [], indicators: [], unsure: null });
    },
    [change, go, send],
  );

  /** One more traveller: checked at once, or kept until all in the vehicle are there. */
  const arrive = useCallback(
    async (papers: Pick<Occupant, "mrz" | "typed" | "read">) => {
      const { further, indicators, occupants } = now.current.booth;
      const occupant: Occupant = { id: newId(), ...papers, further: further.map((one) => one.mrz), indicators };
      if (!now.current.together) return check([occupant]);
      change({ occupants: [...occupants, occupant], text: "", further: [], indicators: [], stage: { name: "ready" } });
    },
    [change, check],
  );

  const read = useCallback(
    async (mrz: string[]) => {
      if (["busy", "answered"].includes(now.current.booth.stage.name)) return;
      go({ name: "busy", what: "reading", waiting: null });
      const said = await send(
        (signal) => readDocument(mrz, signal),
        (waiting) => go({ name: "busy", what: "reading", waiting }),
        (error) => go({ name: "refused", error }),
      );
      if (!said) return;
      if (!said.valid) return go({ name: "not-read", mrz, read: said });
      if (isFurther(said)) return change((before) => ({ further: [...before.further, { mrz, read: said }], text: "", stage: { name: "ready" } }));
      return arrive({ mrz, typed: null, read: said });
    },
    [arrive, change, go, send],
  );

  const decideOne = useCallback(
    async (crossing: Crossing, decision: DecisionKind, note: string | null): Promise<boolean> => {
      const put = (part: Partial<Extract<Stage, { name: "answered" }>>) =>
        change((before) => (before.stage.name === "answered" ? { stage: { ...before.stage, ...part } } : {}));
      const id = newId();
      put({ error: null });
      const decided = await send(
        () => sendDecision(crossing.id, { id, decision, ground: null, note, language: null }, "border-check"),
        (waiting) => put({ waiting }),
        (error) => put({ error, waiting: null }),
      );
      if (!decided) return false;
      change((before) => {
        if (before.stage.name !== "answered") return {};
        const stage = withDecided(before.stage, decided);
        const done = !stage.arrival.travellers.some(isOpen);
        return { last: remember(before.last, decided), indicators: [], stage: done ? { name: "ready" } : stage };
      });
      void cache.invalidateQueries({ queryKey: ["worklist"] });
      return true;
    },
    [cache, change, send],
  );

  return {
    booth,
    read: (mrz: string[]) => void read(mrz),
    write: (text: string) => change((before) => ({ text, stage: before.stage.name === "answered" || before.stage.name === "busy" ? before.stage : { name: "ready" } })),
    checkAlone: (mrz: string[]) => {
      change((before) => ({ further: before.further.filter((one) => one.mrz !== mrz) }));
      void arrive({ mrz, typed: null, read: null });
    },
    checkTogether: () => void check(now.current.booth.occupants),
    checkTyped: (typed: TypedDocument) => void arrive({ mrz: null, typed, read: null }),
    removeLast: () => change((before) => (before.further.length > 0 ? { further: before.further.slice(0, -1) } : { occupants: before.occupants.slice(0, -1) })),
    indicate: (indicator: Indicator) => change((before) => ({ indicators: toggled(before.indicators, indicator) })),
    select: (selected: number) => change((before) => (before.stage.name === "answered" ? { stage: { ...before.stage, selected } } : {})),
    decide: (crossing: Crossing, decision: DecisionKind, note: string | null) => void decideOne(crossing, decision, note),
    admitAll: async (crossings: Crossing[]) => {
      for (const crossing of crossings) if (!(await decideOne(crossing, "admit", null))) return;
    },
    /** Back to the document: what was typed stays, what was sent may have been recorded. */
    stepBack: () => {
      flight.current?.abort();
      go({ name: "ready" });
    },
    startOver: () => change({ text: "", further: [], stage: { name: "ready" } }),
    leave: () => change((before) => (before.stage.name === "answered" ? { stage: { name: "ready" }, last: before.stage.arrival.travellers.reduce(remember, before.last) } : {})),
  };
}
export type BoothActs = ReturnType<typeof useBooth>;
