import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";

/** The word for a kind of entries in the ledger, whatever its version; one that this console does not know keeps the code's own words. */
export const entryKindText = (t: TFunction, kind: string): string => t(`entryKind.${kind.replace(/@\d+$/, "")}`, kind.replaceAll("-", " "));

export function useEntryKind(): (kind: string) => string {
  const { t } = useTranslation();
  return (kind) => entryKindText(t, kind);
}
