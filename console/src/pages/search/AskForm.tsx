import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Act } from "../../keys/Act";
import { useKey } from "../../keys/Keys";
import classes from "./search.module.css";
import { nothing, wantedOf, type Asked } from "./wanted";

/** Whom an officer seeks; a name is enough. Enter searches from every field, `/` goes to the name. */
export function AskForm({ asked, onAsk, searching }: { asked: Asked; onAsk: (asked: Asked) => void; searching: boolean }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(asked);
  const first = useRef<HTMLTextAreaElement>(null);
  const put = (field: keyof Asked) => (event: { currentTarget: { value: string } }) => setTyped({ ...typed, [field]: event.currentTarget.value });
  const toName = () => {
    first.current?.focus();
    first.current?.select();
  };
  useKey("/", t("search.focus"), toName);
  const send = () => wantedOf(typed) && onAsk(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const enter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  const clear = () => {
    setTyped(nothing);
    onAsk(nothing);
    toName();
  };
  return (
    <form className={classes.form} role="search" onSubmit={submit} aria-label={t("area.search")}>
      <Textarea ref={first} label={t("search.name")} description={t("search.nameHow")} value={typed.names} onChange={put("names")} onKeyDown={enter} dir="auto" autosize minRows={1} maxRows={4} autoFocus={wantedOf(asked) === null} />
      <TextInput label={t("field.birthDate")} description={t("search.birthDateHow")} value={typed.birthDate} onChange={put("birthDate")} dir="ltr" />
      <div className={classes.pair}>
        <TextInput label={t("field.nationality")} value={typed.nationality} onChange={put("nationality")} dir="auto" />
        <NativeSelect label={t("field.sex")} value={typed.sex} onChange={put("sex")} data={[{ value: "", label: t("search.anySex") }, ...["F", "M"].map((sex) => ({ value: sex, label: t(`sex.${sex}`) }))]} />
      </div>
      <TextInput label={t("field.documentNumber")} value={typed.documentNumber} onChange={put("documentNumber")} dir="ltr" />
      <TextInput label={t("field.birthPlace")} value={typed.birthPlace} onChange={put("birthPlace")} dir="auto" />
      <NativeSelect label={t("field.kinds")} value={typed.kinds} onChange={put("kinds")} data={[{ value: "persons", label: t("search.persons") }, { value: "others", label: t("search.others") }]} />
      <div className={classes.acts}>
        <Act type="submit" label={t("search.do")} icon="search" strong onAct={() => undefined} disabled={wantedOf(typed) === null} loading={searching} />
        <Act keys="Alt+N" label={t("search.clear")} onAct={clear} />
      </div>
    </form>
  );
}
