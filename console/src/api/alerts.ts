import { useQuery } from "@tanstack/react-query";
import { api, query } from "./client";
import type { LaterAlert, Purpose } from "./types";

export const useAlerts = (open: boolean, purpose: Purpose | undefined) =>
  useQuery({
    queryKey: ["alerts", open, purpose],
    enabled: purpose !== undefined,
    queryFn: ({ signal }) => api.get<{ items: LaterAlert[] }>(`/api/alerts${query({ open: String(open), limit: 500 })}`, { purpose: purpose!, signal }),
  });

/** How many alerts wait; a number, so it may be asked by a timer. */
export const useAlertsWaiting = () =>
  useQuery({ queryKey: ["alerts-waiting"], refetchInterval: 10_000, queryFn: ({ signal }) => api.get<{ open: number }>("/api/alerts/waiting", { signal }) });

export const judgeAlert = (alert: string, word: { id: string; same: boolean; why: string }) => api.post<LaterAlert>(`/api/alerts/${alert}/judgements`, word);
