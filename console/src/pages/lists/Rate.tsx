import { useElementSize } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useAlertRate } from "../../api/lists";
import type { AlertRate, ListStatus } from "../../api/types";
import { ticks } from "../../charts/scale";
import { useFormat } from "../../i18n/format";
import { Failed, Loading } from "../../parts/Standing";
import { Facts } from "../../parts/Text";
import classes from "./lists.module.css";

const days = 30;
const tall = 72;
const dayMillis = 86_400_000;

/** How many alerts this list raised: expected and seen, right and wrong, day by day. */
export function Rate({ list }: { list: ListStatus }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const rate = useAlertRate(list.list, days);
  if (rate.isPending) return <Loading />;
  if (!rate.data) return <Failed error={rate.error} />;
  const { travellers, alerts, later, same, different } = rate.data;
  const rounded = (value: number) => number(Math.round(value * 100) / 100);
  return (
    <>
      <Facts
        rows={[
          [t("lists.expected"), t("lists.perThousand", { rate: rounded(list.setting.perThousand) })],
          [t("lists.seen"), travellers === 0 ? t("lists.nobodyCrossed") : t("lists.perThousand", { rate: rounded((1000 * alerts) / travellers) })],
          [t("lists.alertsOf"), t("lists.ofTravellers", { alerts: number(alerts), travellers: number(travellers) })],
          [t("lists.later"), number(later)],
          [t("lists.judgedSame"), number(same)],
          [t("lists.judgedDifferent"), number(different)],
        ]}
      />
      {travellers > 0 && <Days rate={rate.data} expected={list.setting.perThousand} />}
    </>
  );
}

const perThousand = (day: { travellers: number; alerts: number }) => (day.travellers === 0 ? 0 : (1000 * day.alerts) / day.travellers);

/** One bar a day, a dashed line where the expected rate is; the same numbers stand in a table for who can't see it. */
function Days({ rate, expected }: { rate: AlertRate; expected: number }) {
  const { t } = useTranslation();
  const { date, number } = useFormat();
  const { ref, width } = useElementSize();
  const rtl = document.documentElement.dir === "rtl";
  const last = Date.parse(`${rate.byDay.at(-1)?.day}T00:00:00Z`);
  const first = last - (days - 1) * dayMillis;
  const marks = ticks(Math.max(expected, ...rate.byDay.map(perThousand)), 3);
  const step = width / days;
  const y = (value: number) => tall - (value / (marks.at(-1) || 1)) * tall;
  const x = (day: string) => {
    const index = Math.round((Date.parse(`${day}T00:00:00Z`) - first) / dayMillis);
    return (rtl ? days - 1 - index : index) * step;
  };
  return (
    <figure className={classes.chart}>
      <div ref={ref}>
        {width > 0 && (
          <svg width={width} height={tall + 1} aria-hidden="true">
            <line className={classes.ground} x1={0} x2={width} y1={tall + 0.5} y2={tall + 0.5} />
            {rate.byDay.map((day) => (
              <rect key={day.day} className={classes.bar} x={x(day.day) + 1} width={Math.max(step - 2, 1)} y={y(perThousand(day))} height={tall - y(perThousand(day))} />
            ))}
            <line className={classes.expected} x1={0} x2={width} y1={y(expected)} y2={y(expected)} />
          </svg>
        )}
      </div>
      <figcaption className={classes.line}>
        <span data-mark="seen">{t("lists.seenByDay")}</span>
        <span data-mark="expected">{t("lists.expected")}</span>
      </figcaption>
      <table className={classes.unseen}>
        <caption>{t("lists.seenByDay")}</caption>
        <tbody>
          {rate.byDay.map((day) => (
            <tr key={day.day}>
              <th scope="row">{date(day.day)}</th>
              <td>{t("lists.ofTravellers", { alerts: number(day.alerts), travellers: number(day.travellers) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
