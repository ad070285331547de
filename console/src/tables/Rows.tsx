import { useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { moved, nextSort, type Column, type Sort } from "./rows";
import classes from "./rows.module.css";

type Props<Row> = {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Where a row opens; the first column becomes its link. */
  to?: (row: Row) => string;
  /** Marks the row whose detail is open. */
  openKey?: string | undefined;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** What stands at the end of a row: its acts. */
  acts?: (row: Row) => ReactNode;
};

/** A table with a heading that stays, rows that arrow keys walk through, and Enter to open one. */
export function Rows<Row>({ label, columns, rows, rowKey, to, openKey, sort = null, onSort, acts }: Props<Row>) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  const navigate = useNavigate();
  const [current, setCurrent] = useState(0);
  const stop = Math.min(current, Math.max(rows.length - 1, 0));

  const walk = (event: KeyboardEvent) => {
    const to = moved(event.key, stop, rows.length);
    if (to === undefined || event.altKey || event.ctrlKey || !(event.target as HTMLElement).matches("[data-row]")) return;
    event.preventDefault();
    setCurrent(to);
    body.current?.querySelectorAll<HTMLElement>("[data-row]")[to]?.focus();
  };
  const open = (event: MouseEvent, row: Row) => {
    const onAct = (event.target as HTMLElement).closest("a, button, input, select");
    if (to && !onAct && !getSelection()?.toString()) void navigate(to(row));
  };

  return (
    <div className={classes.frame} role="group" aria-label={label} tabIndex={to ? undefined : 0}>
      <table className={classes.table} aria-rowcount={rows.length}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
            {acts && <th scope="col">{t("table.acts")}</th>}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={walk}>
          {rows.map((row, index) => (
            <tr key={rowKey(row)} data-opens={to ? true : undefined} data-open={openKey === rowKey(row) || undefined} onClick={(event) => open(event, row)}>
              {columns.map((column, place) => (
                <td key={column.key} data-numeric={column.numeric || undefined} data-wide={column.wide || undefined} data-wraps={column.wraps || undefined}>
                  {place === 0 && to ? (
                    <Link to={to(row)} data-row tabIndex={index === stop ? 0 : -1} onFocus={() => setCurrent(index)} className={classes.link ?? ""} aria-current={openKey === rowKey(row) || undefined}>
                      {column.cell(row)}
                    </Link>
                  ) : (
                    column.cell(row)
                  )}
                </td>
              ))}
              {acts && <td className={classes.acts}>{acts(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading<Row>({ column, sort, onSort }: { column: Column<Row>; sort: Sort; onSort: ((sort: Sort) => void) | undefined }) {
  const mine = sort?.key === column.key ? sort : null;
  const marks = { "data-numeric": column.numeric || undefined, "data-wide": column.wide || undefined };
  if (!column.sorts || !onSort)
    return (
      <th scope="col" {...marks}>
        {column.label}
      </th>
    );
  return (
    <th scope="col" {...marks} aria-sort={mine ? (mine.descending ? "descending" : "ascending") : "none"}>
      <button type="button" className={classes.sort} onClick={() => onSort(nextSort(sort, column.key))}>
        {column.label}
        <span aria-hidden="true">{mine ? (mine.descending ? "▼" : "▲") : "↕"}</span>
      </button>
    </th>
  );
}
