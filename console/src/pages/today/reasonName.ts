import { useTranslation } from "react-i18next";
import type { Severity } from "../../api/types";

/** The short name of a reason code, for counts and filters; an unknown code is shown as it is. */
export function useReasonName(): (code: string) => string {
  const { t } = useTranslation();
  return (code) => t(`reasonName.${code}`, code);
}

/** The reasons that a list can be filtered by, in their order, and what each is about; a count of them has no severity of its own. */
export const reasonSeverity: Record<string, Severity> = {
  "asks-protection": "protection",
  "unaccompanied-child": "protection",
  "possible-trafficking": "protection",
  "life-at-risk": "protection",
  "alert-hit": "alert",
  "alert-judged-same": "alert",
  "alert-judged-different": "notice",
  "document-listed": "document",
  "mrz-invalid": "document",
  "mrz-repaired": "notice",
  "mrz-typed-differs": "document",
  "document-incomplete": "document",
  "document-expired": "document",
  "document-expires-soon": "document",
  "document-type-not-accepted": "document",
  "issuer-unknown": "document",
  "specimen-document": "document",
  "document-number-reused": "document",
  "visa-needed": "document",
  "visa-invalid": "document",
  "stay-used-up": "stay",
  "overstayed": "stay",
  "stay-short": "notice",
  "entry-without-exit": "record",
  "exit-without-entry": "record",
  "crossing-late": "notice",
  "list-stale": "notice",
  "list-missing": "notice",
  "sent-by-officer": "notice",
};
