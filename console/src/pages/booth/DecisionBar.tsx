import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { indicators, type Crossing, type Indicator } from "../../api/types";
import { Act } from "../../keys/Act";
import type { IconName } from "../../parts/Icon";
import { lookOf } from "./AnswerPane";
import { SendNote } from "./SendNote";
import { isOpen, type Stage } from "./booth";
import classes from "./booth.module.css";
import type { BoothActs } from "./useBooth";

const indicatorKeys: Record<Indicator, { keys: string; icon: IconName; tone: "protect" | "danger" }> = {
  "asks-protection": { keys: "Alt+P", icon: "shield", tone: "protect" },
  "possible-trafficking-victim": { keys: "Alt+T", icon: "eye", tone: "protect" },
  "life-at-risk": { keys: "Alt+L", icon: "pulse", tone: "danger" },
  unaccompanied: { keys: "Alt+U", icon: "alone", tone: "protect" },
};

const sendTone = (crossing: Crossing) => (crossing.outcome === "referred" ? lookOf(crossing).tone : "refer");

/** The keys of the booth: what the officer sees or hears at the start side, what comes next at the end side. */
export function DecisionBar({ acts, together }: { acts: BoothActs; together: boolean }) {
  const { t } = useTranslation();
  const { stage } = acts.booth;
  return (
    <div className={classes.bar}>
      <div className={classes.keys} role="group" aria-label={t("booth.indicators")}>
        {indicators.map((indicator) => (
          <Act
            key={indicator}
            {...indicatorKeys[indicator]}
            size="compact-sm"
            label={t(`indicator.${indicator}`)}
            pressed={acts.booth.indicators.includes(indicator)}
            onAct={() => acts.indicate(indicator)}
            disabled={stage.name === "busy"}
          />
        ))}
      </div>
      <div className={classes.keys}>{stage.name === "answered" ? <Decisions acts={acts} stage={stage} /> : <BeforeCheck acts={acts} together={together} />}</div>
    </div>
  );
}

function BeforeCheck({ acts, together }: { acts: BoothActs; together: boolean }) {
  const { t } = useTranslation();
  const { stage, occupants, further } = acts.booth;
  if (stage.name === "busy" && stage.waiting) return <Act size="md" keys="Escape" label={t("booth.stopTrying")} onAct={acts.stepBack} />;
  if (stage.name === "not-read") return <Act size="md" keys="F9" label={t("booth.checkAnyway")} onAct={() => acts.checkAlone(stage.mrz)} />;
  if (!together || further.length > 0) return null;
  return <Act size="md" keys="F9" strong label={t("booth.checkTogether", { count: occupants.length })} onAct={acts.checkTogether} disabled={occupants.length === 0 || stage.name === "busy"} />;
}

function Decisions({ acts, stage }: { acts: BoothActs; stage: Extract<Stage, { name: "answered" }> }) {
  const { t } = useTranslation();
  const primary = useRef<HTMLButtonElement>(null);
  const crossing = stage.arrival.travellers[stage.selected];
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (!asking) primary.current?.focus({ preventScroll: true });
  }, [stage.selected, crossing?.state, acts.booth.indicators.length, asking]);
  if (!crossing) return null;
  const busy = stage.waiting !== null;
  const may = (decision: Crossing["transitions"][number]) => isOpen(crossing) && crossing.transitions.includes(decision) && !busy;
  const { indicators: seen } = acts.booth;
  const note = seen.map((indicator) => t(`indicator.${indicator}`)).join(t("list.separator")) || null;
  const sendFirst = crossing.outcome === "referred" || note !== null;
  const clear = stage.arrival.travellers.filter((one) => isOpen(one) && one.transitions.includes("admit"));
  const nobodyCan = !stage.arrival.travellers.some((one) => isOpen(one) && one.transitions.length > 0);
  if (nobodyCan) return <Act ref={primary} size="md" keys="F2" strong label={t("booth.next")} onAct={acts.leave} />;
  return (
    <>
      {note && <span className={classes.protect}>{t("booth.laterIndicator", { indicator: note })}</span>}
      {clear.length > 1 && note === null && <Act size="md" keys="Shift+F2" tone="clear" label={t("booth.admitAll", { count: clear.length })} onAct={() => void acts.admitAll(clear)} disabled={busy} />}
      <Act
        ref={sendFirst ? primary : null}
        size="md"
        keys="F4"
        tone={note ? "protect" : sendTone(crossing)}
        icon="second"
        strong={sendFirst}
        label={t("decision.send-to-second-line")}
        onAct={() => (crossing.outcome === "cleared" && note === null ? setAsking(true) : acts.decide(crossing, "send-to-second-line", note))}
        disabled={!may("send-to-second-line")}
      />
      <Act
        ref={sendFirst ? null : primary}
        size="md"
        keys="F2"
        tone="clear"
        icon="door"
        strong={!sendFirst}
        label={t(crossing.direction === "exit" ? "decision.letLeave" : "decision.admit")}
        onAct={() => acts.decide(crossing, "admit", null)}
        disabled={!may("admit") || note !== null}
      />
      <SendNote
        opened={asking}
        onClose={() => setAsking(false)}
        onSend={(why) => {
          setAsking(false);
          acts.decide(crossing, "send-to-second-line", why);
        }}
      />
    </>
  );
}
