import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";

const words = "entryKind";

/** The word for a kind of entries in the ledger, whatever its version; one that this console does not know keeps the code's own words. */
export const entryKindText = (t: TFunction, kind: string): string => t(`${words}.${kind.replace(/@\d+$/, "")}`, kind.replaceAll("-", " "));

export function useEntryKind(): (kind: string) => string {
  const { t } = useTranslation();
  return (kind) => entryKindText(t, kind);
}

/** Every kind with its word, in the order of the officer's language. */
export function entryKinds(t: TFunction, language: string): { value: string; label: string }[] {
  const all = t(words, { returnObjects: true }) as Record<string, string>;
  return Object.entries(all)
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}
