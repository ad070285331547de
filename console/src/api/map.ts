import { useQuery } from "@tanstack/react-query";
import type { MapFeatures } from "../map/features";
import { keep, kept } from "../queue/store";
import { api, query, Unanswered } from "./client";

/** The map of a day; `keptAt` says since when it lies on this device, when the node does not answer. */
export type MapOfDay = MapFeatures & { keptAt?: number };

/** Lines, zones, posts, sites and crossing points as they stood on a day; without a day, today's, which is also kept for offline. */
export const useMapFeatures = (on: string | null = null) =>
  useQuery<MapOfDay>({
    queryKey: ["map", on],
    staleTime: 300_000,
    queryFn: async ({ signal }) => {
      try {
        const found = await api.get<MapFeatures>(`/api/map${query({ on })}`, { signal });
        if (!on) await keep("map", { ...found, keptAt: Date.now() }).catch(() => undefined);
        return found;
      } catch (failure) {
        const before = failure instanceof Unanswered && !on ? await kept<MapOfDay>("map").catch(() => undefined) : undefined;
        if (!before) throw failure;
        return before;
      }
    },
  });

export type PlacedAt = { id: string; name: string; kind: string; party: string; edition: number; distanceM: number; side: string; sideParty?: string | null; azimuthDeg: number; beyondEnd: boolean; probabilityInside?: number | null; probabilityLeft?: number | null; probabilityOn?: number | null; probabilityRight?: number | null };
export type Outcome = "violation-likely" | "undecided" | "compliant" | "not-applicable";
export type Checked = { obligation: string; obligationEdition: number; title: string; basis: string; used?: { name: string; party: string; edition: number; distanceM: number } | null; probabilityLow: number; probabilityHigh: number; outcome: Outcome; because: string[] };
export type CheckedPosition = { problems: { code: string; message: string }[]; lines: PlacedAt[]; obligations: Checked[] };

/** How a place lies to every party's version of every line, and what obligations say of something seen there. */
export const usePositionCheck = (place: { lat: number; lon: number; errorM: number } | null, on: string | null) =>
  useQuery({
    queryKey: ["position", place?.lat, place?.lon, place?.errorM, on],
    enabled: place !== null,
    staleTime: 60_000,
    queryFn: ({ signal }) => api.get<CheckedPosition>(`/api/lines/position${query({ lat: place!.lat, lon: place!.lon, errorM: place!.errorM, on })}`, { signal }),
  });
