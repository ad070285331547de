import { useTranslation } from "react-i18next";
import type { Crossing } from "../../api/types";
import { useFormat } from "../../i18n/format";
import { Name, State } from "../../parts/Text";
import classes from "./booth.module.css";

/** The last five travellers of this screen, newest first. */
export function LastFive({ last }: { last: Crossing[] }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  return (
    <section className={classes.last} aria-label={t("booth.lastFive")}>
      <h2>{t("booth.lastFive")}</h2>
      {last.length === 0 && <span className={classes.quiet}>{t("booth.noLast")}</span>}
      <ol>
        {last.map((one) => (
          <li key={one.id}>
            <Name surname={one.person.surname} />
            <span>
              <State state={one.state} /> <span className={classes.quiet}>{time(one.at)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
