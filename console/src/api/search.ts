import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "./client";
import type { Hit, Problem, Purpose } from "./types";

export const grades = ["likely", "possible", "weak"] as const;
export type Grade = (typeof grades)[number];
export const subjectKinds = ["person", "organisation", "vessel", "aircraft"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** Everything that a list knows of an entry. */
export type Listed = {
  names: { text: string; weak: boolean }[];
  birthDates: string[];
  nationalities: string[];
  sex: string;
  documentNumbers: string[];
  birthPlaces: string[];
};

export type ListedHit = Omit<Hit, "judgement"> & { model: string };
export type GradedHit = { grade: Grade; kind: SubjectKind; thresholdBits: number; hit: ListedHit; listed: Listed };
export type ListedDocument = { list: string; edition: number; issuer: string; number: string; kind: string; since: string | null };
export type ListLookedInto = { list: string; kind: string; edition: number; ageSeconds: number; staleAfterSeconds: number; stale: boolean };

/** Whom or what an officer seeks. */
export type Wanted = { names: string[]; birthDate: string; nationality: string; sex: string; documentNumber: string; birthPlace: string; kinds: SubjectKind[] };

export type FoundOnLists = {
  at: string;
  counts: Record<Grade, number> & { cut: boolean };
  hits: GradedHit[];
  documents: ListedDocument[];
  readAs: string[];
  lists: ListLookedInto[];
  problems: Problem[];
};

/** A search of the lists, asked once: each is an entry in the ledger. */
export const useListSearch = (wanted: Wanted | null, purpose: Purpose | undefined) =>
  useQuery({
    queryKey: ["list-search", wanted, purpose],
    enabled: wanted !== null && purpose !== undefined,
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.post<FoundOnLists>("/api/lists/search", wanted, { signal, ...(purpose && { purpose }) }),
  });
