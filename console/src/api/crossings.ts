import { useQuery } from "@tanstack/react-query";
import { api, query } from "./client";
import type { Arrival, ArrivalRequest, Crossing, DecisionKind, DocumentRead, Purpose, RefusalForm, RefusalGround, WaitingRow } from "./types";

export const readDocument = (mrz: string[], signal?: AbortSignal) => api.post<DocumentRead>("/api/documents/read", { mrz }, { purpose: "border-check", ...(signal && { signal }) });
export const recordArrival = (arrival: ArrivalRequest) => api.post<Arrival>("/api/arrivals", arrival, { purpose: "border-check" });

export type Deciding = { id: string; decision: DecisionKind; ground: string | null; note: string | null; language: string | null };
export const decide = (crossing: string, deciding: Deciding, purpose: Purpose) => api.post<Crossing>(`/api/crossings/${crossing}/decisions`, deciding, { purpose });

export type Judging = { id: string; hit: string; same: boolean; why: string };
export const judge = (crossing: string, judging: Judging) => api.post<Crossing>(`/api/crossings/${crossing}/judgements`, judging, { purpose: "second-line" });

export const useCrossing = (id: string, purpose: Purpose = "second-line") =>
  useQuery({ queryKey: ["crossing", id], queryFn: ({ signal }) => api.get<Crossing>(`/api/crossings/${id}`, { purpose, signal }) });

export const useWorklist = (post: string | null, enabled = true) =>
  useQuery({
    queryKey: ["worklist", post],
    enabled,
    refetchInterval: 5_000,
    queryFn: ({ signal }) => api.get<{ items: WaitingRow[] }>(`/api/worklist${query({ post })}`, { purpose: "second-line", signal }),
  });

export const useGrounds = () =>
  useQuery({ queryKey: ["refusal-grounds"], staleTime: Infinity, queryFn: ({ signal }) => api.get<RefusalGround[]>("/api/refusal-grounds", { signal }) });

export const useRefusalForm = (id: string) =>
  useQuery({ queryKey: ["refusal-form", id], queryFn: ({ signal }) => api.get<RefusalForm>(`/api/crossings/${id}/refusal-form`, { purpose: "second-line", signal }) });
