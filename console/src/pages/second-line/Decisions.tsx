import { useTranslation } from "react-i18next";
import type { Decision } from "../../api/types";
import { useFormat } from "../../i18n/format";
import classes from "./second-line.module.css";

/** Every decision so far, oldest first; none is ever changed. */
export function Decisions({ decisions }: { decisions: Decision[] }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  if (decisions.length === 0) return <p className={classes.quiet}>{t("case.noDecisions")}</p>;
  return (
    <ol className={classes.plain}>
      {decisions.map((one) => (
        <li key={one.id} className={classes.decision}>
          <b>{t(`decision.${one.decision}`)}</b> <span className={classes.quiet}>{dateTime(one.at)}</span>
          <p>
            <bdi>{one.officer.name}</bdi>
          </p>
          {one.ground && <p>{`${one.ground}: ${t(`ground.${one.ground}`, "")}`}</p>}
          {one.note && <p dir="auto">{one.note}</p>}
        </li>
      ))}
    </ol>
  );
}
