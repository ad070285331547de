import { TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { goesOn, keptHead, type SignedHead } from "../../api/ledger";
import { canHash } from "../../api/merkle";
import { Act } from "../../keys/Act";
import { Problem } from "../../parts/Problem";
import { Part } from "../../parts/Text";
import { Told } from "./Told";
import classes from "./oversight.module.css";

/** Whether today's ledger goes on from a head that somebody kept: nothing before it was changed, only added to. */
export function KeptHead({ head }: { head: SignedHead }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const kept = keptHead(text);
  const growth = useMutation({ mutationFn: () => (kept ? goesOn(kept, head) : Promise.resolve(false)) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    growth.mutate();
  };
  return (
    <Part title={t("ledger.growth")}>
      <form onSubmit={submit} className={classes.line}>
        <TextInput className={classes.long ?? ""} size="xs" label={t("ledger.keptHead")} value={text} onChange={(event) => (setText(event.currentTarget.value), growth.reset())} error={text !== "" && !kept && t("ledger.keptHeadForm")} dir="ltr" spellCheck={false} required withAsterisk={false} />
        <Act type="submit" size="xs" label={t("ledger.prove")} onAct={() => undefined} loading={growth.isPending} disabled={!kept || !canHash()} />
      </form>
      {growth.isError && <Problem error={growth.error} />}
      {growth.data !== undefined && (
        <div role="status">
          <Told holds={growth.data} text={t(growth.data ? "ledger.goesOn" : "ledger.goesNotOn")} />
        </div>
      )}
    </Part>
  );
}
