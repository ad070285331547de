import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ledgerFile, useLedger } from "../../api/oversight";
import { useOfficer } from "../../app/place";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Head } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import { Failed, Loading } from "../../parts/Standing";
import { Code, Facts, Part } from "../../parts/Text";
import { keep } from "../../tables/csv";
import classes from "./oversight.module.css";

/** The ledger's head as the node signed it, and its export, which anybody can verify without the node. */
export function LedgerPage() {
  const { t } = useTranslation();
  const { number, dateTime } = useFormat();
  const ledger = useLedger();
  const exports = useOfficer().roles.includes("inspector");
  const file = useMutation({ mutationFn: ledgerFile, onSuccess: ({ content, name }) => keep(name, content) });
  if (ledger.isPending) return <Loading />;
  if (ledger.isError) return <Failed error={ledger.error} retry={() => void ledger.refetch()} />;
  const { node, publicKey, entries, head } = ledger.data;
  return (
    <>
      <Head title={t("oversight.ledger")} about={t("oversight.ledgerAbout")}>
        {exports && <Act keys="E" size="xs" label={t("oversight.export")} icon="down" onAct={() => file.mutate()} loading={file.isPending} />}
      </Head>
      {file.isError && <Problem error={file.error} />}
      <div className={classes.ledger}>
        <Part title={t("oversight.head")}>
          <Facts
            rows={[
              [t("oversight.entries"), number(entries)],
              [t("oversight.sequence"), head ? number(head.sequence) : "–"],
              [t("oversight.hash"), <Code key="hash">{head?.hash}</Code>],
              [t("oversight.signed"), head ? dateTime(head.signed) : t("oversight.notSigned")],
            ]}
          />
        </Part>
        <Part title={t("oversight.node")}>
          <Facts
            rows={[
              [t("field.name"), <bdi key="node">{node}</bdi>],
              [t("administration.publicKey"), <Code key="key">{publicKey}</Code>],
            ]}
          />
        </Part>
        <Part title={t("oversight.verify")}>
          <p>{t("oversight.verifyHow")}</p>
          <p className={classes.command} dir="ltr">
            ./limen verify ledger.jsonl
          </p>
        </Part>
      </div>
    </>
  );
}
