import { useTranslation } from "react-i18next";
import { useAllegationCodes } from "../../api/allegations";

/** The name of a party in the officer's language; what is no party's code stays as it is. */
export function useParty(): (code: string | undefined) => string {
  const { i18n } = useTranslation();
  const parties = useAllegationCodes().data?.parties ?? [];
  return (code) => (code === undefined ? "–" : (parties.find((one) => one.code === code)?.names[i18n.language] ?? code));
}
