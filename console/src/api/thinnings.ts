import { useQuery } from "@tanstack/react-query";
import { api, query } from "./client";
import type { CrossingState, Direction, Purpose } from "./types";

/** One opening of the degraded mode: what is left out of the checks of those who are not drawn, and until when. */
export type Thinning = {
  id: string;
  post: string;
  checks: string[];
  reach: "exits" | "both";
  sharePercent: number;
  circumstance: string;
  why: string;
  commitment: string;
  openedAt: string;
  closesAt: string;
  officerName: string;
  end: { at: string; why: string; officerName: string | null; seed: string } | null;
};

export type ThinningChoices = { checks: string[]; circumstances: string[]; minutesMax: number; sharePercentMin: number };

export type ThinChecked = { crossing: string; at: string; direction: Direction; lane: string; surname: string; givenNames: string; state: CrossingState; officerName: string; drawn: boolean; leftOut: string[] };

export type ThinningReport = {
  thinning: Thinning;
  travellers: number;
  drawn: number;
  thin: number;
  leftOut: Record<string, number>;
  /** Null while what is drawn by is secret. */
  draws: { agreeing: number; disagreeing: string[] } | null;
  checked: ThinChecked[];
};

export type Opening = { id: string; post: string; checks: string[]; reach: Thinning["reach"]; sharePercent: number; minutes: number; circumstance: string; why: string };

export const useThinningNow = (post: string | undefined) =>
  useQuery({
    queryKey: ["thinning-now", post],
    enabled: post !== undefined,
    refetchInterval: 15_000,
    queryFn: ({ signal }) => api.get<{ thinning: Thinning | null }>(`/api/thinnings/in-force${query({ post: post ?? null })}`, { signal }),
  });
export const useThinnings = () => useQuery({ queryKey: ["thinnings"], refetchInterval: 15_000, queryFn: ({ signal }) => api.get<{ items: Thinning[] }>("/api/thinnings", { signal }) });
export const useThinningChoices = (asked: boolean) => useQuery({ queryKey: ["thinning-choices"], enabled: asked, staleTime: Infinity, queryFn: ({ signal }) => api.get<ThinningChoices>("/api/thinnings/choices", { signal }) });
export const useThinning = (id: string, purpose: Purpose | undefined) =>
  useQuery({ queryKey: ["thinning", id, purpose], enabled: purpose !== undefined, queryFn: ({ signal }) => api.get<ThinningReport>(`/api/thinnings/${id}`, { purpose: purpose!, signal }) });

export const openThinning = (opening: Opening) => api.post<Thinning>("/api/thinnings", opening);
export const endThinning = (thinning: string, ending: { id: string; why: string }) => api.post<Thinning>(`/api/thinnings/${thinning}/end`, ending);
