import { useState } from "react";
import { usePlace } from "../../app/place";
import type { ConveyanceKind, Direction } from "../../api/types";
import type { Where } from "./booth";

const usual: Record<string, ConveyanceKind> = { road: "car", rail: "train", port: "vessel", airport: "aircraft", ferry: "car" };

/** Where and how travellers come to this booth: direction and way stay as they were set until they are changed. */
export function useWhere() {
  const { post, lane } = usePlace();
  const [direction, setDirection] = useState<Direction>(() => (localStorage.getItem("limen.direction") === "exit" ? "exit" : "entry"));
  const [together, setTogether] = useState(false);
  const [kind, setKind] = useState<ConveyanceKind>(() => usual[post?.kind ?? "road"] ?? "car");
  const [plate, setPlate] = useState("");
  const where: Where = {
    post: post?.code ?? "",
    lane,
    direction,
    conveyance: together ? { kind, plate: plate.trim() || null } : { kind: "foot", plate: null },
  };
  return {
    where,
    together,
    kind,
    plate,
    setKind,
    setPlate,
    turn: () =>
      setDirection((before) => {
        const after = before === "entry" ? "exit" : "entry";
        localStorage.setItem("limen.direction", after);
        return after;
      }),
    toggleTogether: () => setTogether((before) => !before),
  };
}
export type WhereChoice = ReturnType<typeof useWhere>;
