import { useQuery } from "@tanstack/react-query";
import { api, query } from "./client";
import type { CrossingState, Direction, Purpose } from "./types";

/** One node's record of a crossing; an empty origin is this node's. */
export type Version = {
  origin: string;
  node: string;
  id: string;
  at: string;
  post: string;
  direction: Direction;
  officerName: string;
  personKey: string;
  surname: string;
  givenNames: string;
  nationality: string;
  state: CrossingState;
  decidedAt: string | null;
  /** Whether histories and days of stay are reckoned by it. */
  counts: boolean;
};

export const conflictKinds = ["entered-twice", "exit-before-entry", "decided-twice", "recorded-twice", "two-contents"] as const;
export type ConflictKind = (typeof conflictKinds)[number];

export type Conflict = {
  id: string;
  conflict: { kind: ConflictKind; personKey: string };
  foundAt: string;
  outcome: { stands: string | null; why: string; officerName: string | null; at: string } | null;
};
export type ConflictView = { found: Conflict; first: Version | null; second: Version | null };

export type PersonElsewhere = {
  personKey: string;
  versions: Version[];
  days: { on: string; pack: string; used: number; remaining: number | null; mayStayUntil: string | null } | null;
  conflicts: Conflict[];
};

export const useConflicts = (open: boolean, purpose: Purpose | undefined) =>
  useQuery({
    queryKey: ["conflicts", open, purpose],
    enabled: purpose !== undefined,
    queryFn: ({ signal }) => api.get<{ items: ConflictView[] }>(`/api/elsewhere/conflicts${query({ open: String(open) })}`, { purpose: purpose!, signal }),
  });
export const useConflictsWaiting = () => useQuery({ queryKey: ["conflicts-waiting"], refetchInterval: 15_000, queryFn: ({ signal }) => api.get<{ open: number }>("/api/elsewhere/conflicts/waiting", { signal }) });
export const usePersonElsewhere = (key: string, purpose: Purpose | undefined) =>
  useQuery({ queryKey: ["person-elsewhere", key, purpose], enabled: purpose !== undefined, queryFn: ({ signal }) => api.get<PersonElsewhere>(`/api/elsewhere/persons/${encodeURIComponent(key)}`, { purpose: purpose!, signal }) });

export const settleConflict = (conflict: string, word: { id: string; stands: string | null; why: string }) => api.post<Conflict>(`/api/elsewhere/conflicts/${conflict}/settlement`, word);
