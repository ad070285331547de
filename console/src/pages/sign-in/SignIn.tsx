import { PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Refusal } from "../../api/client";
import { signIn, useNode } from "../../api/session";
import { Doorway } from "../../app/Doorway";
import classes from "../../app/doorway.module.css";
import { Act } from "../../keys/Act";
import { Problem } from "../../parts/Problem";

/** Name and password; the one-time code is asked for only when the account has one. */
export function SignIn() {
  const { t } = useTranslation();
  const node = useNode().data;
  const cache = useQueryClient();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const attempt = useMutation({
    mutationFn: () => signIn(name.trim(), password, code.trim() || undefined),
    onSuccess: (session) => cache.setQueryData(["session"], session),
  });
  const codeNeeded = attempt.error instanceof Refusal && attempt.error.code === "one-time-code-needed";
  const [askCode, setAskCode] = useState(false);
  if (codeNeeded && !askCode) setAskCode(true);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate();
  };
  return (
    <Doorway>
      <form onSubmit={submit} className={classes.form}>
        <TextInput label={t("signIn.name")} value={name} onChange={(event) => setName(event.currentTarget.value)} autoComplete="username" dir="auto" autoFocus required withAsterisk={false} />
        <PasswordInput
          label={t("signIn.password")}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword") }}
          required
          withAsterisk={false}
        />
        {askCode && (
          <TextInput
            label={t("signIn.code")}
            description={t("signIn.codeWhere")}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            autoComplete="one-time-code"
            inputMode="numeric"
            dir="ltr"
            autoFocus
            required
            withAsterisk={false}
          />
        )}
        {attempt.isError && !(codeNeeded && !code) && <Problem error={attempt.error} />}
        <Act type="submit" label={t("signIn.in")} onAct={() => undefined} strong loading={attempt.isPending} />
        {node?.singleSignOn?.enabled && <a href={node.singleSignOn.url}>{t("signIn.single")}</a>}
      </form>
    </Doorway>
  );
}
