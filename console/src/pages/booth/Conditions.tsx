import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { conveyanceKinds, type ConveyanceKind } from "../../api/types";
import { usePlace } from "../../app/place";
import { Act } from "../../keys/Act";
import classes from "./booth.module.css";
import type { WhereChoice } from "./useWhere";

/** Direction, lane, on foot or in a vehicle: set once, and left so. */
export function Conditions({ choice, locked }: { choice: WhereChoice; locked: boolean }) {
  const { t } = useTranslation();
  const { post, lane, chooseLane } = usePlace();
  return (
    <div className={classes.conditions}>
      <Act keys="F8" icon="swap" label={t(`direction.${choice.where.direction}`)} strong={choice.where.direction === "exit"} onAct={choice.turn} disabled={locked} aria-label={`${t("booth.turn")}: ${t(`direction.${choice.where.direction}`)}`} />
      <Act keys="F7" icon={choice.together ? "car" : "alone"} label={t(choice.together ? "booth.inVehicle" : "booth.onFoot")} onAct={choice.toggleTogether} disabled={locked} />
      <label className={classes.lane}>
        {t("booth.lane")}
        <NativeSelect size="xs" value={lane} onChange={(event) => chooseLane(event.currentTarget.value)} data={post?.lanes ?? []} disabled={locked} />
      </label>
      {choice.together && (
        <>
          <NativeSelect
            size="xs"
            aria-label={t("booth.conveyance")}
            value={choice.kind}
            onChange={(event) => choice.setKind(event.currentTarget.value as ConveyanceKind)}
            data={conveyanceKinds.filter((kind) => kind !== "foot").map((kind) => ({ value: kind, label: t(`conveyance.${kind}`) }))}
            disabled={locked}
          />
          <TextInput
            size="xs"
            className={classes.plate ?? ""}
            aria-label={t("booth.plate")}
            placeholder={t("booth.plate")}
            value={choice.plate}
            onChange={(event) => choice.setPlate(event.currentTarget.value.toUpperCase())}
            dir="ltr"
            disabled={locked}
          />
        </>
      )}
    </div>
  );
}
