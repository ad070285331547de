import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { answer, api, query } from "./client";
import type { Grade, GradedHit } from "./search";
import type { Purpose } from "./types";
import { sendFile, type Sending } from "./upload";

export type BatchState = "waiting" | "running" | "done" | "stopped" | "failed";

/** A file of persons and how far it is; it holds nobody's data but the file's name. */
export type Batch = {
  id: string;
  name: string;
  sha256: string;
  bytes: number;
  form: string;
  perThousand: number;
  purpose: Purpose;
  officer: { id: string; name: string };
  received: string;
  started: string | null;
  ended: string | null;
  purged: string | null;
  state: BatchState;
  failure: string | null;
  stopAsked: boolean;
  resumed: number;
  progress: { bytesDone: number; rowsPerSecond: number; secondsLeft: number | null };
  counts: { rows: number; screened: number; unreadable: number; warnings: number; withHits: number; likely: number; possible: number; linesKept: number };
  editions: { list: string; edition: number; issued: string }[];
};

export type Given = { names: string[]; birthDate: string; nationality: string; sex: string; documentNumber: string; birthPlace: string };
export type BatchHit = { outcome: "hit"; line: number; id: string; given: Given; match: GradedHit };
export type BatchProblem = { outcome: "problem"; line: number; id: string; severity: "error" | "warning"; code: string; field: string | null; message: string };
type Page<T> = { items: T[]; next: number | null };

const followMillis = 1_000;
const fileMillis = 120_000;

const isOpen = (batch: Batch | undefined) => batch === undefined || batch.ended === null;

export const useBatches = () =>
  useQuery({
    queryKey: ["batches"],
    refetchInterval: 5_000,
    queryFn: ({ signal }) => api.get<{ items: Batch[]; keepDays: number; perThousand: number }>("/api/batches", { signal }),
  });

/** How far a file is, followed until it has ended. */
export const useBatch = (id: string) =>
  useQuery<Batch>({
    queryKey: ["batch", id],
    refetchInterval: (found) => (isOpen(found.state.data) && found.state.status !== "error" ? followMillis : false),
    queryFn: ({ signal }) => api.get<Batch>(`/api/batches/${id}`, { signal }),
  });

export const sendBatch = (id: string, file: File, perThousand: number, purpose: Purpose, onSending: (sending: Sending) => void) =>
  sendFile<Batch>({ method: "PUT", path: `/api/batches/${id}${query({ name: file.name, perThousand })}`, purpose }, file, onSending);

export const stopBatch = (id: string) => api.post<Batch>(`/api/batches/${id}/stop`);

/** A page of outcomes after the other; each is an entry in the ledger, so they are asked once a state. */
function useOutcomes<T>(id: string, what: "hits" | "problems", grade: Grade | null, state: BatchState, purpose: Purpose | undefined, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ["batch", id, what, grade, state, purpose],
    enabled: enabled && purpose !== undefined,
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    initialPageParam: 0,
    getNextPageParam: (last: Page<T>) => last.next,
    queryFn: ({ pageParam, signal }) => api.get<Page<T>>(`/api/batches/${id}/${what}${query({ grade, from: pageParam })}`, { signal, ...(purpose && { purpose }) }),
  });
}

export const useBatchHits = (batch: Batch, grade: Grade | null, purpose: Purpose | undefined) => useOutcomes<BatchHit>(batch.id, "hits", grade, batch.state, purpose, batch.ended !== null && batch.purged === null);
export const useBatchProblems = (batch: Batch, purpose: Purpose | undefined) => useOutcomes<BatchProblem>(batch.id, "problems", null, batch.state, purpose, batch.ended !== null && batch.purged === null);

export const batchFile = async (id: string, form: "csv" | "jsonl", purpose: Purpose): Promise<Blob> =>
  (await answer("GET", `/api/batches/${id}/report.${form}`, { purpose, accept: form === "csv" ? "text/csv" : "application/jsonl", patienceMillis: fileMillis })).blob();
