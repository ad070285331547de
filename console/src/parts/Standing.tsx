import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Refusal, Unanswered } from "../api/client";
import type { Tone } from "../app/palette";
import { Act } from "../keys/Act";
import { Icon, type IconName } from "./Icon";
import classes from "./standing.module.css";

type Props = { tone?: Tone; icon: IconName; title: string; children?: ReactNode; act?: { label: string; run: () => void }; page?: boolean };

/** A page or a part of one that has nothing to show yet: says why, and what to do next. */
export function Standing({ tone = "plain", icon, title, children, act, page = false }: Props) {
  const Title = page ? "h1" : "p";
  return (
    <div className={classes.standing} data-tone={tone} role={tone === "danger" ? "alert" : "status"}>
      <Icon name={icon} size={32} />
      <Title className={classes.title}>{title}</Title>
      {children && <div className={classes.more}>{children}</div>}
      {act && <Act label={act.label} onAct={act.run} />}
    </div>
  );
}

export function Loading() {
  const { t } = useTranslation();
  return (
    <div className={classes.loading} role="status" data-loading>
      <span className={classes.bar} />
      <span>{t("standing.loading")}</span>
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Standing icon="check" title={title}>
      {children}
    </Standing>
  );
}

export function Forbidden({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Standing page icon="lock" title={t("standing.forbidden")}>
      {children ?? t("standing.forbiddenNext")}
    </Standing>
  );
}

/** What went wrong, by what the node said: forbidden, not found, no answer, or a refusal with its reason. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const refusalText = useRefusalText();
  const act = retry && { label: t("act.tryAgain"), run: retry };
  if (error instanceof Refusal && error.status === 403) return <Forbidden>{refusalText(error)}</Forbidden>;
  if (error instanceof Unanswered)
    return (
      <Standing page tone="danger" icon="cut" title={t(`refusal.${error.why}`)} {...(act && { act })}>
        {t("standing.noAnswerNext")}
      </Standing>
    );
  return (
    <Standing page tone="danger" icon="cross" title={t("standing.failed")} {...(act && { act })}>
      {refusalText(error)}
    </Standing>
  );
}

/** A refusal in the officer's language; an unknown code keeps the node's own sentence. */
export function useRefusalText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (error instanceof Refusal) return t(`refusal.${error.code}`, { ...error.params, defaultValue: error.detail || error.code });
    if (error instanceof Unanswered) return t(`refusal.${error.why}`);
    return t("standing.failed");
  };
}
