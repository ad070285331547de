import { useTranslation } from "react-i18next";

/** The short name of a reason code, for counts and filters; an unknown code is shown as it is. */
export function useReasonName(): (code: string) => string {
  const { t } = useTranslation();
  return (code) => t(`reasonName.${code}`, code);
}

/** The reasons that a list can be filtered by, in the order of their severity. */
export const reasonNames = [
  "asks-protection",
  "unaccompanied-child",
  "possible-trafficking",
  "life-at-risk",
  "alert-hit",
  "alert-judged-same",
  "alert-judged-different",
  "document-listed",
  "mrz-invalid",
  "mrz-repaired",
  "mrz-typed-differs",
  "document-incomplete",
  "document-expired",
  "document-expires-soon",
  "document-type-not-accepted",
  "issuer-unknown",
  "specimen-document",
  "document-number-reused",
  "visa-needed",
  "visa-invalid",
  "stay-used-up",
  "overstayed",
  "stay-short",
  "entry-without-exit",
  "exit-without-entry",
  "crossing-late",
  "list-stale",
  "list-missing",
  "sent-by-officer",
] as const;
