import { TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { entryProof, type Entry, type EntryProof as Proven, type SignedHead } from "../../api/ledger";
import { canHash } from "../../api/merkle";
import { useOfficer } from "../../app/place";
import { entryKindText } from "../../i18n/entryKind";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Problem } from "../../parts/Problem";
import { Code, Facts, Part } from "../../parts/Text";
import { Told } from "./Told";
import classes from "./oversight.module.css";

/** One entry, and the hashes that lead from it to the signed root: computed again here. */
export function EntryProof({ head }: { head: SignedHead }) {
  const { t } = useTranslation();
  const mayRead = useOfficer().roles.includes("inspector");
  const [sequence, setSequence] = useState("");
  const proof = useMutation({ mutationFn: () => entryProof(Number(sequence), head, mayRead) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    proof.mutate();
  };
  return (
    <Part title={t("ledger.entryProof")}>
      <form onSubmit={submit} className={classes.line}>
        <TextInput type="number" min={1} max={head.sequence} size="xs" label={t("oversight.sequence")} value={sequence} onChange={(event) => setSequence(event.currentTarget.value)} dir="ltr" required withAsterisk={false} />
        <Act type="submit" size="xs" label={t("ledger.prove")} onAct={() => undefined} loading={proof.isPending} disabled={!canHash()} />
      </form>
      {mayRead && <p className={classes.how}>{t("ledger.entryTraced")}</p>}
      {proof.isError && <Problem error={proof.error} />}
      {proof.data && <ProvenEntry proven={proof.data} />}
    </Part>
  );
}

function ProvenEntry({ proven: { proof, holds, entry } }: { proven: Proven }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <div role="status">
      <Told holds={holds} text={t(holds ? "ledger.entryHolds" : "ledger.entryFails", { sequence: number(proof.sequence), size: number(proof.size) })} />
      {entry && <EntryFacts entry={entry} />}
      <details>
        <summary>{t("ledger.path", { count: proof.path.length })}</summary>
        <ol className={classes.path}>
          {[proof.leaf, ...proof.path, proof.root].map((hash, step) => (
            <li key={step}>
              <Code>{hash}</Code>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}

function EntryFacts({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  return (
    <Facts
      rows={[
        [t("field.kind"), <span key="kind">{entryKindText(t, entry.kind)} (<Code>{entry.kind}</Code>)</span>],
        [t("oversight.subject"), <Code key="subject">{entry.subject}</Code>],
        [t("ledger.happened"), dateTime(entry.happened)],
        [t("ledger.recorded"), dateTime(entry.recorded)],
        [t("ledger.body"), entry.body === null ? t("ledger.bodyGone") : <Code key="body">{entry.body}</Code>],
      ]}
    />
  );
}
