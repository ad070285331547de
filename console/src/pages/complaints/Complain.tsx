import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { complain } from "../../api/complaints";
import { newId, record } from "../../api/record";
import { useNode } from "../../api/session";
import { languages } from "../../i18n";
import { Act } from "../../keys/Act";
import { Head } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import { Standing } from "../../parts/Standing";
import { instantOf } from "../../report/When";
import classes from "./complaints.module.css";

const fresh = (language: string) => ({ id: newId(), about: "", happened: "", language, text: "", contact: "", byName: false });

/** A complaint goes past the chain of command to the inspector; whoever sends it can leave their name out. */
export function Complain() {
  const { t, i18n } = useTranslation();
  const zone = useNode().data?.zone ?? "UTC";
  const [typed, setTyped] = useState(() => fresh(i18n.language));
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const put = (change: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setError(null);
    const happened = typed.happened ? instantOf(typed.happened, zone) : null;
    const made = { id: typed.id, about: typed.about.trim(), language: typed.language, text: typed.text.trim(), byName: typed.byName, ...(happened && { happened }), ...(typed.contact.trim() && { contact: typed.contact.trim() }) };
    record(() => complain(made), () => undefined)
      .then(() => (setSent(true), setTyped(fresh(i18n.language))), setError)
      .finally(() => setSending(false));
  };
  if (sent)
    return (
      <Standing page tone="clear" icon="check" title={t("complaints.sent")} act={{ label: t("complaints.another"), run: () => setSent(false) }}>
        {t("complaints.sentHow")}
      </Standing>
    );
  return (
    <>
      <Head title={t("complaints.make")} about={t("complaints.makeHow")} />
      <form onSubmit={submit} className={classes.form}>
        <TextInput label={t("complaints.about")} dir="auto" maxLength={500} required withAsterisk={false} value={typed.about} onChange={(event) => put({ about: event.currentTarget.value })} />
        <div className={classes.pair}>
          <NativeSelect label={t("complaints.language")} value={typed.language} onChange={(event) => put({ language: event.currentTarget.value })} data={Object.entries(languages).map(([code, { name }]) => ({ value: code, label: name }))} />
          <TextInput type="datetime-local" label={t("complaints.happened")} value={typed.happened} onChange={(event) => put({ happened: event.currentTarget.value })} />
        </div>
        <Textarea label={t("complaints.text")} autosize minRows={5} dir="auto" lang={typed.language} maxLength={20_000} required withAsterisk={false} value={typed.text} onChange={(event) => put({ text: event.currentTarget.value })} />
        <TextInput label={t("complaints.contact")} description={t("complaints.contactHow")} dir="auto" maxLength={500} value={typed.contact} onChange={(event) => put({ contact: event.currentTarget.value })} />
        <Checkbox label={t("complaints.byName")} description={t("complaints.byNameHow")} checked={typed.byName} onChange={(event) => put({ byName: event.currentTarget.checked })} />
        {error !== null && <Problem error={error} />}
        <Act type="submit" label={t("complaints.send")} strong onAct={() => undefined} loading={sending} />
      </form>
    </>
  );
}
