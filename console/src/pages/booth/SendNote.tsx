import { TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Act } from "../../keys/Act";
import { Dialog } from "../../parts/Dialog";
import classes from "./booth.module.css";

/** Why a traveller who is clear goes to second line all the same: a line that second line reads first. */
export function SendNote({ opened, onClose, onSend }: { opened: boolean; onClose: () => void; onSend: (why: string) => void }) {
  const { t } = useTranslation();
  const [why, setWhy] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (why.trim() === "") return;
    onSend(why.trim());
    setWhy("");
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t("booth.sendTitle")}>
      <form onSubmit={submit} className={classes.note}>
        <TextInput label={t("booth.note")} description={t("booth.sendHow")} value={why} onChange={(event) => setWhy(event.currentTarget.value)} dir="auto" maxLength={2000} data-autofocus />
        <Act type="submit" strong tone="refer" icon="second" label={t("booth.send")} onAct={() => undefined} disabled={why.trim() === ""} />
      </form>
    </Dialog>
  );
}
