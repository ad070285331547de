import { PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { setUp } from "../../api/session";
import { Doorway } from "../../app/Doorway";
import classes from "../../app/doorway.module.css";
import { Act } from "../../keys/Act";
import { Problem } from "../../parts/Problem";

/** The first administrator of a new node, by the code that the node printed when it started. */
export function SetUp() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [first, setFirst] = useState({ code: "", name: "", fullName: "", password: "" });
  const [again, setAgain] = useState("");
  const put = (field: keyof typeof first) => (event: { currentTarget: { value: string } }) => setFirst({ ...first, [field]: event.currentTarget.value });
  const attempt = useMutation({ mutationFn: () => setUp(first), onSuccess: () => cache.invalidateQueries() });
  const differs = again !== "" && again !== first.password;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!differs) attempt.mutate();
  };
  const eye = { "aria-label": t("signIn.showPassword") };
  return (
    <Doorway>
      <form onSubmit={submit} className={classes.form}>
        <div>
          <h2>{t("setUp.title")}</h2>
          <p>{t("setUp.what")}</p>
        </div>
        <TextInput label={t("setUp.code")} description={t("setUp.codeWhere")} value={first.code} onChange={put("code")} autoComplete="off" dir="ltr" autoFocus required withAsterisk={false} />
        <TextInput label={t("signIn.name")} value={first.name} onChange={put("name")} autoComplete="username" dir="auto" required withAsterisk={false} />
        <TextInput label={t("setUp.fullName")} value={first.fullName} onChange={put("fullName")} autoComplete="name" dir="auto" required withAsterisk={false} />
        <PasswordInput label={t("signIn.password")} description={t("setUp.passwordHow")} value={first.password} onChange={put("password")} autoComplete="new-password" visibilityToggleButtonProps={eye} required withAsterisk={false} />
        <PasswordInput
          label={t("setUp.again")}
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          autoComplete="new-password"
          visibilityToggleButtonProps={eye}
          error={differs ? t("setUp.differs") : undefined}
          required
          withAsterisk={false}
        />
        {attempt.isError && <Problem error={attempt.error} />}
        <Act type="submit" label={t("setUp.make")} onAct={() => undefined} strong loading={attempt.isPending} />
      </form>
    </Doorway>
  );
}
