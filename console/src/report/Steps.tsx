import { useMediaQuery } from "@mantine/hooks";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Act } from "../keys/Act";
import { Part } from "../parts/Text";
import classes from "./report.module.css";

export type StepPart = { key: string; title: string; content: ReactNode };
type Props = { label: string; steps: StepPart[]; does: string; ready: boolean; saving: boolean; missing: string | undefined; onSave: () => void };

const narrowQuery = "(max-width: 48rem)";

/** A form: all of it at a desk, one question a screen on a phone. It can be saved from any question as soon as it says enough. */
export function Steps({ label, steps, does, ready, saving, missing, onSave }: Props) {
  const { t } = useTranslation();
  const narrow = useMediaQuery(narrowQuery, matchMedia(narrowQuery).matches);
  const [at, setAt] = useState(0);
  const shown = narrow ? steps.slice(at, at + 1) : steps;
  return (
    <form
      className={classes.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onSave();
      }}
    >
      {shown.map((step) => (
        <Part key={step.key} title={step.title}>
          <div className={classes.question}>{step.content}</div>
        </Part>
      ))}
      <div className={classes.bar}>
        {narrow && <Act size="md" label={t("report.previous")} disabled={at === 0} onAct={() => setAt(at - 1)} />}
        {narrow && (
          <span role="status" className={classes.of}>
            {t("report.stepOf", { step: at + 1, steps: steps.length })}
          </span>
        )}
        {narrow && at < steps.length - 1 && <Act size="md" label={t("report.next")} strong={!ready} onAct={() => setAt(at + 1)} />}
        {!narrow && missing && <span className={classes.of}>{missing}</span>}
        {(!narrow || ready) && <Act size="md" {...(!narrow && { keys: "Ctrl+Enter" })} label={does} icon="down" strong={ready} disabled={!ready} loading={saving} onAct={onSave} />}
      </div>
    </form>
  );
}
