import { PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { changePassword, confirmOneTimeCode, startOneTimeCode } from "../../api/session";
import form from "../../app/doorway.module.css";
import { Act } from "../../keys/Act";
import { Problem } from "../../parts/Problem";
import { Qr } from "../../parts/Qr";
import { Tag } from "../../parts/Tag";
import classes from "./settings.module.css";

/** A new password of one's own; a new account must choose one before anything else. */
export function OwnPassword({ must = false }: { must?: boolean }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [old, setOld] = useState("");
  const [fresh, setFresh] = useState("");
  const change = useMutation({ mutationFn: () => changePassword(old, fresh), onSuccess: () => cache.invalidateQueries({ queryKey: ["session"] }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  const eye = { "aria-label": t("signIn.showPassword") };
  return (
    <form onSubmit={submit} className={form.form}>
      {must && <p>{t("settings.passwordMust")}</p>}
      <PasswordInput label={t("settings.oldPassword")} value={old} onChange={(event) => setOld(event.currentTarget.value)} autoComplete="current-password" visibilityToggleButtonProps={eye} required withAsterisk={false} />
      <PasswordInput label={t("settings.newPassword")} description={t("setUp.passwordHow")} value={fresh} onChange={(event) => setFresh(event.currentTarget.value)} autoComplete="new-password" visibilityToggleButtonProps={eye} required withAsterisk={false} />
      {change.isError && <Problem error={change.error} />}
      {change.isSuccess && <Tag tone="clear" icon="check">{t("settings.passwordChanged")}</Tag>}
      <Act type="submit" label={t("settings.changePassword")} onAct={() => undefined} loading={change.isPending} />
    </form>
  );
}

/** One-time codes: the secret is shown once, and is in force when a code made from it was right. */
export function EnrolOneTimeCode({ must = false }: { must?: boolean }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [code, setCode] = useState("");
  const start = useMutation({ mutationFn: startOneTimeCode });
  const confirm = useMutation({ mutationFn: () => confirmOneTimeCode(code.trim()), onSuccess: () => cache.invalidateQueries({ queryKey: ["session"] }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  if (!start.data)
    return (
      <div className={form.form}>
        {must && <p>{t("settings.codeMust")}</p>}
        {start.isError && <Problem error={start.error} />}
        <Act label={t("settings.codeStart")} onAct={() => start.mutate()} loading={start.isPending} strong={must} />
      </div>
    );
  return (
    <form onSubmit={submit} className={form.form}>
      <p>{t("settings.codeScan")}</p>
      <Qr text={start.data.uri} label={t("settings.codePicture")} />
      <p className={classes.secret} dir="ltr">
        {start.data.secret}
      </p>
      <a href={start.data.uri}>{t("settings.codeOpen")}</a>
      <TextInput label={t("signIn.code")} value={code} onChange={(event) => setCode(event.currentTarget.value)} inputMode="numeric" autoComplete="one-time-code" dir="ltr" required withAsterisk={false} />
      {confirm.isError && <Problem error={confirm.error} />}
      {confirm.isSuccess && <Tag tone="clear" icon="check">{t("settings.codeDone")}</Tag>}
      <Act type="submit" label={t("settings.codeConfirm")} onAct={() => undefined} strong loading={confirm.isPending} />
    </form>
  );
}
