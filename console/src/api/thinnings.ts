import { useQuery } from "@tanstack/react-query";
import { api, query } from "./client";
import type { CrossingState, Direction, Purpose } from "./types";

/** One opening of the degraded mode: what is left out of the checks of those who are not drawn, and until when. */
export type Thinning = {
  id: string;
  /** The public key and the name of the node that opened it; empty for this one. */
  origin?: string;
  node?: string;
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

export type ThinChecked = {
  crossing: string;
  at: string;
  direction: Direction;
  lane: string;
  surname: string;
  givenNames: string;
  state: CrossingState;
  officerName: string;
  /** Null where the check's body was purged. */
  thinned: { drawn: boolean; leftOut: string[] } | null;
};

/** What shows that another node committed to what it drew by before it drew, from its log as it is held here. */
export type ThinningProof = { opened: Place; closed: Place | null; seedFits: boolean | null; misplaced: string[] };
type Place = { sequence: number; heldAt: string };

export type ThinningReport = {
  origin: string;
  node: string;
  thinning: Thinning;
  travellers: number;
  drawn: number;
  thin: number;
  leftOut: Record<string, number>;
  purged: number;
  /** Null while what is drawn by is secret. */
  draws: { agreeing: number; disagreeing: string[] } | null;
  proof: ThinningProof | null;
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
export const useThinning = (id: string, origin: string | null, purpose: Purpose | undefined) =>
  useQuery({ queryKey: ["thinning", id, origin, purpose], enabled: purpose !== undefined, queryFn: ({ signal }) => api.get<ThinningReport>(`/api/thinnings/${id}${query({ origin })}`, { purpose: purpose!, signal }) });

export const openThinning = (opening: Opening) => api.post<Thinning>("/api/thinnings", opening);
export const endThinning = (thinning: string, ending: { id: string; why: string }) => api.post<Thinning>(`/api/thinnings/${thinning}/end`, ending);
