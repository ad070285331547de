import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { answer, api, query } from "./client";
import type { Crossing, CrossingRow, Day, Found, Overstay, Post, Purpose } from "./types";

export type CrossingFilters = Record<"post" | "from" | "to" | "direction" | "state" | "outcome" | "reason" | "nationality" | "text", string | null>;

/** Each read of personal data is an entry in the ledger, so these are asked once and again only when the officer wants. */
const asked = { refetchOnWindowFocus: false, staleTime: 60_000 } as const;
const pageRows = 100;

/** The day's counts hold nobody's data and follow by themselves. */
export const useDay = (post: string | null, on: string | null) =>
  useQuery({ queryKey: ["today", post, on], refetchInterval: 15_000, placeholderData: keepPreviousData, queryFn: ({ signal }) => api.get<Day>(`/api/today${query({ post, on })}`, { signal }) });

export const usePosts = () => useQuery({ queryKey: ["posts"], staleTime: 300_000, queryFn: ({ signal }) => api.get<Post[]>("/api/posts", { signal }) });

export const useCrossings = (filters: CrossingFilters, purpose: Purpose | undefined) =>
  useInfiniteQuery({
    ...asked,
    queryKey: ["crossings", filters, purpose],
    enabled: purpose !== undefined,
    placeholderData: keepPreviousData,
    initialPageParam: null as string | null,
    getNextPageParam: (last: Found<CrossingRow>) => last.next ?? null,
    queryFn: ({ pageParam, signal }) => api.get<Found<CrossingRow>>(`/api/crossings${query({ ...filters, limit: pageRows, cursor: pageParam })}`, { signal, ...(purpose && { purpose }) }),
  });

const fileMillis = 120_000;
export const crossingsFile = async (filters: CrossingFilters, purpose: Purpose): Promise<Blob> =>
  (await answer("GET", `/api/crossings.csv${query(filters)}`, { purpose, accept: "text/csv", patienceMillis: fileMillis })).blob();

export const useOneCrossing = (id: string, purpose: Purpose | undefined) =>
  useQuery({ ...asked, queryKey: ["crossing", id, purpose], enabled: purpose !== undefined, queryFn: ({ signal }) => api.get<Crossing>(`/api/crossings/${id}`, { signal, ...(purpose && { purpose }) }) });

/** All crossings of a person or of a document, newest first. `of` is the path below `/api`. */
export const useHistory = (of: string, purpose: Purpose | undefined) =>
  useQuery({ ...asked, queryKey: ["history", of, purpose], enabled: purpose !== undefined, queryFn: ({ signal }) => api.get<Found<CrossingRow>>(`/api/${of}/history`, { signal, ...(purpose && { purpose }) }) });

export const useOverstays = (on: string | null, nationality: string | null, purpose: Purpose | undefined) =>
  useQuery({
    ...asked,
    queryKey: ["overstays", on, nationality, purpose],
    enabled: purpose !== undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.get<{ on: string; total: number; items: Overstay[] }>(`/api/overstays${query({ on, nationality, limit: 1000 })}`, { signal, ...(purpose && { purpose }) }),
  });
