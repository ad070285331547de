import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Crossing, Evidence, Hit } from "../../api/types";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { useFieldName } from "../../parts/fields";
import { Tag } from "../../parts/Tag";
import { Code, Part } from "../../parts/Text";
import { Judge } from "./Judge";
import classes from "./second-line.module.css";
import { overall, weightOf } from "./weight";

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
      <HitHead hit={hit} />
      <table className={classes.compare}>
        <thead>
          <tr>
            <th scope="col">{t("case.field")}</th>
            <th scope="col">{t("case.given")}</th>
            <th scope="col">{t("case.listed")}</th>
            <th scope="col">{t("case.counts")}</th>
          </tr>
        </thead>
        <tbody>
          {hit.evidence.map((one, at) => (
            <EvidenceRow key={at} evidence={one} />
          ))}
        </tbody>
      </table>
      <Judgement hit={hit} />
      <Judge key={hit.hit} crossing={crossing} hit={hit} />
    </Part>
  );
}

function HitHead({ hit }: { hit: Hit }) {
  const { t } = useTranslation();
  return (
    <p className={classes.hitHead}>
      <b>
        <bdi>{hit.name}</bdi>
      </b>
      {hit.category && <Tag tone="refer">{t(`category.${hit.category}`, hit.category)}</Tag>}
      <span className={classes.quiet}>
        <Code>{`${hit.list} ${hit.entry}`}</Code> · {t("case.edition", { edition: hit.edition })}
      </span>
      <span className={classes.overall}>{t(`case.overall.${overall(hit.probability)}`)}</span>
    </p>
  );
}

function EvidenceRow({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const fieldName = useFieldName();
  const weight = weightOf(evidence.bits);
  const shown = (value: string | null) => (evidence.field === "birthDate" ? date(value) : (value ?? "–"));
  return (
    <tr data-weight={weight}>
      <th scope="row">{fieldName(evidence.field)}</th>
      <td>
        <bdi>{shown(evidence.given)}</bdi>
      </td>
      <td>
        <bdi>{shown(evidence.listed)}</bdi>
      </td>
      <td>
        <b>{t(`case.${weight}`)}</b> <span className={classes.level}>· {t(`level.${evidence.level}`, evidence.level)}</span>
      </td>
    </tr>
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
