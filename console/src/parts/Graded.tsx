import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Grade, GradedHit, Listed } from "../api/search";
import type { Tone } from "../app/palette";
import { useFormat } from "../i18n/format";
import { EvidenceTable } from "./EvidenceTable";
import { HitHead } from "./HitHead";
import type { IconName } from "./Icon";
import { Quiet } from "./Page";
import { Tag } from "./Tag";
import { Code, Facts, Part } from "./Text";

const look: Record<Grade, { tone: Tone; icon: IconName }> = {
  likely: { tone: "refer", icon: "people" },
  possible: { tone: "stale", icon: "eye" },
  weak: { tone: "plain", icon: "dots" },
};

/** A grade in words, with its colour and icon. */
export function GradeTag({ grade }: { grade: Grade }) {
  const { t } = useTranslation();
  return <Tag {...look[grade]}>{t(`grade.${grade}`)}</Tag>;
}

/** One hit, whole: its grade in a sentence, the evidence side by side, what it rests on, all that the list knows. */
export function Graded({ match, given }: { match: GradedHit; given: string }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { hit } = match;
  return (
    <>
      <Part title={t("case.alert")} aside={<GradeTag grade={match.grade} />}>
        <HitHead hit={hit}>{t(`grade.${match.grade}Means`)}</HitHead>
        <EvidenceTable evidence={hit.evidence} given={given} />
        <p>
          <Quiet>
            {t("search.bits", { bits: number(hit.bits), threshold: number(match.thresholdBits) })} {t("search.model", { model: hit.model })}
          </Quiet>
        </p>
      </Part>
      <Part title={t("search.entry")}>
        <Entry listed={match.listed} />
      </Part>
    </>
  );
}

/** All names, dates, nationalities, documents and places of an entry, as its list writes them. */
function Entry({ listed }: { listed: Listed }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const all = (values: string[]): ReactNode => (values.length === 0 ? "–" : values.map((value) => <div key={value}><bdi>{value}</bdi></div>));
  return (
    <Facts
      rows={[
        [t("search.otherNames"), all(listed.names.map((name) => (name.weak ? t("search.weakName", { name: name.text }) : name.text)))],
        [t("field.birthDate"), all(listed.birthDates.map(date))],
        [t("field.nationality"), all(listed.nationalities)],
        [t("field.sex"), t(`sex.${listed.sex}`, listed.sex)],
        [t("field.documentNumber"), listed.documentNumbers.length === 0 ? "–" : listed.documentNumbers.map((one) => <div key={one}><Code>{one}</Code></div>)],
        [t("field.birthPlace"), all(listed.birthPlaces)],
      ]}
    />
  );
}
