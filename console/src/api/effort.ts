import { useQuery } from "@tanstack/react-query";
import type { Point } from "../geo/point";
import { api, query } from "./client";
import type { Purpose } from "./types";

export const effortKinds = ["manning", "patrol", "camera", "drone", "radar"] as const;
export type EffortKind = (typeof effortKinds)[number];

export type Restricted = { id: string; kind: "refusal" | "jamming"; subject: string; by?: string; from: string; to: string; hours: number };
export type Change = "rise" | "fall" | "no-claim" | "not-comparable";
/** Events of a kind for each 100 hours of watching; `not-observed` has no rate, which is not a rate of nothing. */
export type KindRate = { kind: string; state: "observed" | "not-observed"; events: number; hours: number; per100Hours?: number; low?: number; high?: number; eventsBefore: number; hoursBefore: number; change: Change; p?: number };
export type EffortReport = { from: string; to: string; hours: Record<string, number>; restricted: Restricted[]; rates: KindRate[] };

export type WatchedPlace = Point & { kind: EffortKind; subject: string; hours: number; seesM: number; hearsM?: number };
export type WatchedWay = { id: string; subject: string; from: string; to: string; points: Point[] };
export type WatchedFrom = { places: WatchedPlace[]; tracks: WatchedWay[] };

type Span = { from: string; to: string };

export const useEffort = (span: Span, purpose: Purpose | undefined) =>
  useQuery({ queryKey: ["effort", span, purpose], enabled: purpose !== undefined, queryFn: ({ signal }) => api.get<EffortReport>(`/api/effort${query(span)}`, { purpose: purpose!, signal }) });

export const useWatchedFrom = (span: Span, purpose: Purpose | undefined) =>
  useQuery({ queryKey: ["effort-places", span, purpose], enabled: purpose !== undefined, queryFn: ({ signal }) => api.get<WatchedFrom>(`/api/effort/places${query(span)}`, { purpose: purpose!, signal }) });

/** The hours in which a place was in reach of somebody, and their share of the span. */
export const useWatched = (place: Point | null, span: Span) =>
  useQuery({ queryKey: ["watched", place?.lat, place?.lon, span], enabled: place !== null, queryFn: ({ signal }) => api.get<{ hours: number; share: number }>(`/api/effort/watched${query({ lat: place!.lat, lon: place!.lon, ...span })}`, { signal }) });
