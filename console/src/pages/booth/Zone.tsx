import type { Repair } from "../../api/types";
import { useRepairText } from "../../parts/fields";
import classes from "./booth.module.css";

/** "line 2, position 5", counted from 1, as the node names a place. */
const place = (position: string) => {
  const [line, column] = [...position.matchAll(/\d+/g)].map((match) => Number(match[0]) - 1);
  return { line: line ?? -1, column: column ?? -1 };
};

/** The machine-readable lines as they came, with each corrected place marked and told. */
export function Zone({ lines, repairs }: { lines: string[]; repairs: Repair[] }) {
  const said = useRepairText();
  const marks = repairs.map((repair) => ({ repair, ...place(repair.position) }));
  return (
    <div className={classes.zone} dir="ltr" translate="no">
      {lines.map((line, at) => (
        <div key={at}>
          {[...line].map((letter, column) => {
            const mark = marks.find((one) => one.line === at && one.column === column);
            return mark ? (
              <mark key={column} title={said(mark.repair)}>
                {mark.repair.to || letter}
              </mark>
            ) : (
              letter
            );
          })}
        </div>
      ))}
    </div>
  );
}
