import { useTranslation } from "react-i18next";
import type { Stay } from "../../api/types";
import { useFormat } from "../../i18n/format";
import { useProblemText } from "../../parts/fields";
import { Tag } from "../../parts/Tag";
import { Code, Facts } from "../../parts/Text";
import classes from "./second-line.module.css";

/** The days of stay, with every period that was counted. */
export function StayFacts({ stay }: { stay: Stay | null }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const problemText = useProblemText();
  if (!stay) return <p className={classes.quiet}>{t("case.noStay")}</p>;
  return (
    <>
      {stay.overstayDays > 0 && (
        <Tag tone="refer" icon="overstay">
          {t("case.overstay")}: {t("case.days", { count: stay.overstayDays })}
        </Tag>
      )}
      <Facts
        rows={[
          [t("case.used"), stay.used ?? "–"],
          [t("case.remaining"), stay.unlimited ? t("case.unlimited") : (stay.remaining ?? "–")],
          [t("case.until"), date(stay.mayStayUntil)],
          [t("case.pack"), <Code key="pack">{`${stay.pack} ${stay.edition}`}</Code>],
        ]}
      />
      {stay.counted.length > 0 && (
        <>
          <h3 className={classes.counted}>{t("case.counted")}</h3>
          <ul className={classes.plain}>
            {stay.counted.map((period) => (
              <li key={period.from} className={classes.period}>
                <span>
                  {date(period.from)} – {period.to ? date(period.to) : t("case.stillHere")}
                </span>
                <b>{t("case.days", { count: period.days })}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      {stay.problems.map((problem, at) => (
        <p key={at} className={classes.quiet}>
          {problemText(problem)}
        </p>
      ))}
    </>
  );
}
