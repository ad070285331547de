import { useQuery } from "@tanstack/react-query";
import type { Point } from "../geo/point";
import { api, query } from "./client";
import type { Checked } from "./map";
import type { Observation } from "./observations";
import type { Purpose } from "./types";

/** The semi-axes of an ellipse around a place, in metres; the major one's direction from true north. */
export type Axes = { majorM: number; minorM: number; azimuthDeg: number };

/** What obligations say of something, counted, with the gravest answer. */
export type Findings = { likely: number; undecided: number; compliant: number; gravest?: Checked };

export type Decided = { id: string; what: "split" | "merge"; why: string; recordedAt: string; officerName: string };

/** What happened once, as its observations tell; the ellipse holds the true place with 90 of 100. */
export type FusedEvent = Point & {
  id: string;
  time: string;
  ellipse: Axes;
  fix: "crossed" | "bearing";
  kind?: string;
  count?: { count: number; low: number; high: number };
  bits: number;
  observations: string[];
  decided?: Decided;
};
export type EventRow = FusedEvent & { findings: Findings };

export type WhyApart = "alone" | "fits-none" | "reported-again" | "no-bearing" | "decided";
/** A report that belongs to no event; `place` is where it alone puts what it tells of. */
export type Apart = { observation: string; why: WhyApart; place?: { middle: Point } & Axes; findings: Findings };

export type Reported = { report: Observation & { id: string; at?: Point & { errorM: number }; party?: string; altitudeM?: number }; recordedAt: string; officerName: string };
export type OpenedEvent = FusedEvent & { reports: Reported[]; checked: Checked[] };

type Span = { from: string; to: string };

export const useEvents = (span: Span, purpose: Purpose | undefined) =>
  useQuery({
    queryKey: ["events", span, purpose],
    enabled: purpose !== undefined,
    queryFn: ({ signal }) => api.get<{ events: EventRow[]; apart: Apart[] }>(`/api/events${query(span)}`, { purpose: purpose!, signal }),
  });

export const useReports = (span: Span, purpose: Purpose | undefined) =>
  useQuery({
    queryKey: ["observations", span, purpose],
    enabled: purpose !== undefined,
    queryFn: ({ signal }) => api.get<{ items: Reported[] }>(`/api/observations${query(span)}`, { purpose: purpose!, signal }),
  });

export const useEvent = (id: string, purpose: Purpose | undefined) =>
  useQuery({ queryKey: ["event", id, purpose], enabled: purpose !== undefined, queryFn: ({ signal }) => api.get<OpenedEvent>(`/api/events/${id}`, { purpose: purpose!, signal }) });

/** Each group becomes an event of its own; a group of one stays apart. */
export const splitEvent = (event: string, decision: { id: string; groups: string[][]; why: string }) => api.post<Decided>(`/api/events/${event}/split`, decision);

/** Makes one event of several, and of reports that stayed apart. */
export const mergeEvents = (decision: { id: string; events: string[]; why: string }) => api.post<Decided>("/api/events/merge", decision);
