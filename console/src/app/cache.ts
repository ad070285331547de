import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { Refusal } from "../api/client";

/** A 401 anywhere means that the session has ended: sign-in takes the place of the page, the address stays. */
function sessionEnded(failure: unknown): void {
  if (failure instanceof Refusal && failure.status === 401 && !["sign-in-refused", "one-time-code-needed"].includes(failure.code))
    cache.setQueryData(["session"], null);
}

export const cache: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: sessionEnded }),
  mutationCache: new MutationCache({ onError: sessionEnded }),
  defaultOptions: {
    // Whether there is a link is told by asking: a browser that says so is often wrong.
    queries: { networkMode: "always", retry: (count, failure) => !(failure instanceof Refusal) && count < 2, refetchOnWindowFocus: true, staleTime: 2_000 },
    mutations: { networkMode: "always", retry: false },
  },
});
