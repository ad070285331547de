import { useTranslation } from "react-i18next";
import type { Evidence } from "../api/types";
import { useFieldName } from "./fields";
import { compared, differs, lengthOf, scaleOf, sentenceOf, valueText, weightOf, type Compared } from "./evidence";
import classes from "./evidence.module.css";

type Props = { evidence: Evidence[]; /** The heading above what was given: a document, a question, a row of a file. */ given: string };

/** Why a hit is a hit: each field as given and as listed side by side, what it says in words, and how much it counts as a bar. */
export function EvidenceTable({ evidence, given }: Props) {
  const { t } = useTranslation();
  const scale = scaleOf(evidence);
  return (
    <table className={classes.compare}>
      <thead>
        <tr>
          <th scope="col">{t("case.field")}</th>
          <th scope="col">{given}</th>
          <th scope="col">{t("case.listed")}</th>
          <th scope="col">{t("evidence.says")}</th>
          <th scope="col" className={classes.counts}>
            <span>{t("evidence.against")}</span>
            <span>{t("evidence.for")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {compared(evidence).map((one, at) => (
          <Row key={at} evidence={one} scale={scale} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ evidence, scale }: { evidence: Compared; scale: number }) {
  const { t, i18n } = useTranslation();
  const fieldName = useFieldName();
  const weight = weightOf(evidence.bits);
  const shown = (value: string | null) => valueText(t, i18n.language, evidence.field, value);
  return (
    <tr data-weight={weight} data-differs={differs(evidence) || undefined}>
      <th scope="row" data-again={evidence.again || undefined}>
        {fieldName(evidence.field)}
      </th>
      <td>
        <bdi>{shown(evidence.given)}</bdi>
      </td>
      <td>
        <bdi>{shown(evidence.listed)}</bdi>
      </td>
      <td className={classes.says}>{sentenceOf(t, evidence)}</td>
      <td>
        <span className={classes.weight}>{t(`case.${weight}`)}</span>
        <Bar bits={evidence.bits} scale={scale} />
      </td>
    </tr>
  );
}

/** What speaks against grows from the middle to the start of the line, what speaks for grows to its end. */
function Bar({ bits, scale }: { bits: number; scale: number }) {
  const side = bits < 0 ? "against" : "for";
  return (
    <span className={classes.bar} aria-hidden="true">
      <span data-side={side} style={{ inlineSize: `${lengthOf(bits, scale) / 2}%` }} />
    </span>
  );
}
