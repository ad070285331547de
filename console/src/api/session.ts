import { useQuery } from "@tanstack/react-query";
import { inContact, knowNode, knownNode, knownSession } from "../app/contact";
import { api, Refusal, Unanswered } from "./client";
import type { Health, Language, ListStatus, NodeIdentity, Session } from "./types";

/** What the node answers, or what this device knows from before when no answer comes. */
async function orKnown<T>(ask: () => Promise<T>, known: () => T | undefined): Promise<T> {
  try {
    return await ask();
  } catch (failure) {
    const before = failure instanceof Unanswered ? known() : undefined;
    if (before === undefined) throw failure;
    return before;
  }
}

export const useNode = () =>
  useQuery({
    queryKey: ["node"],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      orKnown(async () => {
        const node = await api.get<NodeIdentity>("/api/node", { signal });
        knowNode(node);
        return node;
      }, knownNode),
  });

/** The session, or null when nobody is signed in. Without a link it is the one that this device had last. */
export const useSession = () =>
  useQuery<Session | null>({
    queryKey: ["session"],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      orKnown<Session | null>(async () => {
        try {
          return await api.get<Session>("/api/session", { signal });
        } catch (failure) {
          if (!(failure instanceof Refusal && failure.status === 401)) throw failure;
          return null;
        }
      }, knownSession),
  });

/** The link to the node, asked every ten seconds; an error here means that the node does not answer. */
export const useHealth = () =>
  useQuery({
    queryKey: ["health"],
    refetchInterval: 10_000,
    retry: false,
    networkMode: "always",
    queryFn: async ({ signal }) => {
      const health = await api.get<Health>("/api/health", { signal });
      inContact();
      return health;
    },
  });

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
