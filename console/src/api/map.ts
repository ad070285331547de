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
