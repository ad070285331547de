import type { MapFeatures } from "../../src/map/features.ts";

/** An invented island far out at sea with two claims to one line; nobody's land. */
export function terrain(): MapFeatures {
  const at = (kind: string, name: string, geometry: MapFeatures["features"][number]["geometry"], more: Partial<MapFeatures["features"][number]["properties"]> = {}): MapFeatures["features"][number] => ({ type: "Feature", geometry, properties: { kind, name, party: null, edition: null, ...more } });
  const point = (lon: number, lat: number) => ({ type: "Point" as const, coordinates: [lon, lat] });
  const line = (shift: number) => ({ type: "LineString" as const, coordinates: [[26 + shift, -42.4], [26.02 + shift, -43.1], [26.05, -43.6], [26.04 + shift, -44.3], [25.9, -45], [25.95 + shift, -45.6]] });
  const strip = (west: number, east: number) => ({ type: "Polygon" as const, coordinates: [[[26 + west, -42.4], [26 + east, -42.4], [26.05 + east, -43.6], [25.9 + east, -45.6], [25.9 + west, -45.6], [26.05 + west, -43.6], [26 + west, -42.4]]] });
  return {
    type: "FeatureCollection",
    features: [
      at("land", "Morvania", { type: "Polygon", coordinates: [[[26, -42.4], [24.2, -42.7], [23.6, -44], [24.4, -45.4], [25.95, -45.6], [26, -42.4]]] }, { party: "QMO" }),
      at("land", "Taldria", { type: "Polygon", coordinates: [[[26, -42.4], [27.9, -42.8], [28.4, -44.1], [27.6, -45.3], [25.95, -45.6], [26, -42.4]]] }, { party: "QTA" }),
      at("area-of-separation", "Area of separation", strip(-0.06, 0.06), { party: "Mission", edition: 2, validFrom: "2026-03-01" }),
      at("area-of-limitation", "Area of limitation west", strip(-0.4, -0.06), { party: "QMO", edition: 1, validFrom: "2026-03-01" }),
      at("ceasefire-line", "Line of contact", line(0), { party: "Mission", edition: 2, validFrom: "2026-03-01" }),
      at("ceasefire-line", "Line as claimed by Morvania", line(0.05), { party: "QMO", edition: 1, validFrom: "2026-01-15" }),
      at("ceasefire-line", "Line as claimed by Taldria", line(-0.04), { party: "QTA", edition: 1, validFrom: "2026-01-20" }),
      at("post", "Stone Bridge", point(26.06, -43.95), { code: "SB" }),
      at("observation-post", "Observation post 2", point(26.05, -43.15), { code: "OP2" }),
      at("observation-post", "Observation post 4", point(26.03, -43.55), { code: "OP4" }),
      at("storage-site", "Depot Karsel", point(25.2, -44.1), { party: "QMO" }),
      at("crossing-point", "Old Mill Gate", point(26.05, -43.6)),
    ],
  };
}
