import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { written } from "../geo/notation";
import type { Point } from "../geo/point";
import { readPosition, type Understood } from "../geo/read";
import { areaOf } from "../map/features";
import { Act } from "../keys/Act";
import { Code } from "../parts/Text";
import type { WayProps } from "./PositionInput";
import classes from "./position.module.css";
import { stepFor, Within } from "./Within";

const coordinatesErrorM = 25;

/** A place typed in any usual notation. Where it may be meant otherwise it is asked, and nothing is taken until it is answered. */
export function ByCoordinates({ features, value, onChange }: WayProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value?.by === "coordinates" ? (value.asGiven ?? "") : "");
  const [answered, setAnswered] = useState(false);
  const read = readPosition(text, areaOf(features));
  const put = (point: Point, errorM: number, asGiven: string) => onChange({ ...point, errorM: stepFor(Math.max(errorM, coordinatesErrorM)), by: "coordinates", asGiven });
  const type = (fresh: string) => {
    setText(fresh);
    setAnswered(false);
    const found = readPosition(fresh, areaOf(features));
    if (found.kind === "read" && found.doubts.length === 0) put(found.point, found.errorM, fresh.trim());
    else onChange(null);
  };
  const settle = (point: Point) => {
    setAnswered(true);
    put(point, read.kind === "read" ? read.errorM : coordinatesErrorM, text.trim());
  };
  const wrong = read.kind === "unread" && read.problem !== "empty" ? t(`position.problem.${read.problem}`) : undefined;
  return (
    <>
      <TextInput label={t("position.way.coordinates")} description={t("position.coordinatesHow")} dir="ltr" autoComplete="off" spellCheck={false} inputMode="text" value={text} onChange={(event) => type(event.currentTarget.value)} error={wrong} />
      {!answered && <Doubts read={read} onTake={settle} />}
      {value && <Within value={value.errorM} least={read.kind === "read" ? read.errorM : 0} onChange={(errorM) => onChange({ ...value, errorM })} />}
    </>
  );
}

function Doubts({ read, onTake }: { read: Understood; onTake: (point: Point) => void }) {
  const { t } = useTranslation();
  const doubt = read.kind === "read" ? read.doubts[0] : read.instead && { code: "swapped" as const, instead: read.instead };
  if (!doubt) return null;
  return (
    <div className={classes.doubt} role="alert">
      <p>
        {t(`position.doubt.${doubt.code}`)} <Code>{written(doubt.instead, "decimal")}</Code>
      </p>
      <div className={classes.acts}>
        <Act size="sm" strong label={t("position.takeOther")} onAct={() => onTake(doubt.instead)} />
        {read.kind === "read" && <Act size="sm" label={t("position.asTyped")} onAct={() => onTake(read.point)} />}
      </div>
    </div>
  );
}
