import { headers, refusalOf, Unanswered } from "./client";
import type { Purpose } from "./types";

/** How far an upload is: bytes that left this machine, then the node's own checking, whose length nobody knows. */
export type Sending = { sent: number; total: number; checking: boolean };

type To = { method: "POST" | "PUT"; path: string; purpose?: Purpose };

/** Sends a file. `fetch` cannot tell how much was sent, so this is the older request, which can. */
export function sendFile<T>(to: To, file: Blob, onSending: (sending: Sending) => void, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(to.method, to.path);
    headers(to.method, { raw: { content: file, type: "application/octet-stream" }, ...(to.purpose && { purpose: to.purpose }) }).forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => onSending({ sent: event.loaded, total: event.total, checking: false });
    request.upload.onload = () => onSending({ sent: file.size, total: file.size, checking: true });
    request.onerror = request.ontimeout = () => reject(new Unanswered("no-answer", "upload"));
    request.onabort = () => reject(signal?.reason ?? new DOMException("aborted", "AbortError"));
    request.onload = () => {
      const said = parsed(request.responseText);
      if (request.status < 400) resolve(said as T);
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
