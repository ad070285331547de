import type { Position } from "../geo/point";
import type { Count, Span } from "./incidents";

export const observationKinds = ["mortar", "artillery", "rocket", "small-arms", "explosion", "tank", "armed-vehicle", "troops", "drone", "aircraft", "helicopter"] as const;
export const observationMeans = ["heard", "seen", "camera", "drone", "radar", "unknown"] as const;
export const fireDirections = ["incoming", "outgoing", "across", "unknown"] as const;

/** What was seen or heard from a place, as the node takes it. */
export type Observation = {
  observer: string;
  observerKind: "post" | "patrol" | "camera" | "drone" | "radar";
  from: Pick<Position, "lat" | "lon" | "errorM" | "by">;
  happened: Span;
  bearingDeg?: number;
  bearingErrorDeg?: number;
  distance?: { fromM: number; toM: number };
  means: (typeof observationMeans)[number];
  kind?: string;
  count?: Count;
  fireDirection?: (typeof fireDirections)[number];
  party?: string;
  altitudeM?: number;
  text?: string;
};
