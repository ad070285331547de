import { useTranslation } from "react-i18next";

/** The word of a code in the officer's language; one that this console does not know yet keeps the code's own words. */
export function useCodeName(): (code: string) => string {
  const { t } = useTranslation();
  return (code) => t(`code.${code}`, code.replaceAll("-", " "));
}
