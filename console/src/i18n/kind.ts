import { useTranslation } from "react-i18next";
import { useCodeName } from "./code";

/** The word for what was reported: a word of the posts, else of the reports, else as it was written. */
export function useKindName(): (kind: string | null | undefined) => string {
  const { t } = useTranslation();
  const name = useCodeName();
  return (kind) => (kind ? t(`watch.kind.${kind}`, name(kind)) : t("watch.kindUnknown"));
}
