import type { Feature, FeatureCollection, Geometry } from "geojson";
import { boxAround, type Box, type Point } from "../geo/point";

/** What the node draws on its map: lines and zones of every party's version, posts, sites, crossing points. */
export type MapProperties = { kind: string; name: string; party?: string | null; edition?: number | string | null; id?: string | null; code?: string | null; validFrom?: string | null; validTo?: string | null };
export type MapFeature = Feature<Geometry, MapProperties>;
export type MapFeatures = FeatureCollection<Geometry, MapProperties>;

/** Something on the map besides the lines: an event, an observation, a place that was picked. */
export type Mark = { id: string; point: Point; label: string; kind: "event" | "observation" | "incident" | "danger" | "picked"; /** Rings and rays that belong to it. */ shape?: Point[] };

const shapes = ["point", "line", "area"] as const;
export type Shape = (typeof shapes)[number];

export const shapeOf = ({ geometry }: Pick<MapFeature, "geometry">): Shape => (/Point/.test(geometry.type) ? "point" : /Line/.test(geometry.type) ? "line" : "area");

/** The parties in the order that gives each its colour, dash and hatch: by name, so that none comes first for another reason. */
export const partiesOf = (features: readonly MapFeature[]): string[] => [...new Set(features.filter((one) => !isLand(one) && shapeOf(one) !== "point").map((one) => one.properties.party ?? ""))].sort();

/** All places of a geometry, in the order in which they stand. */
export function pointsOf(geometry: Geometry): Point[] {
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(pointsOf);
  const found: Point[] = [];
  const walk = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [lon, lat] = part as unknown[];
    if (typeof lon === "number" && typeof lat === "number") found.push({ lat, lon });
    else part.forEach(walk);
  };
  walk(geometry.coordinates);
  return found;
}

/** Around all that is drawn: where this node's work is. */
export const areaOf = (features: readonly MapFeature[]): Box | undefined => boxAround(features.flatMap((one) => pointsOf(one.geometry)));

const isPost = (one: MapFeature) => ["post", "observation-post"].includes(one.properties.kind);

/** A state's land is ground, not somebody's version of a line. */
export const isLand = (one: MapFeature): boolean => one.properties.kind === "land";

/** The posts, with their places, by name. */
export const postsOf = (features: readonly MapFeature[]): { name: string; point: Point }[] =>
  features
    .filter((one) => isPost(one) && one.geometry.type === "Point")
    .map((one) => ({ name: [one.properties.code, one.properties.name].filter(Boolean).join(" "), point: pointsOf(one.geometry)[0]! }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
