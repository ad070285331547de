import { useQuery } from "@tanstack/react-query";
import { api } from "./client";
import { sendFile, type Sending } from "./upload";

export type BundleMade = { id: string; entries: number; whole: boolean; bytes: number };
/** What is wrong with a part of a bundle; `message` is the node's own English. */
export type BundleProblem = { code: string; params: Record<string, string | number>; message: string };
export type BundleBrought = { kind: "up" | "receipt"; from: string; entries: number; words: number; editions: number; editionBytesLeft: number; problems: BundleProblem[]; receipt: string | null };
export type PostsBelow = { publicKey: string; posts: string[]; number?: number; issued?: string };
export type Rosters = { nodes: PostsBelow[]; taken?: { number: number; at: string; officers: number; leftOut: { name: string; why: string }[] } };

export const makeBundle = (publicKey: string, megabytes: number, part: number) => api.post<BundleMade>("/api/links/bundles", { publicKey, megabytes, part }, { patienceMillis: 600_000 });
export const takeBundle = (file: Blob, onSending: (sending: Sending) => void) => sendFile<BundleBrought>({ method: "POST", path: "/api/links/bundles/take" }, file, onSending);

/** Lets the browser keep a bundle or receipt that lies ready at the node. */
export function keepBundle(id: string, name: string) {
  Object.assign(document.createElement("a"), { href: `/api/links/bundles/${id}`, download: name }).click();
}

/** Which posts the nodes below run, and what came of officers from above. */
export const useRosters = (enabled: boolean) => useQuery({ queryKey: ["rosters"], enabled, queryFn: ({ signal }) => api.get<Rosters>("/api/officers/below", { signal }) });
export const setPostsBelow = (publicKey: string, posts: string[]) => api.put<string[]>("/api/officers/below", { publicKey, posts });
