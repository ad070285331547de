import { useTranslation } from "react-i18next";
import { Tag } from "../../parts/Tag";

/** What a proof that was computed here came to, in a word and a sentence. */
export function Told({ holds, text }: { holds: boolean; text: string }) {
  const { t } = useTranslation();
  return (
    <p>
      <Tag tone={holds ? "clear" : "danger"} icon={holds ? "check" : "cross"}>
        {t(holds ? "ledger.proven" : "ledger.notProven")}
      </Tag>{" "}
      {text}
    </p>
  );
}
