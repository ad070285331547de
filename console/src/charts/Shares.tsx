import type { ReactNode } from "react";
import { Link } from "react-router";
import { useFormat } from "../i18n/format";
import classes from "./charts.module.css";

export type Share = { key: string; label: ReactNode; count: number; aside?: ReactNode; to?: string; open?: boolean };

/** A short list of counts, each with a bar by which they compare, each opening its list. */
export function Shares({ shares, of }: { shares: Share[]; of?: number }) {
  const { number } = useFormat();
  const most = of ?? Math.max(...shares.map((share) => share.count), 1);
  return (
    <ul className={classes.shares}>
      {shares.map((share) => {
        const inside = (
          <>
            <span className={classes.label}>{share.label}</span>
            {share.aside && <span className={classes.aside}>{share.aside}</span>}
            <b>{number(share.count)}</b>
            <span className={classes.bar} aria-hidden="true">
              <span style={{ inlineSize: `${(share.count / most) * 100}%` }} />
            </span>
          </>
        );
        return (
          <li key={share.key}>
            {share.to ? (
              <Link to={share.to} aria-current={share.open || undefined}>
                {inside}
              </Link>
            ) : (
              <div>{inside}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
