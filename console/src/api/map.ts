import { useQuery } from "@tanstack/react-query";
import type { MapFeatures } from "../map/features";
import { api, query } from "./client";

/** Lines, zones, posts, sites and crossing points as they stood on a day; without a day, today's. */
export const useMapFeatures = (on: string | null = null) =>
  useQuery({ queryKey: ["map", on], staleTime: 300_000, queryFn: ({ signal }) => api.get<MapFeatures>(`/api/map${query({ on })}`, { signal }) });
