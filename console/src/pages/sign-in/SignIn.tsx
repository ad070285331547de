import { PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Refusal } from "../../api/client";
import { signIn, useNode } from "../../api/session";
import { Doorway } from "../../app/Doorway";
import classes from "../../app/doorway.module.css";
import { Act } from "../../keys/Act";
import { Problem } from "../../parts/Problem";
import { isWaiting } from "../../queue/order";
import { items } from "../../queue/store";

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
        <Waiting />
        {attempt.isError && !(codeNeeded && !code) && <Problem error={attempt.error} />}
        <Act type="submit" label={t("signIn.in")} onAct={() => undefined} strong loading={attempt.isPending} />
        {node?.singleSignOn?.enabled && <a href={node.singleSignOn.url}>{t("signIn.single")}</a>}
      </form>
    </Doorway>
  );
}

/** How many reports wait on this device for their officer: a session that ended loses none. */
function Waiting() {
  const { t } = useTranslation();
  const waiting = useQuery({ queryKey: ["queued-here"], staleTime: 0, retry: false, queryFn: async () => (await items()).filter(isWaiting).length }).data;
  return waiting ? <p role="status">{t("queue.waitSignIn", { count: waiting })}</p> : null;
}
