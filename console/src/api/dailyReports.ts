import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api, query } from "./client";
import type { Purpose } from "./types";

export type Sheet = { name: string; sha256: string; signature: string; recordedAt: string; bytes: number };
export type ReportEdition = { id: string; day: string; number: number; asOf: string; recordedAt: string; officerName: string; summary: { events: number; likely: number; undecided: number; incidents: number; restrictions: number; corrections: number }; sheets: Sheet[] };

/** What a record is found by; `id` of effort is a kind and a span. */
export type Ref = { kind: "event" | "observation" | "incident" | "allegation" | "restriction" | "effort"; id: string };
export type Figure = { code: string; value: number; unit: "records" | "hours"; of: Ref[] };
export type LineOutcome = "likely" | "undecided" | "none";
export type ReportLine = { id: string; time: string; position?: { lat: number; lon: number; majorM: number; minorM: number }; near?: { name: string; distanceM: number; bearingDeg: number }; kind?: string; count?: { count?: number; low?: number; high?: number }; means: string[]; parties: string[]; reports: string[]; outcome: LineOutcome; checks: { obligation: string; title: string; basis: string; party?: string; edition?: number; probabilityLow: number; probabilityHigh: number; outcome: LineOutcome }[]; why?: string; decided?: string; corrected: string[] };
export type ReportIncident = { id: string; type: string; state: string; revision: number; lifeAtRisk: boolean; from: string; placeName?: string; why?: string };
export type ReportRate = { kind: string; state: "observed" | "not-observed"; events: number; hours: number; per100Hours?: number; low?: number; high?: number; eventsBefore: number; hoursBefore: number; change: "rise" | "fall" | "no-claim" | "not-comparable" };
export type ReportRestriction = { id: string; kind: string; subject: string; by?: string; from: string; to: string; hours: number };
export type Correction = { day: string; edition: number; of: Ref; what: "added" | "removed" | "changed"; field?: string; before?: string; after?: string; reasons: string[] };
export type DayReport = { heading: { day: string; edition: number; from: string; to: string; asOf: string; zone: string; template: number }; figures: Figure[]; sums: { total: string; parts: string[] }[]; events: ReportLine[]; alone: ReportLine[]; incidents: ReportIncident[]; trends: { day: ReportRate[]; week: ReportRate[] }; restrictions: ReportRestriction[]; corrections: Correction[] };
export type ShownReport = { edition: ReportEdition; publicKey: string; report: DayReport };
export type MadeAgain = { same: boolean; sheets: { name: string; sha256: string; again: string; same: boolean }[] };

const address = (day: string, edition: string | number) => `/api/daily-reports/${day}/${edition}`;

/** Every edition of every day of a span, the latest day first. */
export const useReports = (from: string, to: string) => useQuery({ queryKey: ["daily-reports", from, to], queryFn: ({ signal }) => api.get<{ items: ReportEdition[] }>(`/api/daily-reports${query({ from, to })}`, { signal }) });

/** One edition; it never changes, so it is asked for once. */
export const useReport = (day: string, edition: string, purpose: Purpose | undefined) =>
  useQuery({ queryKey: ["daily-report", day, edition, purpose], enabled: purpose !== undefined, staleTime: 300_000, queryFn: ({ signal }) => api.get<ShownReport>(address(day, edition), { signal, ...(purpose && { purpose }), patienceMillis: 30_000 }) });

/** What this edition says otherwise than the one before it. */
export const useDifferences = (day: string, edition: string) => useQuery({ queryKey: ["daily-report-differences", day, edition], staleTime: 300_000, queryFn: ({ signal }) => api.get<{ items: Correction[] }>(`${address(day, edition)}/differences`, { signal }) });

/** Makes every file again from the records and says whether each came out the same; it takes its time. */
export const useMakeAgain = (day: string, edition: string) => useMutation({ mutationFn: () => api.get<MadeAgain>(`${address(day, edition)}/made-again`, { patienceMillis: 120_000 }) });

/** Publishes an edition of a day, as everything on disk tells it now. */
export function usePublish() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: { id: string; day: string }) => api.post<ReportEdition>("/api/daily-reports", { ...wanted, papers: [] }, { patienceMillis: 60_000 }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["daily-reports"] }),
  });
}

/** A file as it was published, byte for byte; a paper that nobody asked for before is printed first. */
export async function reportFile(day: string, edition: string, name: string, purpose: Purpose): Promise<Blob> {
  return (await answer("GET", `${address(day, edition)}/sheets/${name}`, { purpose, accept: "*/*", patienceMillis: 60_000 })).blob();
}

/** A record behind a figure, as the node has it now. */
export const useRecord = (ref: Ref, asOf: string, purpose: Purpose | undefined) =>
  useQuery({
    queryKey: ["record-behind", ref.kind, ref.id, asOf, purpose],
    enabled: purpose !== undefined,
    staleTime: 300_000,
    queryFn: ({ signal }) => api.get<Record<string, unknown>>(`/api/${ref.kind}s/${ref.id}${query({ asOf })}`, { signal, ...(purpose && { purpose }) }),
  });
