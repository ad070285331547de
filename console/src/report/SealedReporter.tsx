import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Reporter } from "../api/incidents";
import { Act } from "../keys/Act";
import { Quiet } from "../parts/Page";
import classes from "./report.module.css";

type Props = { value: Reporter | undefined; onChange: (reporter: Reporter | undefined) => void };

/** Who told it and must not be known for it: sealed by the node, opened by two people together. */
export function SealedReporter({ value, onChange }: Props) {
  const { t } = useTranslation();
  if (!value) {
    return (
      <div>
        <Act icon="plus" label={t("involved.seal")} onAct={() => onChange({ name: "" })} />
      </div>
    );
  }
  const put = (change: Partial<Reporter>) => onChange({ ...value, ...change });
  return (
    <fieldset className={classes.one}>
      <legend>{t("involved.sealed")}</legend>
      <Quiet>{t("involved.sealedHow")}</Quiet>
      <TextInput label={t("involved.sealedName")} dir="auto" maxLength={200} autoComplete="off" value={value.name} onChange={(event) => put({ name: event.currentTarget.value })} />
      <TextInput label={t("involved.sealedContact")} dir="auto" maxLength={500} autoComplete="off" value={value.contact ?? ""} onChange={(event) => put({ contact: event.currentTarget.value })} />
      <Textarea label={t("involved.sealedNote")} dir="auto" autosize minRows={2} maxLength={2_000} value={value.note ?? ""} onChange={(event) => put({ note: event.currentTarget.value })} />
      <Act size="compact-sm" label={t("involved.unseal")} onAct={() => onChange(undefined)} />
    </fieldset>
  );
}
