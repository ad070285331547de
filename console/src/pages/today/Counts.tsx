import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { dayCounts, type Day, type DayCount } from "../../api/types";
import type { Address, Changes } from "../../app/address";
import type { Tone } from "../../app/palette";
import { useFormat } from "../../i18n/format";
import { Icon, type IconName } from "../../parts/Icon";
import classes from "./today.module.css";

/** What a count opens into: the filter of the list below. Arrivals are not a list of crossings. */
export const opens: Partial<Record<DayCount, Changes>> = {
  travellers: { outcome: null, state: null },
  cleared: { outcome: "cleared", state: null },
  referred: { outcome: "referred", state: null },
  waiting: { outcome: null, state: "referred,at-second-line" },
  admitted: { outcome: null, state: "admitted" },
  refused: { outcome: null, state: "refused" },
  detained: { outcome: null, state: "detained" },
  protection: { outcome: null, state: "in-protection" },
};

const looks: Partial<Record<DayCount, { tone: Tone; icon: IconName }>> = {
  cleared: { tone: "clear", icon: "check" },
  referred: { tone: "refer", icon: "second" },
  waiting: { tone: "refer", icon: "clock" },
  admitted: { tone: "clear", icon: "door" },
  refused: { tone: "plain", icon: "refuse" },
  detained: { tone: "plain", icon: "lock" },
  protection: { tone: "protect", icon: "shield" },
};

/** The day in one line of numbers, each opening into its list, and the waits beside them. */
export function Counts({ day, address }: { day: Day; address: Address }) {
  return (
    <ul className={classes.counts}>
      {dayCounts.map((name) => (
        <Count key={name} name={name} value={day.counts[name]} address={address} />
      ))}
      <li className={classes.wait}>
        <Waits waits={day.waits} />
      </li>
    </ul>
  );
}

function Count({ name, value, address }: { name: DayCount; value: number; address: Address }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const look = looks[name];
  const changes = opens[name];
  const inside = (
    <>
      <b className={classes.value}>{number(value)}</b>
      <span className={classes.name} data-tone={value > 0 ? look?.tone : undefined}>
        {look && <Icon name={look.icon} size={14} />}
        {t(`today.count.${name}`)}
      </span>
    </>
  );
  if (!changes) return <li className={classes.count}>{inside}</li>;
  const open = name !== "travellers" && Object.entries(changes).every(([filter, value]) => address.get(filter) === value);
  return (
    <li className={classes.count}>
      <Link to={address.link(open ? { outcome: null, state: null } : changes)} aria-current={open || undefined} data-count={name}>
        {inside}
      </Link>
    </li>
  );
}

/** How long travellers waited before their check, in words: half of them, and nine in ten. */
function Waits({ waits }: { waits: Day["waits"] }) {
  const { t } = useTranslation();
  const { span } = useFormat();
  if (waits.medianSeconds === null) return <span className={classes.name}>{`${t("today.waits")}: ${t("today.notMeasured")}`}</span>;
  return (
    <>
      <b>{`${t("today.waits")}: ${t("today.waitHalf", { span: span(waits.medianSeconds) })}`}</b>
      {waits.p90Seconds !== null && <span className={classes.name}>{t("today.waitNine", { span: span(waits.p90Seconds) })}</span>}
    </>
  );
}
