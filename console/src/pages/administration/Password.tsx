import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Act } from "../../keys/Act";
import classes from "./administration.module.css";
import { suggestedPassword } from "./password";

/** A password that an administrator gives: shown, since it must be handed over; the officer changes it at once. */
export function Password({ value, onValue }: { value: string; onValue: (value: string) => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.password}>
      <TextInput label={t("administration.firstPassword")} description={t("administration.firstPasswordHow")} value={value} onChange={(event) => onValue(event.currentTarget.value)} dir="ltr" autoComplete="off" spellCheck={false} minLength={12} required withAsterisk={false} />
      <Act label={t("administration.suggest")} onAct={() => onValue(suggestedPassword())} />
    </div>
  );
}
