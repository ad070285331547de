import type { FeatureCollection } from "geojson";
import type { LayerSpecification, Map, StyleSpecification } from "maplibre-gl";
import { isLand, partiesOf, shapeOf, type MapFeature, type Mark } from "./features";
import { grounds, hatchImage, lookAt, symbolImage, symbolOf, symbolPath } from "./looks";
import type { World } from "./base";

export type Scheme = "light" | "dark";
const ratio = 2;

/** The whole map as a style: what is drawn from below upwards. Labels are drawn by the browser's own letters: nothing is loaded. */
export function styleOf(world: World, features: readonly MapFeature[], marks: readonly Mark[], scheme: Scheme): StyleSpecification {
  const ground = grounds[scheme];
  return {
    version: 8,
    sources: {
      land: { type: "geojson", data: world.land },
      borders: { type: "geojson", data: world.borders },
      features: { type: "geojson", data: drawable(features) },
      marks: { type: "geojson", data: places(marks) },
      shapes: { type: "geojson", data: rings(marks) },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": ground.sea } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": ground.land } },
      { id: "borders", type: "line", source: "borders", paint: { "line-color": ground.border, "line-width": 0.75, "line-dasharray": [3, 2] } },
      { id: "own-land", type: "fill", source: "features", filter: ["==", ["get", "shape"], "land"], paint: { "fill-color": ground.land } },
      { id: "own-borders", type: "line", source: "features", filter: ["==", ["get", "shape"], "land"], paint: { "line-color": ground.border, "line-width": 0.75 } },
      ...partiesOf(features).flatMap((_, place) => partyLayers(place, scheme)),
      { id: "shapes", type: "line", source: "shapes", paint: { "line-color": markColour(scheme), "line-width": 1.5 } },
      { id: "places", type: "symbol", source: "features", filter: ["==", ["get", "shape"], "point"], layout: { "icon-image": ["get", "symbol"], "icon-allow-overlap": true, ...label("name", 1) }, paint: lettering(scheme) },
      { id: "marks", type: "circle", source: "marks", paint: { "circle-radius": 6, "circle-color": markColour(scheme), "circle-stroke-color": ground.halo, "circle-stroke-width": 2 } },
      { id: "mark-labels", type: "symbol", source: "marks", layout: label("label", 1.2), paint: lettering(scheme) },
    ],
  };
}

const ofParty = (place: number, shape: string): ["all", ...["==", ["get", string], string | number][]] => ["all", ["==", ["get", "place"], place], ["==", ["get", "shape"], shape]];

function partyLayers(place: number, scheme: Scheme): LayerSpecification[] {
  const look = lookAt(place);
  const line = { "line-color": look[scheme], "line-width": 2, "line-dasharray": look.dash };
  return [
    { id: `area-${place}`, type: "fill", source: "features", filter: ofParty(place, "area"), paint: { "fill-pattern": `hatch-${place}` } },
    { id: `edge-${place}`, type: "line", source: "features", filter: ofParty(place, "area"), paint: { ...line, "line-width": 1 } },
    { id: `line-${place}`, type: "line", source: "features", filter: ofParty(place, "line"), layout: { "line-join": "round" }, paint: line },
    { id: `line-name-${place}`, type: "symbol", source: "features", filter: ofParty(place, "line"), layout: { ...label("name", 0), "symbol-placement": "line" }, paint: { ...lettering(scheme), "text-color": look[scheme] } },
  ];
}

const label = (name: string, offset: number) => ({ "text-field": ["get", name] as ["get", string], "text-size": 12, "text-offset": [0, offset] as [number, number], "text-anchor": offset ? ("top" as const) : ("center" as const), "text-font": ["sans-serif"], "text-optional": true });
const lettering = (scheme: Scheme) => ({ "text-color": grounds[scheme].text, "text-halo-color": grounds[scheme].halo, "text-halo-width": 1.5 });
const markColour = (scheme: Scheme) => ["match", ["get", "kind"], "danger", grounds[scheme].danger, grounds[scheme].mark] as unknown as string;

function drawable(features: readonly MapFeature[]): FeatureCollection {
  const parties = partiesOf(features);
  const properties = (one: MapFeature) => ({ ...one.properties, shape: isLand(one) ? "land" : shapeOf(one), symbol: `symbol-${symbolOf(one.properties.kind)}`, place: parties.indexOf(one.properties.party ?? "") });
  return { type: "FeatureCollection", features: features.map((one) => ({ ...one, properties: properties(one) })) };
}

export const places = (marks: readonly Mark[]): FeatureCollection => ({
  type: "FeatureCollection",
  features: marks.map(({ point, id, label: text, kind }) => ({ type: "Feature", geometry: { type: "Point", coordinates: [point.lon, point.lat] }, properties: { id, label: text, kind } })),
});

export const rings = (marks: readonly Mark[]): FeatureCollection => ({
  type: "FeatureCollection",
  features: marks.flatMap(({ shape, id, kind }) => (shape ? [{ type: "Feature" as const, geometry: { type: "LineString" as const, coordinates: shape.map((one) => [one.lon, one.lat]) }, properties: { id, kind } }] : [])),
});

/** The hatches and symbols, which the style only names. */
export function addImages(map: Map, features: readonly MapFeature[], scheme: Scheme): void {
  const put = (name: string, image: ImageData) => (map.hasImage(name) ? map.updateImage(name, image) : map.addImage(name, image, { pixelRatio: ratio }));
  partiesOf(features).forEach((_, place) => put(`hatch-${place}`, hatchImage(lookAt(place).hatch, lookAt(place)[scheme], ratio)));
  Object.keys(symbolPath).forEach((symbol) => put(`symbol-${symbol}`, symbolImage(symbol, grounds[scheme], ratio)));
}
