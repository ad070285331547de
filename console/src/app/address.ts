import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";

export type Changes = Record<string, string | null | undefined>;

/** The query part of an address after changes: what is empty is left out. */
export function changed(now: URLSearchParams, changes: Changes): URLSearchParams {
  const next = new URLSearchParams(now);
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

export type Address = {
  get: (name: string) => string | null;
  /** Puts changes into the address; `step` makes it a step that Back undoes. */
  set: (changes: Changes, step?: boolean) => void;
  /** The address of this page after changes, for a link. */
  link: (changes: Changes) => string;
  query: URLSearchParams;
};

/** What a page shows is kept in its address, so that it can be sent to a colleague. */
export function useAddress(): Address {
  const [query, setQuery] = useSearchParams();
  // From the address itself: what was set a moment ago may not have been drawn yet.
  const set = useCallback((changes: Changes, step = false) => setQuery(changed(new URLSearchParams(location.search), changes), { replace: !step }), [setQuery]);
  return useMemo(() => ({ get: (name) => query.get(name), set, link: (changes) => `?${changed(query, changes).toString()}`, query }), [query, set]);
}
