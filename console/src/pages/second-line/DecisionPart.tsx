import { NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { decide, useGrounds } from "../../api/crossings";
import type { Crossing, DecisionKind, Language } from "../../api/types";
import type { Tone } from "../../app/palette";
import { languages } from "../../i18n";
import { Act } from "../../keys/Act";
import type { IconName } from "../../parts/Icon";
import { useDraft } from "./drafts";
import { Recording } from "./Recording";
import classes from "./second-line.module.css";
import { useRecording } from "./useRecording";

const acts: { decision: DecisionKind; keys: string; label: string; tone: Tone; icon: IconName }[] = [
  { decision: "send-to-second-line", keys: "F4", label: "case.take", tone: "refer", icon: "second" },
  { decision: "open-protection", keys: "F7", label: "case.protect", tone: "protect", icon: "shield" },
  { decision: "detain", keys: "Shift+F6", label: "case.detain", tone: "plain", icon: "lock" },
  { decision: "refuse", keys: "F6", label: "case.refuse", tone: "plain", icon: "refuse" },
  { decision: "admit", keys: "F2", label: "case.admit", tone: "clear", icon: "door" },
];

/** What may be decided now, by keys; each decision is confirmed with its note, a refusal with its ground and language. */
export function DecisionPart({ crossing }: { crossing: Crossing }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<DecisionKind | null>(null);
  const open = acts.filter(({ decision }) => crossing.transitions.includes(decision));
  const unjudged = mustJudge(crossing);
  const protect = crossing.reasons.some((reason) => reason.severity === "protection" && reason.effect === "refers");
  const refused = crossing.state === "refused";
  if (chosen && crossing.transitions.includes(chosen)) return <Confirm key={chosen} crossing={crossing} decision={chosen} onBack={() => setChosen(null)} />;
  return (
    <div className={classes.bar}>
      <span className={classes.quiet}>{protect && open.length > 1 ? t("refusal.protection-first") : open.length === 0 ? t(crossing.state === "referred" ? "case.notTaken" : "case.closed") : unjudged ? t("case.judgeFirst") : ""}</span>
      <div className={classes.keys}>
        {refused && <Act keys="F9" icon="print" strong label={t("case.form")} onAct={() => void navigate(`/second-line/${crossing.id}/refusal-form?language=${formLanguage(crossing)}`)} />}
        {open.map(({ decision, label, ...look }) => (
          <Act key={decision} {...look} size="md" label={t(label)} strong={decision === "open-protection" && protect} disabled={(decision === "admit" && unjudged) || (decision === "refuse" && protect)} onAct={() => setChosen(decision)} />
        ))}
      </div>
    </div>
  );
}

/** A discreet check asks for no judgement; every other alert does before admission. */
const mustJudge = ({ hits }: Crossing) => hits.some((hit) => !hit.judgement && hit.category !== "discreet");

const formLanguage = (crossing: Crossing) => crossing.decisions.find((one) => one.decision === "refuse")?.language ?? "en";

type Draft = { ground: string; note: string; language: Language };

/** The traveller's language as far as the document tells it; the officer may choose another. */
const spoken: Record<string, Language> = { FRA: "fr", BEL: "fr", SEN: "fr", CIV: "fr", MLI: "fr", RUS: "ru", BLR: "ru", KAZ: "ru", KGZ: "ru", SYR: "ar", IRQ: "ar", JOR: "ar", LBN: "ar", EGY: "ar", MAR: "ar", DZA: "ar", TUN: "ar", LBY: "ar", SDN: "ar", YEM: "ar", SAU: "ar" };

function Confirm({ crossing, decision, onBack }: { crossing: Crossing; decision: DecisionKind; onBack: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const blank: Draft = { ground: "", note: "", language: spoken[crossing.person.nationality ?? ""] ?? "en" };
  const [draft, setDraft, clear] = useDraft<Draft>(`${crossing.id} ${decision}`, blank);
  const recording = useRecording(crossing);
  const refuse = decision === "refuse";
  const ready = (!refuse || draft.ground !== "") && (decision !== "detain" || draft.note.trim() !== "");
  const look = acts.find((one) => one.decision === decision)!;
  const send = async () => {
    const { ground, note, language } = draft;
    const sent = (id: string) => decide(crossing.id, { id, decision, ground: refuse ? ground : null, note: note.trim() || null, language: refuse ? language : null }, "second-line");
    if (!(await recording.run(sent))) return;
    clear();
    if (refuse) void navigate(`/second-line/${crossing.id}/refusal-form?language=${language}`);
    else onBack();
  };
  return (
    <section className={classes.confirm} aria-label={t(look.label)}>
      <h2>{t(look.label)}</h2>
      {refuse && <Grounds chosen={draft.ground} onChoose={(ground) => setDraft({ ...draft, ground })} />}
      <div className={classes.confirmFields}>
        <Textarea label={t(decision === "detain" ? "case.noteNeeded" : "case.note")} value={draft.note} onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })} dir="auto" minRows={2} autosize autoFocus={!refuse} />
        {refuse && (
          <NativeSelect
            label={t("case.language")}
            value={draft.language}
            onChange={(event) => setDraft({ ...draft, language: event.currentTarget.value as Language })}
            data={Object.entries(languages).map(([code, { name }]) => ({ value: code, label: name }))}
          />
        )}
        <Recording {...recording} />
      </div>
      <div className={classes.keys}>
        <Act keys="Escape" label={t("act.back")} onAct={onBack} />
        <Act keys="Ctrl+Enter" size="md" strong tone={look.tone} icon={look.icon} label={t("case.confirm")} onAct={() => void send()} disabled={!ready || recording.sending} />
      </div>
    </section>
  );
}

function Grounds({ chosen, onChoose }: { chosen: string; onChoose: (code: string) => void }) {
  const { t } = useTranslation();
  const grounds = useGrounds();
  return (
    <div className={classes.grounds} role="group" aria-label={t("case.chooseGround")}>
      {(grounds.data ?? []).map(({ code, text }) => (
        <Act key={code} size="compact-sm" keys={code} label={t(`ground.${code}`, text)} pressed={chosen === code} onAct={() => onChoose(code)} />
      ))}
    </div>
  );
}
