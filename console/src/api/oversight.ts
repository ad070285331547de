import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { answer, api, query } from "./client";
import type { LedgerHead, Purpose, Reading } from "./types";

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

export const useLedger = () => useQuery({ queryKey: ["ledger"], refetchInterval: 15_000, queryFn: ({ signal }) => api.get<LedgerHead>("/api/ledger", { signal }) });

const exportMillis = 600_000;
export async function ledgerFile(): Promise<{ content: Blob; name: string }> {
  const response = await answer("GET", "/api/ledger/export", { purpose: "oversight", accept: "application/x-ndjson", patienceMillis: exportMillis });
  const named = /filename="?([^";]+)/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
  return { content: await response.blob(), name: named ?? "ledger.jsonl" };
}
