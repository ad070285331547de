import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { Position } from "../geo/point";
import { answer, api, query } from "./client";
import type { By, Span } from "./incidents";
import type { Language, Purpose } from "./types";

export const allegationStates = ["received", "registered", "tasked", "found", "attributed", "not-attributable", "attributed-considered", "unattributed-considered", "protested", "notified", "published", "closed"] as const;
export type AllegationState = (typeof allegationStates)[number];
export const allegationSteps = ["register", "task", "finding", "attribute", "not-attributable", "commission-view", "protest", "notify", "publish", "close", "reopen"] as const;
export type AllegationStep = (typeof allegationSteps)[number];

export type Words = { language: string; text: string };
export type Links = { incidents?: string[]; events?: string[]; observations?: string[] };
export type Alleger = { kind: "party" | "mission" | "public"; name?: string };
export type Standing = "running" | "remind" | "overdue";
export type Deadline = { since: string; remindAt: string; due: string; standing: Standing };

export type AllegationBody = {
  by: Alleger;
  against?: string;
  kind: string;
  happened: Span;
  place?: Position | null;
  placeName?: string;
  text: Words;
  awareAt: string;
  links?: Links;
};

export type AllegationRow = {
  id: string;
  number?: string;
  state: AllegationState;
  revision: number;
  kind: string;
  by: Alleger;
  against?: string;
  attributed?: string;
  happened: Span;
  place?: Position;
  placeName?: string;
  language: string;
  text: string;
  deadline?: Deadline;
  recordedAt: string;
  officer: By;
};

export type Result = "supports" | "contradicts" | "inconclusive" | "access-refused";
export type Stand = "agrees" | "disagrees" | "no-position" | "none-given";

export type Finding = { id: string; note?: string; source: { kind: string; name: string }; result: Result; party?: string; text: Words; task?: string; repeats?: string[]; supersedes?: string; links?: Links };
export type Found = { finding: Finding; weight: { finding: string; origin: number; counts: boolean; because: string[]; with: string[] }; at: string; recordedAt: string; officer: By };
export type Said = { view: { party: string; position: Stand; text?: Words; note?: string }; at: string; recordedAt: string; officer: By };
export type Letter = { id: string; step: string; ordinal: number; kind: "protest" | "notify"; party: string; language: Language; number: string; issuedAt: string; recordedAt: string; sha256: string; bytes: number };
export type Act = { step: AllegationStep; id: string; at?: string; note?: string; to?: string; due?: string; party?: string; summary?: Words[]; words?: Words[]; reason?: string; text?: Words };
export type TimelineLine = { at: string; recordedAt?: string; what: string; state?: AllegationState; late?: boolean; officer?: By; note?: string; party?: string; act?: Act };

export type Allegation = {
  id: string;
  number?: string;
  asOf?: string;
  state: AllegationState;
  transitions: AllegationStep[];
  revision: number;
  revisions: { revision: number; id: string; recordedAt: string; officer: By; why?: string }[];
  allegation: AllegationBody;
  officer: By;
  recordedAt: string;
  deadline?: Deadline;
  findings: Found[];
  sources: { needed: number; byParty: Record<string, number> };
  judgement?: { step: string; party?: string; at: string; officer: By; note?: string };
  commission: { parties: { party: string; names: Record<string, string>; said: Said[] }[] };
  letters: Letter[];
  timeline: TimelineLine[];
};

export type PartyTold = { code: string; names: Record<string, string>; languages: Language[]; office: string };
export type AllegationCodes = {
  kinds: string[];
  means: string[];
  results: Result[];
  positions: Stand[];
  endings: string[];
  parties: PartyTold[];
  sources: { needed: number; byDifferentMeans: boolean; partiesCount: boolean };
  hours: Partial<Record<AllegationState, number>>;
  remindHours: number;
};

export type AllegationFilter = { state?: string | null; due?: string | null; kind?: string | null; against?: string | null; text?: string | null; asOf?: string | null };
type Page = { items: AllegationRow[]; next?: string; total: number; due: number; overdue: number };

export const useAllegationCodes = () => useQuery({ queryKey: ["allegation-codes"], staleTime: 600_000, queryFn: ({ signal }) => api.get<AllegationCodes>("/api/allegation-codes", { signal }) });

export const useAllegations = (filter: AllegationFilter, purpose: Purpose | undefined) =>
  useInfiniteQuery({
    queryKey: ["allegations", filter, purpose],
    enabled: purpose !== undefined,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page) => last.next,
    queryFn: ({ pageParam, signal }) => api.get<Page>(`/api/allegations${query({ ...filter, limit: 200, cursor: pageParam })}`, { purpose: purpose!, signal }),
  });

/** How many are due, for the rail; it names none, so no purpose is needed. */
export const useAllegationDeadlines = () =>
  useQuery({ queryKey: ["allegation-deadlines"], refetchInterval: 60_000, queryFn: ({ signal }) => api.get<{ due: number; overdue: number }>("/api/allegation-deadlines", { signal }) });

export const useAllegation = (id: string, purpose: Purpose | undefined, asOf: string | null = null) =>
  useQuery({ queryKey: ["allegation", id, asOf, purpose], enabled: purpose !== undefined, queryFn: ({ signal }) => api.get<Allegation>(`/api/allegations/${id}${query({ asOf })}`, { purpose: purpose!, signal }) });

export const receive = (body: AllegationBody & { id: string }) => api.post<Allegation>("/api/allegations", body);
export const revise = (id: string, revision: { id: string; follows: number; why: string; allegation: AllegationBody }) => api.post<Allegation>(`/api/allegations/${id}/revisions`, revision);
export const takeAllegationStep = (allegation: string, act: object) => api.post<Allegation>(`/api/allegations/${allegation}/steps`, act, { patienceMillis: 60_000 });

export type LetterPreview = { party: string; language: Language; number: string; xhtml: string };
export const previewLetters = async (allegation: string, act: object, purpose: Purpose): Promise<LetterPreview[]> =>
  (await api.post<{ letters: LetterPreview[] }>(`/api/allegations/${allegation}/letters/preview`, act, { purpose, patienceMillis: 60_000 })).letters;

export const letterPages = async (allegation: string, letter: string, purpose: Purpose): Promise<Blob> =>
  (await answer("GET", `/api/allegations/${allegation}/letters/${letter}.pdf`, { purpose, accept: "application/pdf", patienceMillis: 60_000 })).blob();
