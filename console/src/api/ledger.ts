import { useQuery } from "@tanstack/react-query";
import { answer, api, query } from "./client";
import { grew, rootOver } from "./merkle";
import { record } from "./record";

export type SignedHead = { sequence: number; hash: string; root?: string; signed: string; signature: string };
export type Reach = { node: string; publicKey: string; entries: number; head: SignedHead | null };
export type Entry = { sequence: number; id: string; kind: string; subject: string; happened: string; recorded: string; body: string | null };
type Inclusion = { sequence: number; size: number; leaf: string; root: string; path: string[] };
type Consistency = { from: number; to: number; rootFrom: string; rootTo: string; path: string[] };

export const useLedger = () => useQuery({ queryKey: ["ledger"], refetchInterval: 15_000, queryFn: ({ signal }) => api.get<Reach>("/api/ledger", { signal }) });

const exportMillis = 600_000;
export async function ledgerFile(): Promise<{ content: Blob; name: string }> {
  const response = await answer("GET", "/api/ledger/export", { purpose: "oversight", accept: "application/x-ndjson", patienceMillis: exportMillis });
  const named = /filename="?([^";]+)/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
  return { content: await response.blob(), name: named ?? "ledger.jsonl" };
}

export type EntryProof = { proof: Inclusion; holds: boolean; entry: Entry | null };

/** An entry, its proof, and whether the proof leads from it to the signed root. Reading the entry is traced; its proof alone is not personal data. */
export async function entryProof(sequence: number, head: SignedHead, mayRead: boolean): Promise<EntryProof> {
  const proof = await api.get<Inclusion>(`/api/ledger/entries/${sequence}/proof${query({ size: head.sequence })}`);
  const root = await rootOver(proof.leaf, sequence - 1, head.sequence, proof.path);
  const found = mayRead ? await api.get<{ items: Entry[] }>(`/api/ledger/entries${query({ after: sequence - 1, limit: 1 })}`, { purpose: "oversight" }) : null;
  return { proof, holds: root === head.root, entry: found?.items[0] ?? null };
}

export type KeptHead = { size: number; root: string };

/** A head as it is kept: SIZE:ROOT. */
export function keptHead(text: string): KeptHead | null {
  const match = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text.trim());
  return match && { size: Number(match[1]), root: match[2]! };
}

/** Whether the ledger with this head goes on from a head that somebody kept. */
export async function goesOn(kept: KeptHead, head: SignedHead): Promise<boolean> {
  const proof = await api.get<Consistency>(`/api/ledger/consistency${query({ from: kept.size, to: head.sequence })}`);
  return head.root !== undefined && grew(kept.size, kept.root, head.sequence, head.root, proof.path);
}

export type Signatory = { id: string; name: string; role: string };
export type PurgeOrder = {
  id: string;
  kind?: string;
  subject?: string;
  happenedBefore?: string;
  reason: string;
  askedBy: Signatory;
  askedAt: string;
  state: "asked" | "declined" | "agreed" | "done";
  bodies: number;
  rowsStay: Record<string, number>;
  answeredBy?: Signatory;
  answer?: string;
  answeredAt?: string;
};

export const usePurges = () => useQuery({ queryKey: ["purges"], queryFn: ({ signal }) => api.get<{ keep: Record<string, string>; rowsGo: string[]; orders: PurgeOrder[] }>("/api/ledger/purges", { signal }) });

export type NewPurge = { id: string; kind: string | null; subject: string | null; happenedBefore: string | null; reason: string };
const quietly = () => undefined;
export const askPurge = (order: NewPurge) => record(() => api.post<PurgeOrder>("/api/ledger/purges", order), quietly);
export const answerPurge = (id: string, agreed: boolean, why: string) => record(() => api.post<PurgeOrder>(`/api/ledger/purges/${id}/answer`, { agreed, why }), quietly);

export type Reached = { size: number; at: string };
export type Peer = { name: string; publicKey: string; theirs?: Reached; ours?: Reached };

export const usePeers = () => useQuery({ queryKey: ["peers"], queryFn: async ({ signal }) => (await api.get<{ items: Peer[] }>("/api/ledger/peers", { signal })).items });
export const knowPeer = (name: string, publicKey: string) => api.put(`/api/ledger/peers/${encodeURIComponent(name)}`, { publicKey });

/** This node's head with the proof that it goes on from the one that the peer countersigned last, as the peer takes it. */
export async function headFor(peer: Peer): Promise<string> {
  const { head } = await api.get<Reach>("/api/ledger");
  if (!head?.root) return "";
  const from = peer.ours?.size ?? 0;
  const { path } = await api.get<Consistency>(`/api/ledger/consistency${query({ from, to: head.sequence })}`);
  return JSON.stringify({ size: head.sequence, root: head.root, signed: head.signed, signature: head.signature, from, path });
}

export const countersign = (peer: string, head: unknown) => api.post<object>(`/api/ledger/peers/${encodeURIComponent(peer)}/heads`, head);
export const keepCountersignature = (word: unknown) => api.post("/api/ledger/countersignatures", word);
