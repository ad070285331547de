import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ledgerFile, useLedger, type Reach } from "../../api/ledger";
import { canHash } from "../../api/merkle";
import { useOfficer } from "../../app/place";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Head } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import { Failed, Loading } from "../../parts/Standing";
import { Code, Facts, Part } from "../../parts/Text";
import { keep } from "../../tables/csv";
import { EntryProof } from "./EntryProof";
import { KeptHead } from "./KeptHead";
import classes from "./oversight.module.css";

/** The ledger's head as the node signed it, proofs that this browser checks itself, and the export, which anybody can verify without the node. */
export function LedgerPage() {
  const { t } = useTranslation();
  const ledger = useLedger();
  const exports = useOfficer().roles.includes("inspector");
  const file = useMutation({ mutationFn: ledgerFile, onSuccess: ({ content, name }) => keep(name, content) });
  if (ledger.isPending) return <Loading />;
  if (ledger.isError) return <Failed error={ledger.error} retry={() => void ledger.refetch()} />;
  const head = ledger.data.head;
  return (
    <>
      <Head title={t("oversight.ledger")} about={t("oversight.ledgerAbout")}>
        {exports && <Act keys="E" size="xs" label={t("oversight.export")} icon="down" onAct={() => file.mutate()} loading={file.isPending} />}
      </Head>
      {file.isError && <Problem error={file.error} />}
      <div className={classes.ledger}>
        <SignedHeadPart ledger={ledger.data} />
        {head?.root && (
          <>
            {!canHash() && <p role="alert">{t("ledger.cannotHash")}</p>}
            <EntryProof head={head} />
            <KeptHead head={head} />
          </>
        )}
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

function SignedHeadPart({ ledger: { node, publicKey, entries, head } }: { ledger: Reach }) {
  const { t } = useTranslation();
  const { number, dateTime } = useFormat();
  const kept = head?.root ? `${head.sequence}:${head.root}` : null;
  return (
    <>
      <Part title={t("oversight.head")} aside={kept && <Act size="compact-sm" label={t("ledger.copyHead")} onAct={() => void navigator.clipboard.writeText(kept)} />}>
        <Facts
          rows={[
            [t("oversight.entries"), number(entries)],
            [t("ledger.reaches"), head ? number(head.sequence) : "–"],
            [t("ledger.root"), <Code key="root">{head?.root}</Code>],
            [t("oversight.signed"), head ? dateTime(head.signed) : t("oversight.notSigned")],
          ]}
        />
        <p className={classes.how}>{t("ledger.copyHeadHow")}</p>
      </Part>
      <Part title={t("oversight.node")}>
        <Facts
          rows={[
            [t("field.name"), <bdi key="node">{node}</bdi>],
            [t("administration.publicKey"), <Code key="key">{publicKey}</Code>],
          ]}
        />
      </Part>
    </>
  );
}
