import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Crossing, Hit } from "../../api/types";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { overall } from "../../parts/evidence";
import { EvidenceTable } from "../../parts/EvidenceTable";
import { HitHead } from "../../parts/HitHead";
import { Tag } from "../../parts/Tag";
import { Part } from "../../parts/Text";
import { Judge } from "./Judge";
import classes from "./second-line.module.css";

/** The alerts beside the person, one at a time: what agrees is quiet, what differs stands out. */
export function Hits({ crossing }: { crossing: Crossing }) {
  const { t } = useTranslation();
  const { hits } = crossing;
  const [chosen, setChosen] = useState(() => Math.max(0, hits.findIndex((hit) => !hit.judgement)));
  const hit = hits[chosen];
  if (!hit) return <Part title={t("case.alert")}>{t("case.noHits")}</Part>;
  const aside = hits.length > 1 && (
    <span className={classes.aside}>
      {t("case.alertOf", { number: chosen + 1, total: hits.length })}
      <Act size="compact-xs" keys="F8" label={t("case.nextAlert")} onAct={() => setChosen((chosen + 1) % hits.length)} />
    </span>
  );
  return (
    <Part title={t("case.alert")} aside={aside} grow>
      <HitHead hit={hit}>{t(`case.overall.${overall(hit.probability)}`)}</HitHead>
      <EvidenceTable evidence={hit.evidence} given={t("case.given")} />
      <Judgement hit={hit} />
      <Judge key={hit.hit} crossing={crossing} hit={hit} />
    </Part>
  );
}

function Judgement({ hit }: { hit: Hit }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const { judgement } = hit;
  if (!judgement)
    return (
      <Tag tone="refer" icon="people">
        {t("case.unjudged")}
      </Tag>
    );
  return (
    <div>
      <Tag tone={judgement.same ? "refer" : "clear"} icon={judgement.same ? "people" : "check"}>
        {t(judgement.same ? "case.judgedSame" : "case.judgedDifferent", { name: judgement.officer.name, date: dateTime(judgement.at) })}
      </Tag>
      <p dir="auto">{judgement.why}</p>
    </div>
  );
}
