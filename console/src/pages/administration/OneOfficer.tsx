import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { changeOfficer, endSessions, lockOfficer, makeOfficer, setPassword, takeBackOneTimeCode, unlockOfficer, useOfficers, type OfficerForm } from "../../api/administration";
import { newId } from "../../api/record";
import type { OfficerRow } from "../../api/types";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Ask } from "../../parts/Ask";
import { Columns, Head } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import { Failed, Loading, Standing } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Facts, Part } from "../../parts/Text";
import { Account } from "./Officers";
import { OfficerFields, emptyOfficer } from "./OfficerFields";
import { Password } from "./Password";
import classes from "./administration.module.css";

const officersPage = "/administration/officers";

function useSaved() {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: ["officers"] });
}

/** A new account; the same form sent twice makes it once. */
export function NewOfficer() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const saved = useSaved();
  const [id] = useState(newId);
  const [form, setForm] = useState<OfficerForm>(emptyOfficer);
  const [password, setPasswordText] = useState("");
  const make = useMutation({ mutationFn: () => makeOfficer(id, form, password), onSuccess: () => saved().then(() => navigate(officersPage)) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <>
      <Head title={t("administration.newOfficer")}>
        <Act keys="Escape" size="xs" label={t("act.back")} onAct={() => void navigate(officersPage)} />
      </Head>
      <form onSubmit={submit} className={classes.form}>
        <OfficerFields form={form} onForm={setForm} isNew />
        <Password value={password} onValue={setPasswordText} />
        {make.isError && <Problem error={make.error} />}
        <Act type="submit" label={t("administration.make")} strong onAct={() => undefined} loading={make.isPending} disabled={form.roles.length === 0} />
      </form>
    </>
  );
}

export function OneOfficer() {
  const { t } = useTranslation();
  const { id } = useParams();
  const officers = useOfficers();
  const officer = officers.data?.find((one) => one.id === id);
  if (officers.isPending) return <Loading />;
  if (officers.isError) return <Failed error={officers.error} retry={() => void officers.refetch()} />;
  if (!officer) return <Standing icon="alone" title={t("refusal.not-found")} />;
  return <Shown key={officer.id} officer={officer} />;
}

function Shown({ officer }: { officer: OfficerRow }) {
  const { t } = useTranslation();
  const { dateTime, number } = useFormat();
  const navigate = useNavigate();
  return (
    <>
      <Head title={<bdi>{officer.fullName}</bdi>} about={<Account officer={officer} />}>
        <Act keys="Escape" size="xs" label={t("act.back")} onAct={() => void navigate(officersPage)} />
      </Head>
      <Columns>
        <Part title={t("administration.account")}>
          {officer.fromAbove ? <p>{t("carrying.decidedAbove")}</p> : <Change officer={officer} />}
        </Part>
        <Part title={t("administration.access")}>
          <Facts
            rows={[
              [t("administration.lastSignIn"), officer.lastSignIn ? dateTime(officer.lastSignIn) : t("administration.never")],
              [t("administration.sessions"), number(officer.sessions)],
              [t("settings.code"), t(`settings.codeState.${officer.oneTimeCode}`)],
            ]}
          />
          <Acts officer={officer} />
        </Part>
      </Columns>
    </>
  );
}

function Change({ officer }: { officer: OfficerRow }) {
  const { t } = useTranslation();
  const saved = useSaved();
  const [form, setForm] = useState<OfficerForm>({ name: officer.name, fullName: officer.fullName, roles: officer.roles, post: officer.post, language: officer.language, oneTimeCodeRequired: officer.oneTimeCodeRequired ?? officer.oneTimeCode !== "none" });
  const change = useMutation({ mutationFn: () => changeOfficer(officer.id, form), onSuccess: saved });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form onSubmit={submit} className={classes.inner}>
      <OfficerFields form={form} onForm={(next) => (change.reset(), setForm(next))} />
      {change.isError && <Problem error={change.error} />}
      <div className={classes.line}>
        <Act type="submit" label={t("act.save")} onAct={() => undefined} loading={change.isPending} disabled={form.roles.length === 0} />
        {change.isSuccess && <Saved />}
      </div>
    </form>
  );
}

export function Saved() {
  const { t } = useTranslation();
  return (
    <span role="status">
      <Tag tone="clear" icon="check">
        {t("administration.saved")}
      </Tag>
    </span>
  );
}

type Asking = "lock" | "password" | "endSessions" | "takeBackCode" | null;

function Acts({ officer }: { officer: OfficerRow }) {
  const { t } = useTranslation();
  const saved = useSaved();
  const [asking, setAsking] = useState<Asking>(null);
  const [password, setPasswordText] = useState("");
  const close = () => setAsking(null);
  const then = (act: () => Promise<unknown>) => () => act().then(saved);
  const unlock = useMutation({ mutationFn: then(() => unlockOfficer(officer.id)) });
  const ask = (which: Exclude<Asking, null>, act: () => Promise<unknown>, tone?: "refer") => (
    <Ask opened={asking === which} title={t(`administration.${which}`)} does={t(`administration.${which}`)} {...(tone && { tone })} onDo={then(act)} onClose={close}>
      <p>
        <bdi>{officer.fullName}</bdi>: {t(`administration.${which}What`)}
      </p>
      {which === "password" && <Password value={password} onValue={setPasswordText} />}
    </Ask>
  );
  return (
    <div className={classes.acts}>
      {officer.locked ? <Act keys="L" label={t("administration.unlock")} icon="lock" onAct={() => unlock.mutate()} loading={unlock.isPending} /> : <Act keys="L" label={t("administration.lock")} icon="lock" onAct={() => setAsking("lock")} />}
      <Act keys="P" size="xs" label={t("administration.password")} icon="key" disabled={officer.fromAbove === true} onAct={() => setAsking("password")} />
      <Act keys="S" label={t("administration.endSessions")} icon="door" disabled={officer.sessions === 0} onAct={() => setAsking("endSessions")} />
      <Act keys="T" label={t("administration.takeBackCode")} icon="keyboard" disabled={officer.fromAbove === true || (officer.oneTimeCode !== "enrolled" && !officer.post)} onAct={() => setAsking("takeBackCode")} />
      {unlock.isError && <Problem error={unlock.error} />}
      {ask("lock", () => lockOfficer(officer.id), "refer")}
      {ask("password", () => setPassword(officer.id, password))}
      {ask("endSessions", () => endSessions(officer.id), "refer")}
      {ask("takeBackCode", () => takeBackOneTimeCode(officer.id), "refer")}
    </div>
  );
}
