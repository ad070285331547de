import { useQuery } from "@tanstack/react-query";
import { api, Refusal } from "./client";
import type { Health, Language, ListStatus, NodeIdentity, Session } from "./types";

export const useNode = () => useQuery({ queryKey: ["node"], queryFn: ({ signal }) => api.get<NodeIdentity>("/api/node", { signal }), staleTime: 60_000 });

/** The session, or null when nobody is signed in. */
export const useSession = () =>
  useQuery({
    queryKey: ["session"],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      try {
        return await api.get<Session>("/api/session", { signal });
      } catch (failure) {
        if (failure instanceof Refusal && failure.status === 401) return null;
        throw failure;
      }
    },
  });

/** The link to the node, asked every ten seconds; an error here means that the node does not answer. */
export const useHealth = () =>
  useQuery({ queryKey: ["health"], queryFn: ({ signal }) => api.get<Health>("/api/health", { signal }), refetchInterval: 10_000, retry: false });

export const useLists = () =>
  useQuery({ queryKey: ["lists"], queryFn: ({ signal }) => api.get<ListStatus[]>("/api/lists", { signal }), refetchInterval: 60_000 });

export const signIn = (name: string, password: string, oneTimeCode?: string) =>
  api.post<Session>("/api/session", { name, password, ...(oneTimeCode ? { oneTimeCode } : {}) });
export const signOut = () => api.delete<void>("/api/session");
export const chooseLanguage = (language: Language) => api.put<void>("/api/session/settings", { language });
export const changePassword = (old: string, fresh: string) => api.post<void>("/api/session/password", { old, new: fresh });
export const startOneTimeCode = () => api.post<{ secret: string; uri: string }>("/api/session/one-time-code");
export const confirmOneTimeCode = (code: string) => api.put<void>("/api/session/one-time-code", { code });
export const setUp = (first: { code: string; name: string; fullName: string; password: string }) => api.post<void>("/api/setup", first);
