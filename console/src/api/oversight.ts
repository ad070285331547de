import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { api, query } from "./client";
import type { Purpose, Reading } from "./types";

export type ReadFilters = Record<"officer" | "subject" | "purpose" | "from" | "to", string | null>;

/** Who looked at what and why. Looking here is a reading too, so it is asked once and not by itself again. */
export const useReads = (filters: ReadFilters, purpose: Purpose | undefined) =>
  useInfiniteQuery({
    queryKey: ["reads", filters, purpose],
    enabled: purpose !== undefined,
    refetchOnWindowFocus: false,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    initialPageParam: null as number | null,
    getNextPageParam: (last: { items: Reading[]; next: number | null }) => last.next,
    queryFn: ({ pageParam, signal }) =>
      api.get<{ items: Reading[]; next: number | null }>(`/api/reads${query({ ...filters, limit: 100, before: pageParam })}`, { signal, ...(purpose && { purpose }) }),
  });
