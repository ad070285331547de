import { useTranslation } from "react-i18next";
import type { Figure } from "../../api/dailyReports";
import { useKindName } from "../../i18n/kind";
import { useFormat } from "../../i18n/format";
import { Part } from "../../parts/Text";
import classes from "./reports.module.css";

/** A figure in words: its total, and of a part what the part is. */
export function useFigureName(): (code: string) => string {
  const { t } = useTranslation();
  const name = useKindName();
  return (code) => {
    const [total = "", part] = code.split(":");
    if (!part) return t(`dailyReport.figure.${total}`);
    const known = t(`dailyReport.part.${part}`, "");
    return `${t(`dailyReport.figure.${total}`)}: ${known || (total === "state" ? t(`incidentState.${part}`) : name(part))}`;
  };
}

/** Every number of the report; each is a button that opens the records it was counted from. */
export function Figures({ figures, chosen, onChoose }: { figures: Figure[]; chosen: string | undefined; onChoose: (code: string) => void }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const name = useFigureName();
  return (
    <Part title={t("dailyReport.figures")}>
      <ul className={classes.figures}>
        {figures.map((figure) => (
          <li key={figure.code} data-part={figure.code.includes(":") || undefined}>
            <button type="button" aria-pressed={figure.code === chosen} onClick={() => onChoose(figure.code)}>
              <span>{name(figure.code)}</span>
              <b>{number(figure.value)}</b>
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
