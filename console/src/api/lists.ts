import { useQuery } from "@tanstack/react-query";
import { answer, api, query } from "./client";
import type { AlertRate, Authority, Decided, DifferenceCounts, DifferenceLine, Edition, ImportProgress, ListSetting, Preview, PreviewHit, Purpose, ScreeningBack } from "./types";
import { sendFile, type Sending } from "./upload";

export type { Sending };

/** Sends a signed edition; it is held, so that it can be looked at before it is put in force. */
export const importList = (file: Blob, onSending: (sending: Sending) => void, signal?: AbortSignal) => sendFile<Edition>({ method: "POST", path: "/api/lists?hold=true" }, file, onSending, signal);

export const takeBack = (list: string, taking: { id: string; to: number; why: string }) => api.post<void>(`/api/lists/${encodeURIComponent(list)}/take-back`, taking);
export const authorities = (signal?: AbortSignal) => api.get<Authority[]>("/api/authorities", { ...(signal && { signal }) });
export const putAuthority = ({ code, ...rest }: Authority) => api.put<Authority>(`/api/authorities/${encodeURIComponent(code)}`, rest);

const at = (list: string, rest = "") => `/api/lists/${encodeURIComponent(list)}${rest}`;

export const putInForce = (list: string, putting: { id: string; number: number; why: string }) => api.post<Edition>(at(list, "/put-in-force"), putting, { patienceMillis: 120_000 });

export type Setting = Omit<ListSetting, "list"> & { id: string; why: string };
export const decideSetting = (list: string, setting: Setting) => api.put<ListSetting>(at(list, "/settings"), setting);
export const useSetting = (list: string) =>
  useQuery({ queryKey: ["lists", list, "settings"], queryFn: ({ signal }) => api.get<{ now: ListSetting; decided: Decided[] }>(at(list, "/settings"), { signal }) });

export const useEdition = (list: string, number: number) =>
  useQuery({ queryKey: ["lists", list, "edition", number], queryFn: ({ signal }) => api.get<Edition>(at(list, `/editions/${number}`), { signal }) });

export type DifferencePage = { counts: DifferenceCounts; items: DifferenceLine[] };
export const useDifference = (list: string, number: number, against: number, change: string | null, purpose: Purpose | undefined) =>
  useQuery({
    queryKey: ["lists", list, "difference", number, against, change, purpose],
    enabled: purpose !== undefined,
    staleTime: Infinity,
    queryFn: ({ signal }) => api.get<DifferencePage>(at(list, `/editions/${number}/difference${query({ against, change, limit: 200 })}`), { purpose: purpose!, signal, patienceMillis: 60_000 }),
  });
export const downloadDifference = async (list: string, number: number, against: number, purpose: Purpose) =>
  (await answer("GET", at(list, `/editions/${number}/difference.csv${query({ against })}`), { purpose, accept: "text/csv", patienceMillis: 60_000 })).blob();

/** Sends one file of a list in a foreign form; part 2 is OFAC's file of aliases. */
export const sendPart = (id: string, part: number, file: File, onSending: (sending: Sending) => void) => sendFile<ImportProgress>({ method: "PUT", path: `/api/imports/${id}/files/${part}${query({ name: file.name })}` }, file, onSending);
export const startImport = (id: string, list: string) => api.post<ImportProgress>("/api/imports", { id, list });
export const importProgress = (id: string) => api.get<ImportProgress>(`/api/imports/${id}`);

export const startPreview = (asked: { id: string; list: string; number: number; perThousand: number; days: number }) => api.post<Preview>("/api/previews", asked, { patienceMillis: 60_000 });
export const usePreview = (id: string | null) =>
  useQuery<Preview>({
    queryKey: ["preview", id],
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data?.phase === "running" ? 1_000 : false),
    queryFn: ({ signal }) => api.get<Preview>(`/api/previews/${id}`, { signal }),
  });
export const previewHits = (id: string, purpose: Purpose) => api.get<{ items: PreviewHit[] }>(`/api/previews/${id}/hits`, { purpose });

export const useAlertRate = (list: string, days: number) =>
  useQuery({ queryKey: ["lists", list, "alert-rate", days], queryFn: ({ signal }) => api.get<AlertRate>(at(list, `/alert-rate${query({ days })}`), { signal }) });
export const useScreeningBack = (list: string) =>
  useQuery<{ items: ScreeningBack[] }>({
    queryKey: ["lists", list, "screening-back"],
    refetchInterval: ({ state }) => (state.data?.items[0]?.state === "running" ? 2_000 : 30_000),
    queryFn: ({ signal }) => api.get<{ items: ScreeningBack[] }>(at(list, "/screening-back"), { signal }),
  });
