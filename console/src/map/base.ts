import type { FeatureCollection, MultiLineString } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import worldUrl from "world-atlas/countries-50m.json?url";

export type World = { land: FeatureCollection; borders: MultiLineString };
type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

let kept: Promise<World> | undefined;

/** Natural Earth's land and de facto borders at 1 : 50 million, from this node; read once. */
export function world(): Promise<World> {
  kept ??= fetch(worldUrl)
    .then((answer) => answer.json() as Promise<Atlas>)
    .then((atlas) => ({ land: feature(atlas, atlas.objects.land) as unknown as FeatureCollection, borders: mesh(atlas, atlas.objects.countries as never, (a, b) => a !== b) }))
    .catch((failure: unknown) => {
      kept = undefined;
      throw failure;
    });
  return kept;
}
