/** A place on the earth: WGS 84, degrees, north and east positive. */
export type Point = { lat: number; lon: number };

/** How a position came about. */
export type By = "gps" | "map" | "coordinates" | "bearing" | "estimate" | "place-name";

/** A position as the node takes it: `errorM` is the radius in metres of the circle that holds it 95 times of 100. */
export type Position = Point & { errorM: number; by: By; asGiven?: string };

/** West, south, east, north. */
export type Box = [west: number, south: number, east: number, north: number];

export const isOnEarth = ({ lat, lon }: Point): boolean => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;

/** The smallest box around points; undefined around none. */
export function boxAround(points: readonly Point[]): Box | undefined {
  if (points.length === 0) return undefined;
  const lats = points.map((one) => one.lat);
  const lons = points.map((one) => one.lon);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

export const isWithin = ({ lat, lon }: Point, [west, south, east, north]: Box, marginDeg: number): boolean =>
  lat >= south - marginDeg && lat <= north + marginDeg && lon >= west - marginDeg && lon <= east + marginDeg;
