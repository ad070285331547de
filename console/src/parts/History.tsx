import { useTranslation } from "react-i18next";
import type { PastCrossing } from "../api/types";
import { useFormat } from "../i18n/format";
import classes from "./history.module.css";
import { Code, State } from "./Text";

/** Earlier crossings, newest first: when, where, which way, how it ended. */
export function History({ history }: { history: PastCrossing[] }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  return (
    <ol className={classes.history}>
      {history.map((past) => (
        <li key={past.crossingId}>
          <span>{dateTime(past.at)}</span>
          <span className={classes.quiet}>
            {t(`direction.${past.direction}`)} · <Code>{past.post}</Code>
          </span>
          <State state={past.state} />
          {past.otherPerson && <bdi className={classes.other}>{t("case.wasOther", { name: past.fullName })}</bdi>}
        </li>
      ))}
    </ol>
  );
}
