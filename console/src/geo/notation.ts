import { forward } from "mgrs";
import { bandOf, toUtm } from "./utm";
import type { Point } from "./point";

/** The notations of a position. */
export const notations = ["decimal", "dms", "ddm", "mgrs", "utm"] as const;
export type Notation = (typeof notations)[number];

const sides = { lat: ["N", "S"], lon: ["E", "W"] } as const;

/** Cuts degrees into degrees, minutes and seconds so that rounding carries: never 60 minutes. */
function angle(value: number, axis: "lat" | "lon", parts: 2 | 3, digits: number): string {
  const unit = 60 ** (parts - 1) * 10 ** digits;
  const whole = Math.round(Math.abs(value) * unit);
  const side = sides[axis][value < 0 && whole > 0 ? 1 : 0];
  const degrees = Math.floor(whole / unit);
  const rest = whole - degrees * unit;
  const width = (digits ? 3 : 2) + digits;
  if (parts === 2) return `${degrees}°${(rest / 10 ** digits).toFixed(digits).padStart(width, "0")}′${side}`;
  const minute = 60 * 10 ** digits;
  const seconds = ((rest % minute) / 10 ** digits).toFixed(digits).padStart(width, "0");
  return `${degrees}°${String(Math.floor(rest / minute)).padStart(2, "0")}′${seconds}″${side}`;
}

/** A grid reference as people write it: `35S KV 12345 67890`. */
function spaced(reference: string): string {
  const found = /^(\d{1,2}[A-Z])([A-Z]{2})(\d*)$/.exec(reference);
  if (!found) return reference;
  const [, zone, square, digits = ""] = found;
  return [zone, square, digits.slice(0, digits.length / 2), digits.slice(digits.length / 2)].filter(Boolean).join(" ");
}

/** A position in one notation; the grids end at 80° south and 84° north, and have no name for what lies beyond. */
export function written(point: Point, notation: Notation): string | null {
  const { lat, lon } = point;
  if (notation === "decimal") return `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
  if (notation === "dms") return `${angle(lat, "lat", 3, 1)} ${angle(lon, "lon", 3, 1)}`;
  if (notation === "ddm") return `${angle(lat, "lat", 2, 3)} ${angle(lon, "lon", 2, 3)}`;
  const band = bandOf(lat);
  if (!band) return null;
  if (notation === "mgrs") return spaced(forward([lon, lat], 5));
  const utm = toUtm(point);
  return `${utm.zone}${band} ${Math.round(utm.easting)} ${Math.round(utm.northing)}`;
}
