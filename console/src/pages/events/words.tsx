import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Axes, Findings, FusedEvent } from "../../api/events";
import { useFormat } from "../../i18n/format";
import { outcomeLooks } from "../../parts/obligations";
import { Quiet } from "../../parts/Page";
import { Tag } from "../../parts/Tag";
import { Code } from "../../parts/Text";

const length = (t: TFunction, number: (value: number) => string, metres: number) => (metres < 1_000 ? t("position.metres", { length: number(Math.round(metres)) }) : t("position.kilometres", { length: number(Math.round(metres / 100) / 10) }));

export const axesText = (t: TFunction, number: (value: number) => string, { majorM, minorM }: Axes): string => t("watch.axes", { major: length(t, number, majorM), minor: length(t, number, minorM) });

/** How many, with what holds 90 of 100; never added up over observers. */
export function Counted({ count }: { count: FusedEvent["count"] }) {
  const { number } = useFormat();
  if (!count) return "–";
  return <Code>{count.low === count.high ? number(count.count) : `${number(count.count)} (${number(count.low)}–${number(count.high)})`}</Code>;
}

/** The gravest answer, and how many more stand behind it. */
export function FindingsTag({ findings }: { findings: Findings }) {
  const { t } = useTranslation();
  const { gravest } = findings;
  const more = findings.likely + findings.undecided + findings.compliant - 1;
  if (!gravest) return <Quiet>{t("watch.noObligation")}</Quiet>;
  return (
    <>
      <Tag {...outcomeLooks[gravest.outcome]}>{t(`obligationOutcome.${gravest.outcome}`)}</Tag> <span dir="auto">{gravest.title}</span>
      {more > 0 && <Quiet> {t("watch.more", { count: more })}</Quiet>}
    </>
  );
}
