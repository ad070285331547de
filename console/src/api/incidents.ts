import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import lists from "../../../server/src/main/resources/incident/types.json";
import type { Position } from "../geo/point";
import { answer, api, query } from "./client";
import type { Purpose } from "./types";

/** What a report can be coded with: the node's own list, built in, so that it is there without a link. */
export const codes: { types: IncidentType[]; codes: Record<string, string[]>; rescueAlertMinutes: number } = lists;
export type IncidentType = { code: string; lifeAtRisk: boolean; firstReportMinutes: number; details: { code: string; values: string[] }[] };

export type CountKind = "known" | "at-least" | "at-most" | "between" | "unknown";
export type Count = { kind: CountKind; low?: number; high?: number };
export type Counted = { of: string; count: Count };
export type Span = { from: string; to: string };
export type Source = { kind: string; reliability: string; credibility: number };
export type By = { id: string; name: string };

export type Actor = { kind: string; role: string; count: Count; nationality?: string; note?: string };
export type Vehicle = { kind: string; count: Count; plate?: string; note?: string };
export type Reporter = { name: string; contact?: string; note?: string };

export type IncidentReport = {
  type: string;
  details: Record<string, string>;
  lifeAtRisk: boolean;
  text: { language: string; text: string } | null;
  happened: Span;
  awareAt: string;
  place: (Position & { confirmed?: boolean }) | null;
  placeName?: string;
  post?: string;
  source: Source;
  means: string[];
  counts: Counted[];
  actors?: Actor[];
  vehicles?: Vehicle[];
  /** Goes out with a first report only and never comes back. */
  sealedReporter?: Reporter | undefined;
};

export type IncidentRow = {
  id: string;
  type: string;
  state: IncidentState;
  revision: number;
  lifeAtRisk: boolean;
  rescueRunning: boolean;
  beyondFilter: boolean;
  happened: Span;
  awareAt: string;
  recordedAt: string;
  late: boolean;
  place?: Position;
  placeName?: string;
  post?: string;
  text?: string;
  evidence?: number;
  officer: By;
};

export const incidentStates = ["reported", "assessed", "verified", "not-confirmed", "false", "closed"] as const;
export type IncidentState = (typeof incidentStates)[number];
export type Step = "assess" | "verify" | "not-confirm" | "dismiss" | "close" | "reopen";
export type RescueStep = "alerted" | "under-way" | "reached" | "over";

export type EvidenceItem = {
  id: string;
  incident: string;
  sha256: string;
  bytes: number;
  fileName: string;
  mediaType: string;
  seenAs?: string;
  takenAt?: string;
  recordedAt: string;
  officer: By;
  differences?: { distanceM?: number; errorM?: number; seconds?: number };
};

export type Incident = {
  id: string;
  asOf?: string;
  state: IncidentState;
  transitions: Step[];
  revision: number;
  revisions: { revision: number; id: string; recordedAt: string; officer: By; why?: string }[];
  report: Partial<IncidentReport> & Pick<IncidentReport, "type" | "lifeAtRisk" | "happened" | "awareAt" | "source">;
  officer: By;
  recordedAt: string;
  queuedAt?: string;
  rescue?: { running: boolean; startedAt: string; alertDue?: string; alertedAt?: string; overAt?: string; seconds: number; steps: { step: string; at?: string; recordedAt?: string; officer?: By; note?: string }[] };
  firstReport: { awareAt: string; due: string; recordedAt: string; late: boolean; secondsLate: number };
  sealedReporter: boolean;
  evidence?: EvidenceItem[];
  /** Others that may be the same one, the nearest first. */
  alike?: { id: string; type: string; state: IncidentState; distanceM: number; secondsApart: number }[];
  timeline: { at: string; recordedAt?: string; what: string; officer?: By; note?: string }[];
};

export type IncidentFilter = { from?: string | null; to?: string | null; type?: string | null; state?: string | null; life?: string | null; text?: string | null; asOf?: string | null };
type Found = { items: IncidentRow[]; next?: string; total: number; lifeAtRisk: number };

export const useIncidents = (filter: IncidentFilter, purpose: Purpose | undefined) =>
  useInfiniteQuery({
    queryKey: ["incidents", filter, purpose],
    enabled: purpose !== undefined,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Found) => last.next,
    queryFn: ({ pageParam, signal }) => api.get<Found>(`/api/incidents${query({ ...filter, cursor: pageParam })}`, { purpose: purpose!, signal }),
  });

/** One incident; with `since`, as it is after that: nothing that was read before is shown, not even for a moment. */
export const useIncident = (id: string, purpose: Purpose | undefined, asOf: string | null = null, since: string | null = null) =>
  useQuery({ queryKey: ["incident", id, asOf, purpose, since], enabled: purpose !== undefined, queryFn: ({ signal }) => api.get<Incident>(`/api/incidents/${id}${query({ asOf })}`, { purpose: purpose!, signal }) });

export const takeStep = (incident: string, step: { id: string; step: Step; note: string }) => api.post<Incident>(`/api/incidents/${incident}/steps`, step);
export const moveRescue = (incident: string, step: { id: string; step: RescueStep; note: string }) => api.post<Incident>(`/api/incidents/${incident}/rescue`, step);

export const evidenceImage = async (id: string, purpose: Purpose, signal: AbortSignal): Promise<Blob> => (await answer("GET", `/api/evidence/${id}/thumbnail`, { purpose, accept: "image/*", signal })).blob();
export const evidenceOriginal = async (id: string, purpose: Purpose): Promise<Blob> => (await answer("GET", `/api/evidence/${id}/original`, { purpose, accept: "*/*", patienceMillis: 600_000 })).blob();

export type CustodyLink = { id: string; act: string; recordedAt: string; officer: By; recipient?: string; note?: string };
export const useCustody = (id: string, purpose: Purpose) =>
  useQuery({ queryKey: ["custody", id, purpose], queryFn: async ({ signal }) => (await api.get<{ items: CustodyLink[] }>(`/api/evidence/${id}/custody`, { purpose, signal })).items });
