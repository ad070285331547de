import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { judge } from "../../api/crossings";
import type { Crossing, Hit } from "../../api/types";
import { useOfficer } from "../../app/place";
import { Act } from "../../keys/Act";
import { useDraft } from "./drafts";
import { Recording } from "./Recording";
import classes from "./second-line.module.css";
import { useRecording } from "./useRecording";

/** Whether the person is the listed one is a person's judgement, with its reason. */
export function Judge({ crossing, hit }: { crossing: Crossing; hit: Hit }) {
  const { t } = useTranslation();
  const officer = useOfficer();
  const [same, setSame] = useState<boolean | null>(null);
  if (!officer.roles.includes("second-line") || crossing.state !== "at-second-line") return null;
  return (
    <div className={classes.judge}>
      <div className={classes.keys}>
        <Act keys="F9" label={t("case.same")} icon="people" tone="refer" pressed={same === true} onAct={() => setSame(true)} />
        <Act keys="F10" label={t("case.different")} icon="check" tone="clear" pressed={same === false} onAct={() => setSame(false)} />
      </div>
      {same !== null && <Why key={String(same)} crossing={crossing} hit={hit} same={same} onDone={() => setSame(null)} />}
    </div>
  );
}

function Why({ crossing, hit, same, onDone }: { crossing: Crossing; hit: Hit; same: boolean; onDone: () => void }) {
  const { t } = useTranslation();
  const [why, setWhy, clear] = useDraft(`${crossing.id} ${hit.hit}`, "");
  const recording = useRecording(crossing);
  const send = async () => {
    if (!(await recording.run((id) => judge(crossing.id, { id, hit: hit.hit, same, why: why.trim() })))) return;
    clear();
    onDone();
  };
  return (
    <div className={classes.why2}>
      <Textarea label={t("case.why")} value={why} onChange={(event) => setWhy(event.currentTarget.value)} dir="auto" autosize minRows={2} autoFocus />
      <Recording {...recording} />
      <div className={classes.keys}>
        <Act keys="Escape" label={t("act.cancel")} onAct={onDone} />
        <Act keys="Ctrl+Enter" strong label={t(same ? "case.same" : "case.different")} onAct={() => void send()} disabled={why.trim() === "" || recording.sending} />
      </div>
    </div>
  );
}
