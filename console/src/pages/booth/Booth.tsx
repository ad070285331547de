import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePlace } from "../../app/place";
import { useKey } from "../../keys/Keys";
import { Standing } from "../../parts/Standing";
import { AnswerPane } from "./AnswerPane";
import classes from "./booth.module.css";
import { Conditions } from "./Conditions";
import { DecisionBar } from "./DecisionBar";
import { HistoryPane } from "./HistoryPane";
import { LastFive } from "./LastFive";
import { ScanPane } from "./ScanPane";
import { blank, TypedEntry } from "./TypedEntry";
import { useBooth } from "./useBooth";
import { useScanner } from "./useScanner";
import { useWhere } from "./useWhere";

/** The booth: scan, answer, decision, next traveller; the hands stay on the keys. */
export function Booth() {
  const { t } = useTranslation();
  const { post } = usePlace();
  if (!post)
    return (
      <Standing page icon="booth" title={t("booth.noPost")}>
        {t("booth.noPostNext")}
      </Standing>
    );
  return <BoothAt key={post.code} />;
}

function BoothAt() {
  const { t } = useTranslation();
  const choice = useWhere();
  const acts = useBooth(choice.where, choice.together);
  const { stage, text } = acts.booth;
  const field = useRef<HTMLTextAreaElement>(null);
  const [typing, setTyping] = useState(false);
  const [typed, setTyped] = useState(blank);
  const answered = stage.name === "answered";
  const open = !answered && !(stage.name === "busy" && stage.what === "checking");
  const held = useScanner({ field, open: open && !typing, text, write: acts.write, read: acts.read });

  useEffect(() => {
    if (answered || typing) return;
    field.current?.focus({ preventScroll: true });
    if (stage.name === "not-read" || stage.name === "refused") field.current?.select();
  }, [answered, typing, stage.name, choice.together]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    if (stage.name === "busy" && stage.waiting) window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [stage]);
  useKey("Escape", t("booth.selectField"), () => field.current?.select(), open && !typing && !(stage.name === "busy"));

  return (
    <div className={classes.booth}>
      <h1 className={classes.hidden}>{t("booth.title")}</h1>
      <div className={classes.left}>
        <Conditions choice={choice} locked={!open} />
        <ScanPane acts={acts} field={field} together={choice.together} onType={() => setTyping(true)} />
      </div>
      <AnswerPane acts={acts} held={held} />
      <aside className={classes.right} aria-label={t("booth.history")} tabIndex={0}>
        <HistoryPane crossing={answered ? stage.arrival.travellers[stage.selected] : undefined} />
      </aside>
      <DecisionBar acts={acts} together={choice.together} />
      <LastFive last={acts.booth.last} />
      <TypedEntry
        opened={typing}
        typed={typed}
        onType={setTyped}
        onClose={() => setTyping(false)}
        together={choice.together}
        onCheck={(ready) => {
          setTyping(false);
          setTyped(blank);
          acts.checkTyped(ready);
        }}
      />
    </div>
  );
}
