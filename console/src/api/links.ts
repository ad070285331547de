import { useQuery } from "@tanstack/react-query";
import { api } from "./client";

export type LinkState = "up-to-date" | "behind" | "silent" | "broken" | "revoked" | "waiting";
export type ClockSaid = { aheadMillis: number; uncertaintyMillis: number; differs: boolean };
export type LogSaid = { name: string; publicKey: string; state: LinkState; held: number; size: number; root?: string; why?: string };
export type Upwards = {
  name?: string;
  publicKey: string;
  url: string;
  state: LinkState;
  why?: string;
  whySince?: string;
  behind: number;
  since?: string;
  heardAt?: string;
  release?: string;
  unread: number;
  clock?: ClockSaid;
  logs: LogSaid[];
};
export type Apart = { id: number; after: number; upTo: number; why: "fork" | "revoked"; at: string; bytes: number; looked: boolean };
export type Standstill = { reader: string; sequence: number; since: string; problem: string; next: string };
export type Downwards = {
  name: string;
  publicKey: string;
  since: string;
  through?: string;
  state: LinkState;
  why?: string;
  whySince?: string;
  held: number;
  behind: number;
  root?: string;
  heldUpTo?: string;
  heardAt?: string;
  release?: string;
  clock?: ClockSaid;
  unread: Record<string, number>;
  standstills: Standstill[];
  apart: Apart[];
  revocation?: { at: string; why: string; by: string };
};
export type Knock = { name: string; publicKey: string; at: string };
export type EditionWaiting = { sort: string; name: string; number: number; state: string; bytes: number; bytesTotal: number };
export type Links = { self: { name: string; publicKey: string }; listens?: number; parent?: Upwards; children: Downwards[]; knocks: Knock[]; editions: EditionWaiting[] };

/** How this node stands with the one above it and with those below; asked again every few seconds, as it changes by itself. */
export const useLinks = () => useQuery({ queryKey: ["links"], refetchInterval: 5_000, queryFn: ({ signal }) => api.get<Links>("/api/links", { signal }) });

/** An entry of another node that makes no sense to its reader here. */
export type Unreadable = { reader: string; node: string; publicKey: string; sequence: number; kind: string; problem: string; foundAt: string };
export const useUnreadable = () => useQuery({ queryKey: ["links-unreadable"], refetchInterval: 30_000, queryFn: ({ signal }) => api.get<{ items: Unreadable[] }>("/api/links/unreadable", { signal }) });

export const knowChild = (name: string, publicKey: string) => api.post<unknown>("/api/links/children", { name, publicKey });
export const revokeNode = (publicKey: string, why: string) => api.post<unknown>("/api/links/nodes/revoke", { publicKey, why });
export const lookAtNode = (publicKey: string, why: string) => api.post<unknown>("/api/links/nodes/look", { publicKey, why });
