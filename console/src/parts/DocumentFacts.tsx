import { useTranslation } from "react-i18next";
import type { DocumentRead, Person } from "../api/types";
import { useFormat } from "../i18n/format";
import { useProblemText, useRepairText } from "./fields";
import { Icon } from "./Icon";
import { Code, Facts, Name } from "./Text";
import classes from "./document.module.css";

/** A document and its holder as the node read them; what was corrected or is wrong stands beneath. */
export function DocumentFacts({ read, person }: { read: DocumentRead; person?: Person }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const problemText = useProblemText();
  const repairText = useRepairText();
  const holder = person ?? read.holder;
  const problems = read.problems.filter((problem) => problem.code !== "ocr-repaired");
  const years = person?.ageYears ?? null;
  return (
    <>
      <Facts
        rows={[
          [t("field.name"), <Name key="name" surname={holder?.surname} givenNames={holder?.givenNames} />],
          [t("field.birthDate"), `${date(holder?.birthDate)}${years === null ? "" : ` · ${t("field.years", { count: years })}`}`],
          [t("field.nationality"), <span key="nationality"><Code>{holder?.nationality}</Code>{holder?.sex ? ` · ${t(`sex.${holder.sex}`, holder.sex)}` : ""}</span>],
          [t(`documentKind.${read.kind ?? "other"}`), <Code key="number">{`${read.issuer ?? ""} ${read.number ?? "–"}`}</Code>],
          [t("field.expiryDate"), date(read.expiryDate)],
        ]}
      />
      {holder?.nameTruncated && <Remark>{`${t("field.name")}: ${t("field.truncated")}`}</Remark>}
      {read.repairs.map((repair, at) => (
        <Remark key={at}>{repairText(repair)}</Remark>
      ))}
      {problems.map((problem, at) => (
        <Remark key={at} wrong={problem.severity.toUpperCase() === "ERROR"}>
          {problemText(problem)}
        </Remark>
      ))}
    </>
  );
}

function Remark({ children, wrong = false }: { children: string; wrong?: boolean }) {
  return (
    <p className={classes.remark} data-wrong={wrong || undefined}>
      <Icon name={wrong ? "cross" : "note"} size={14} />
      {children}
    </p>
  );
}
