import { api, headers, refusalOf, Unanswered } from "./client";
import type { Authority, Imported } from "./types";

/** How far an upload is: bytes that left this machine, then the node's own checking, whose length nobody knows. */
export type Sending = { sent: number; total: number; checking: boolean };

/** Sends a list file. `fetch` cannot tell how much was sent, so this is the older request, which can. */
export function importList(file: Blob, onSending: (sending: Sending) => void, signal?: AbortSignal): Promise<Imported> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/lists");
    headers("POST", { raw: { content: file, type: "application/octet-stream" } }).forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => onSending({ sent: event.loaded, total: event.total, checking: false });
    request.upload.onload = () => onSending({ sent: file.size, total: file.size, checking: true });
    request.onerror = request.ontimeout = () => reject(new Unanswered("no-answer", "upload"));
    request.onabort = () => reject(signal?.reason ?? new DOMException("aborted", "AbortError"));
    request.onload = () => {
      const said = parsed(request.responseText);
      if (request.status < 400) resolve(said as Imported);
      else reject(refusalOf(request.status, said as object, request.statusText));
    };
    signal?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return {};
  }
}

export const takeBack = (list: string, taking: { id: string; to: number; why: string }) => api.post<void>(`/api/lists/${encodeURIComponent(list)}/take-back`, taking);
export const authorities = (signal?: AbortSignal) => api.get<Authority[]>("/api/authorities", { ...(signal && { signal }) });
export const putAuthority = ({ code, ...rest }: Authority) => api.put<Authority>(`/api/authorities/${encodeURIComponent(code)}`, rest);
