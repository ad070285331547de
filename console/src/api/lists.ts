import { api } from "./client";
import type { Authority, Imported } from "./types";
import { sendFile, type Sending } from "./upload";

export type { Sending };

/** Sends a list file. */
export const importList = (file: Blob, onSending: (sending: Sending) => void, signal?: AbortSignal) => sendFile<Imported>({ method: "POST", path: "/api/lists" }, file, onSending, signal);

export const takeBack = (list: string, taking: { id: string; to: number; why: string }) => api.post<void>(`/api/lists/${encodeURIComponent(list)}/take-back`, taking);
export const authorities = (signal?: AbortSignal) => api.get<Authority[]>("/api/authorities", { ...(signal && { signal }) });
export const putAuthority = ({ code, ...rest }: Authority) => api.put<Authority>(`/api/authorities/${encodeURIComponent(code)}`, rest);
