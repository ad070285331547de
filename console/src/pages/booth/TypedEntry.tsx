import { NativeSelect, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { documentKinds, type TypedDocument } from "../../api/types";
import { Act } from "../../keys/Act";
import { Dialog } from "../../parts/Dialog";
import classes from "./booth.module.css";

export const blank: TypedDocument = { documentKind: "passport", documentNumber: "", issuer: "", surname: "", givenNames: "", birthDate: "", sex: "X", nationality: "", expiryDate: "" };

type Props = { opened: boolean; typed: TypedDocument; onType: (typed: TypedDocument) => void; onClose: () => void; onCheck: (typed: TypedDocument) => void; together: boolean };

/** A document without machine-readable lines, typed in. Closing keeps what was typed. */
export function TypedEntry({ opened, typed, onType, onClose, onCheck, together }: Props) {
  const { t } = useTranslation();
  const [tried, setTried] = useState(false);
  const put = (field: keyof TypedDocument, upper = false) => (event: { currentTarget: { value: string } }) =>
    onType({ ...typed, [field]: upper ? event.currentTarget.value.toUpperCase() : event.currentTarget.value });
  const day = (field: "birthDate" | "expiryDate") => (tried && !/^\d{4}-(\d\d|XX)-(\d\d|XX)$/.test(typed[field]) ? t("booth.dateHow") : undefined);
  const state = (field: "issuer" | "nationality") => (tried && !/^[A-Z]{1,3}$/.test(typed[field]) ? t("booth.stateHow") : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const right = /^\d{4}-(\d\d|XX)-(\d\d|XX)$/.test(typed.birthDate) && /^\d{4}-\d\d-\d\d$/.test(typed.expiryDate) && [typed.issuer, typed.nationality].every((code) => /^[A-Z]{1,3}$/.test(code));
    if (right && typed.surname.trim()) onCheck(typed);
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t("booth.typedTitle")} size="lg">
      <form onSubmit={submit} className={classes.typed} noValidate>
        <NativeSelect label={t("field.documentKind")} value={typed.documentKind} onChange={put("documentKind")} data={documentKinds.map((kind) => ({ value: kind, label: t(`documentKind.${kind}`) }))} data-autofocus />
        <TextInput label={t("field.documentNumber")} value={typed.documentNumber} onChange={put("documentNumber", true)} dir="ltr" />
        <TextInput label={t("field.issuer")} value={typed.issuer} onChange={put("issuer", true)} maxLength={3} dir="ltr" error={state("issuer")} />
        <TextInput label={t("field.expiryDate")} placeholder="2031-12-31" value={typed.expiryDate} onChange={put("expiryDate")} dir="ltr" error={day("expiryDate")} />
        <TextInput label={t("field.surname")} value={typed.surname} onChange={put("surname")} dir="auto" error={tried && !typed.surname.trim() ? t("booth.nameHow") : undefined} />
        <TextInput label={t("field.givenNames")} value={typed.givenNames} onChange={put("givenNames")} dir="auto" />
        <TextInput label={t("field.birthDate")} placeholder="1990-12-31" value={typed.birthDate} onChange={put("birthDate")} dir="ltr" error={day("birthDate")} />
        <NativeSelect label={t("field.sex")} value={typed.sex} onChange={put("sex")} data={(["F", "M", "X"] as const).map((sex) => ({ value: sex, label: t(`sex.${sex}`) }))} />
        <TextInput label={t("field.nationality")} value={typed.nationality} onChange={put("nationality", true)} maxLength={3} dir="ltr" error={state("nationality")} />
        <div className={classes.typedAct}>
          <Act type="submit" strong label={t(together ? "booth.typedAdd" : "booth.typedCheck")} onAct={() => undefined} />
        </div>
      </form>
    </Dialog>
  );
}
