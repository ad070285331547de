import { useCallback, useMemo } from "react";
import { useLocation, useNavigate } from "react-router";
import type { SubjectKind, Wanted } from "../../api/search";

/** What the form holds, each field as typed. */
export type Asked = { names: string; birthDate: string; nationality: string; sex: string; documentNumber: string; birthPlace: string; kinds: "persons" | "others" };

export const nothing: Asked = { names: "", birthDate: "", nationality: "", sex: "", documentNumber: "", birthPlace: "", kinds: "persons" };

const fields = Object.keys(nothing) as (keyof Asked)[];
const kindsOf: Record<Asked["kinds"], SubjectKind[]> = { persons: ["person"], others: ["organisation", "vessel", "aircraft"] };

/** Several names stand with semicolons between, also with the Arabic one. */
export const namesOf = (text: string): string[] =>
  text
    .split(/[;؛\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** What is sent; null while there is nothing to search by. */
export function wantedOf(asked: Asked): Wanted | null {
  const names = namesOf(asked.names);
  if (names.length === 0 && asked.documentNumber.trim() === "") return null;
  const { birthDate, nationality, sex, documentNumber, birthPlace } = asked;
  return { names, birthDate: birthDate.trim(), nationality: nationality.trim(), sex, documentNumber: documentNumber.trim(), birthPlace: birthPlace.trim(), kinds: kindsOf[asked.kinds] };
}

/** The part of an address after `#`, which browsers keep to themselves: whom an officer seeks is in no log of addresses. */
export function textOf(asked: Asked): string {
  const given = fields.filter((field) => asked[field] !== nothing[field]).map((field) => [field, asked[field]]);
  return new URLSearchParams(given).toString();
}

export function askedOf(hash: string): Asked {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const read = Object.fromEntries(fields.map((field) => [field, given.get(field) ?? nothing[field]])) as Asked;
  return { ...read, kinds: read.kinds === "others" ? "others" : "persons" };
}

/** What is asked for stands in the address, so that it can be sent to a colleague, whose own search is recorded then. */
export function useAsked(): [Asked, (asked: Asked) => void] {
  const { hash, search } = useLocation();
  const navigate = useNavigate();
  const put = useCallback((asked: Asked) => void navigate({ search, hash: textOf(asked) }), [navigate, search]);
  return [useMemo(() => askedOf(hash), [hash]), put];
}
