import { useElementSize } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { HourCount } from "../api/types";
import { languages } from "../i18n";
import { useFormat } from "../i18n/format";
import type { Language } from "../api/types";
import { hoursBetween, ticks, twoDigits } from "./scale";
import classes from "./charts.module.css";

const height = { travellers: 96, waits: 48, gap: 10 };
const axis = 36;
const all = height.travellers + height.gap + height.waits;

const travellers = (hour: HourCount) => hour.entry + hour.exit;
const isEmpty = (hour: HourCount) => travellers(hour) === 0 && hour.waitMedianSeconds === null;
const minutes = (seconds: number | null | undefined) => (seconds ?? 0) / 60;

/** Travellers of each hour by direction, who of them was referred, and below how long they waited. Each hour opens its list. */
export function HourChart({ hours, to, openHour }: { hours: HourCount[]; to: (hour: number) => string; openHour: number | null }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { ref, width } = useElementSize();
  const shown = hoursBetween(hours, isEmpty);
  const byHour = new Map(hours.map((hour) => [hour.hour, hour]));
  const mirrored = languages[language as Language]?.direction === "rtl";
  const room = Math.max(width - axis, 0);
  const step = room / Math.max(shown.length, 1);
  const left = (index: number) => (mirrored ? room - (index + 1) * step : axis + index * step);
  const peopleTicks = ticks(Math.max(...hours.map(travellers), 0), 3);
  const waitTicks = ticks(Math.max(...hours.map((hour) => minutes(hour.waitP90Seconds)), 0), 2);
  const y = (value: number, marks: number[], tall: number) => tall - (value / (marks.at(-1) || 1)) * tall;
  return (
    <figure className={classes.chart}>
      <div ref={ref}>
        {width > 0 && (
          <svg width={width} height={all} aria-hidden="true" className={classes.svg}>
            <Grid marks={peopleTicks} tall={height.travellers} top={0} width={width} mirrored={mirrored} y={y} />
            <Grid marks={waitTicks} tall={height.waits} top={height.travellers + height.gap} width={width} mirrored={mirrored} y={y} />
            {shown.map((hour, index) => {
              const count = byHour.get(hour);
              return (
                <g key={hour} transform={`translate(${left(index)} 0)`} data-open={openHour === hour || undefined}>
                  <rect className={classes.ground} width={step} height={all} />
                  {count && <Travellers count={count} step={step} y={(value) => y(value, peopleTicks, height.travellers)} />}
                  {count && <Waits count={count} step={step} y={(value) => height.travellers + height.gap + y(value, waitTicks, height.waits)} />}
                </g>
              );
            })}
          </svg>
        )}
        <div className={classes.hours}>
          {shown.map((hour) => (
            <Link key={hour} to={to(hour)} aria-current={openHour === hour || undefined} aria-label={t("today.openHour", { hour: `${twoDigits(hour)}:00` })}>
              <span dir="ltr">{twoDigits(hour)}</span>
            </Link>
          ))}
        </div>
      </div>
      <figcaption className={classes.legend}>
        <span data-mark="entry">{t("direction.entry")}</span>
        <span data-mark="exit">{t("direction.exit")}</span>
        <span data-mark="referred">{t("today.count.referred")}</span>
        <span data-mark="median">{t("today.waitMedian")}</span>
        <span data-mark="p90">{t("today.waitMost")}</span>
      </figcaption>
      <HourTable hours={shown.map((hour) => byHour.get(hour)).filter((hour) => hour !== undefined)} />
    </figure>
  );
}

type GridProps = { marks: number[]; tall: number; top: number; width: number; mirrored: boolean; y: (value: number, marks: number[], tall: number) => number };

function Grid({ marks, tall, top, width, mirrored, y }: GridProps) {
  return marks.map((mark) => {
    const place = Math.round(top + y(mark, marks, tall)) + 0.5;
    return (
      <g key={mark}>
        <line className={classes.grid} x1={mirrored ? 0 : axis} x2={mirrored ? width - axis : width} y1={place} y2={place} />
        <text className={classes.tick} direction="ltr" x={mirrored ? width - axis + 6 : axis - 6} y={Math.max(place + 3, top + 9)} textAnchor={mirrored ? "start" : "end"}>
          {mark}
        </text>
      </g>
    );
  });
}

function Travellers({ count, step, y }: { count: HourCount; step: number; y: (value: number) => number }) {
  const wide = Math.min(step * 0.6, 40);
  const from = (step - wide) / 2;
  const entry = y(count.entry);
  const both = y(travellers(count));
  const referred = y(count.referred);
  return (
    <>
      <rect className={classes.entry} x={from} width={wide} y={entry} height={height.travellers - entry} />
      <rect className={classes.exit} x={from} width={wide} y={both} height={Math.max(entry - both - 1, 0)} />
      {count.referred > 0 && <rect className={classes.referred} x={from + wide + 2} width={4} y={referred} height={height.travellers - referred} />}
    </>
  );
}

function Waits({ count, step, y }: { count: HourCount; step: number; y: (value: number) => number }) {
  if (count.waitMedianSeconds === null) return null;
  const middle = step / 2;
  const median = y(minutes(count.waitMedianSeconds));
  const most = y(minutes(count.waitP90Seconds ?? count.waitMedianSeconds));
  return (
    <>
      <line className={classes.most} x1={middle} x2={middle} y1={median} y2={most} />
      <line className={classes.most} x1={middle - 4} x2={middle + 4} y1={most} y2={most} />
      <circle className={classes.median} cx={middle} cy={median} r={3.5} />
    </>
  );
}

/** The same numbers for who does not see the picture. */
function HourTable({ hours }: { hours: HourCount[] }) {
  const { t } = useTranslation();
  const { span } = useFormat();
  const wait = (seconds: number | null) => (seconds === null ? "–" : span(seconds));
  return (
    <table className={classes.hidden}>
      <caption>{t("today.byHour")}</caption>
      <thead>
        <tr>
          {[t("today.hour"), t("direction.entry"), t("direction.exit"), t("today.count.referred"), t("today.waitMedian"), t("today.waitMost")].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hours.map((hour) => (
          <tr key={hour.hour}>
            <th scope="row">{twoDigits(hour.hour)}:00</th>
            <td>{hour.entry}</td>
            <td>{hour.exit}</td>
            <td>{hour.referred}</td>
            <td>{wait(hour.waitMedianSeconds)}</td>
            <td>{wait(hour.waitP90Seconds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
