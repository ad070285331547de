import { useTranslation } from "react-i18next";
import type { Crossing } from "../../api/types";
import type { Tone } from "../../app/palette";
import { useFormat } from "../../i18n/format";
import { useKey } from "../../keys/Keys";
import { Icon, type IconName } from "../../parts/Icon";
import { OldLists } from "../../parts/OldLists";
import { Reasons } from "../../parts/Reasons";
import { useRefusalText } from "../../parts/Standing";
import { severityLook } from "../../parts/tones";
import { Name, State } from "../../parts/Text";
import { isOpen, topSeverity, type Stage } from "./booth";
import classes from "./booth.module.css";
import { Details } from "./Details";
import { ThinAnswer, ThinNow } from "./Thin";
import type { BoothActs } from "./useBooth";

/** The answer: one sentence and one colour that can be read from a metre away, the reasons beneath. */
export function AnswerPane({ acts, held }: { acts: BoothActs; held: string }) {
  const { stage } = acts.booth;
  return (
    <div className={classes.answer} aria-live="assertive">
      {stage.name === "answered" ? (
        <Answered acts={acts} stage={stage} held={held} />
      ) : (
        <>
          <ThinNow />
          <Before stage={stage} further={acts.booth.further.length > 0} unsure={acts.booth.unsure !== null} />
        </>
      )}
    </div>
  );
}

function Banner({ tone, icon, title, children, size = "large" }: { tone: Tone | "none"; icon: IconName; title: string; children?: React.ReactNode; size?: "large" | "calm" }) {
  return (
    <div className={classes.banner} data-tone={tone} data-size={size}>
      <Icon name={icon} size={size === "large" ? 56 : 32} />
      <div>
        <p className={classes.sentence}>{title}</p>
        {children && <div className={classes.under}>{children}</div>}
      </div>
    </div>
  );
}

function Before({ stage, further, unsure }: { stage: Exclude<Stage, { name: "answered" }>; further: boolean; unsure: boolean }) {
  const { t } = useTranslation();
  const refusalText = useRefusalText();
  switch (stage.name) {
    case "ready":
      return (
        <Banner tone="none" icon={unsure ? "clock" : "scan"} title={t("booth.ready")} size="calm">
          {t(unsure ? "booth.unsure" : further ? "booth.furtherNext" : "booth.readyNext")}
        </Banner>
      );
    case "busy":
      return stage.waiting ? <NotRecorded waiting={stage.waiting} /> : <Banner tone="none" icon="dots" title={t(stage.what === "reading" ? "booth.reading" : "booth.checking")} size="calm" />;
    case "not-read":
      return (
        <Banner tone="stale" icon="cross" title={t("booth.notRead")}>
          {t("booth.notReadNext")}
        </Banner>
      );
    case "refused":
      return (
        <Banner tone="danger" icon="cross" title={t("booth.refused")}>
          <p>{refusalText(stage.error)}</p>
          <p>{t("booth.refusedNext")}</p>
        </Banner>
      );
  }
}

function NotRecorded({ waiting }: { waiting: NonNullable<Extract<Stage, { name: "busy" }>["waiting"]> }) {
  const { t } = useTranslation();
  const { span } = useFormat();
  return (
    <Banner tone="danger" icon="cut" title={t("booth.notRecorded")}>
      <p>{t(waiting.cause === "no-answer" ? "booth.notRecordedWhy" : "booth.notRecordedDisk")}</p>
      <p>{t("booth.attempt", { count: waiting.attempts, span: span((Date.now() - waiting.since) / 1000) })}</p>
    </Banner>
  );
}

export const lookOf = (crossing: Crossing) => {
  const severity = topSeverity(crossing);
  return crossing.outcome === "cleared" || !severity ? { tone: "clear" as Tone, icon: "check" as IconName } : severityLook[severity];
};

function Answered({ acts, stage, held }: { acts: BoothActs; stage: Extract<Stage, { name: "answered" }>; held: string }) {
  const { t } = useTranslation();
  const refusalText = useRefusalText();
  const { time } = useFormat();
  const { travellers } = stage.arrival;
  const crossing = travellers[stage.selected];
  if (!crossing) return null;
  const severity = topSeverity(crossing);
  const sentence = crossing.outcome === "cleared" || !severity ? t("answer.cleared") : t(`answer.${severity}`);
  return (
    <>
      {travellers.length > 1 && <Travellers acts={acts} travellers={travellers} selected={stage.selected} />}
      <Banner {...lookOf(crossing)} title={sentence}>
        <span className={classes.bannerName}>
          <Name surname={crossing.person.surname} givenNames={crossing.person.givenNames} />
        </span>
      </Banner>
      {stage.waiting && <NotRecorded waiting={stage.waiting} />}
      {stage.error !== null && (
        <Banner tone="danger" icon="cross" title={refusalText(stage.error)} size="calm" />
      )}
      {held && (
        <Banner tone="stale" icon="clock" title={t("booth.decideFirst", { name: crossing.person.surname })} size="calm" />
      )}
      <ThinAnswer crossing={crossing} />
      <OldLists lists={stage.arrival.lists} />
      <div className={classes.reasons}>
        {crossing.reasons.length === 0 ? <p className={classes.quiet}>{t("answer.clearedWhy")}</p> : <Reasons reasons={crossing.reasons} document={crossing.document} />}
        <p className={classes.quiet}>
          {t(stage.arrival.late ? "answer.recordedLate" : "answer.recorded", { time: time(stage.arrival.recordedAt) })}
          {!isOpen(crossing) && <State state={crossing.state} />}
        </p>
        <Details arrival={stage.arrival} crossing={crossing} />
      </div>
    </>
  );
}

function Travellers({ acts, travellers, selected }: { acts: BoothActs; travellers: Crossing[]; selected: number }) {
  const { t } = useTranslation();
  const step = (by: number) => acts.select((selected + by + travellers.length) % travellers.length);
  useKey("ArrowDown", t("booth.upDown"), () => step(1));
  useKey("ArrowUp", t("booth.upDown"), () => step(-1));
  return (
    <ul className={classes.travellers}>
      {travellers.map((one, at) => (
        <li key={one.id}>
          <button type="button" aria-pressed={at === selected} onClick={() => acts.select(at)} data-tone={lookOf(one).tone}>
            <Icon name={lookOf(one).icon} />
            <Name surname={one.person.surname} givenNames={one.person.givenNames} />
            {!isOpen(one) && <State state={one.state} />}
          </button>
        </li>
      ))}
    </ul>
  );
}
