import type { Point } from "./point";

/** A place in a zone of the Universal Transverse Mercator grid, in metres. */
export type Utm = { zone: number; north: boolean; easting: number; northing: number };

const flattening = 1 / 298.257223563;
const equatorM = 6_378_137;
const scale = 0.9996;
const falseEastingM = 500_000;
const falseNorthingM = 10_000_000;

/** Krüger's series in the third flattening, to the fourth order: below a tenth of a millimetre within a zone. */
const n = flattening / (2 - flattening);
const meridianM = (equatorM / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const alpha = [n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4, (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4, (61 / 240) * n ** 3 - (103 / 140) * n ** 4, (49561 / 161280) * n ** 4];
const beta = [n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - n ** 4 / 360, n ** 2 / 48 + n ** 3 / 15 - (437 / 1440) * n ** 4, (17 / 480) * n ** 3 - (37 / 840) * n ** 4, (4397 / 161280) * n ** 4];
const delta = [2 * n - (2 / 3) * n ** 2 - 2 * n ** 3 + (116 / 45) * n ** 4, (7 / 3) * n ** 2 - (8 / 5) * n ** 3 - (227 / 45) * n ** 4, (56 / 15) * n ** 3 - (136 / 35) * n ** 4, (4279 / 630) * n ** 4];

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;
const centralLon = (zone: number) => zone * 6 - 183;
const sum = (terms: number[], term: (j2: number) => number) => terms.reduce((so, factor, at) => so + factor * term(2 * (at + 1)), 0);

/** The zone of a place, with Norway's and Svalbard's own. */
export function zoneOf({ lat, lon }: Point): number {
  if (lat >= 56 && lat < 64 && lon >= 3 && lon < 12) return 32;
  if (lat >= 72 && lat <= 84 && lon >= 0 && lon < 42) return lon < 9 ? 31 : lon < 21 ? 33 : lon < 33 ? 35 : 37;
  return Math.min(60, Math.floor((lon + 180) / 6) + 1);
}

/** The letter of a place's band of eight degrees, C to X; undefined beyond 80° south and 84° north, where the grid ends. */
export const bandOf = (lat: number): string | undefined => (lat < -80 || lat > 84 ? undefined : "CDEFGHJKLMNPQRSTUVWX"[Math.min(19, Math.floor((lat + 80) / 8))]);

export function toUtm(point: Point): Utm {
  const zone = zoneOf(point);
  const lon = radians(point.lon - centralLon(zone));
  const sin = Math.sin(radians(point.lat));
  const e = (2 * Math.sqrt(n)) / (1 + n);
  const t = Math.sinh(Math.atanh(sin) - e * Math.atanh(e * sin));
  const xi = Math.atan2(t, Math.cos(lon));
  const eta = Math.atanh(Math.sin(lon) / Math.hypot(1, t));
  const easting = scale * meridianM * (eta + sum(alpha, (j2) => Math.cos(j2 * xi) * Math.sinh(j2 * eta)));
  const northing = scale * meridianM * (xi + sum(alpha, (j2) => Math.sin(j2 * xi) * Math.cosh(j2 * eta)));
  const north = point.lat >= 0;
  return { zone, north, easting: easting + falseEastingM, northing: north ? northing : northing + falseNorthingM };
}

export function fromUtm({ zone, north, easting, northing }: Utm): Point {
  const xi = (northing - (north ? 0 : falseNorthingM)) / (scale * meridianM);
  const eta = (easting - falseEastingM) / (scale * meridianM);
  const xiOnSphere = xi - sum(beta, (j2) => Math.sin(j2 * xi) * Math.cosh(j2 * eta));
  const etaOnSphere = eta - sum(beta, (j2) => Math.cos(j2 * xi) * Math.sinh(j2 * eta));
  const chi = Math.asin(Math.sin(xiOnSphere) / Math.cosh(etaOnSphere));
  const lon = centralLon(zone) + degrees(Math.atan2(Math.sinh(etaOnSphere), Math.cos(xiOnSphere)));
  return { lat: degrees(chi + sum(delta, (j2) => Math.sin(j2 * chi))), lon: ((lon + 540) % 360) - 180 };
}
