import { Geodesic } from "geographiclib-geodesic";
import type { Point } from "./point";

const earth = Geodesic.WGS84;

/** The shortest way between two places on the ellipsoid, in metres, and its direction at the first, 0 to 360 from true north. */
export function between(from: Point, to: Point): { distanceM: number; azimuthDeg: number } {
  const found = earth.Inverse(from.lat, from.lon, to.lat, to.lon);
  return { distanceM: found.s12 ?? 0, azimuthDeg: ((found.azi1 ?? 0) + 360) % 360 };
}

/** Where one arrives who goes straight on. */
export function destination(from: Point, azimuthDeg: number, distanceM: number): Point {
  const found = earth.Direct(from.lat, from.lon, azimuthDeg, distanceM);
  return { lat: found.lat2 ?? from.lat, lon: found.lon2 ?? from.lon };
}

/** A ring around an ellipse, for drawing it. */
export function ellipse(centre: Point, majorM: number, minorM: number, azimuthDeg: number, steps = 48): Point[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = (2 * Math.PI * step) / steps;
    const [along, across] = [majorM * Math.cos(angle), minorM * Math.sin(angle)];
    return destination(centre, azimuthDeg + (Math.atan2(across, along) * 180) / Math.PI, Math.hypot(along, across));
  });
}

/** The error of a place found by bearing and distance: across by the bearing's, along by the distance's, both at 95 of 100. */
export const polarErrorM = (distanceM: number, bearingErrorDeg: number, distanceErrorM: number): number =>
  Math.hypot(distanceM * Math.tan((Math.min(bearingErrorDeg, 80) * Math.PI) / 180), distanceErrorM);
