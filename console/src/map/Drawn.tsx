import { useComputedColorScheme, useDirection } from "@mantine/core";
import * as maplibre from "maplibre-gl";
import type { GeoJSONSource, Map } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import "maplibre-gl/dist/maplibre-gl.css";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Box, Point } from "../geo/point";
import { world } from "./base";
import type { MapFeature, Mark } from "./features";
import { addImages, places, rings, styleOf } from "./layers";
import classes from "./map.module.css";

maplibre.setWorkerUrl(workerUrl);

export type DrawnProps = {
  label: string;
  features: readonly MapFeature[];
  marks: readonly Mark[];
  view: Box | undefined;
  /** Picks a place; `errorM` is what a finger or pointer leaves open at this scale. */
  onPick?: ((point: Point, errorM: number) => void) | undefined;
  onSelect?: ((id: string) => void) | undefined;
  onPointer: (point: Point | null) => void;
  onFailed: () => void;
};

const fingerPixels = 8;
const usualView: Box = [-20, -35, 60, 70];

/** The map itself. Arrow keys move it, plus and minus come nearer and go off, Enter picks its middle. */
export default function Drawn({ label, features, marks, view, onPick, onSelect, onPointer, onFailed }: DrawnProps) {
  const { t } = useTranslation();
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const { dir } = useDirection();
  const frame = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<Map | null>(null);
  const acts = useRef({ onPick, onSelect, onPointer, onFailed, view });
  useEffect(() => {
    acts.current = { onPick, onSelect, onPointer, onFailed, view };
  });

  useEffect(() => {
    const box = acts.current.view ?? usualView;
    let made: Map;
    try {
      made = new maplibre.Map({
        container: frame.current!,
        style: { version: 8, sources: {}, layers: [] },
        bounds: [[box[0], box[1]], [box[2], box[3]]],
        fitBoundsOptions: { padding: 40, maxZoom: 12 },
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        fadeDuration: 0,
        locale: { "Map.Title": label, "NavigationControl.ZoomIn": t("map.nearer"), "NavigationControl.ZoomOut": t("map.farther") },
      });
    } catch {
      acts.current.onFailed();
      return;
    }
    made.touchZoomRotate.disableRotation();
    made.keyboard.disableRotation();
    made.addControl(new maplibre.NavigationControl({ showCompass: false }), dir === "rtl" ? "top-left" : "top-right");
    made.addControl(new maplibre.ScaleControl({ unit: "metric" }), dir === "rtl" ? "bottom-right" : "bottom-left");
    const errorAt = () => {
      const { lat } = made.getCenter();
      return (fingerPixels * 40_075_017 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** made.getZoom());
    };
    const placeOf = ({ lng, lat }: { lng: number; lat: number }): Point => ({ lat, lon: ((lng + 540) % 360) - 180 });
    made.on("mousemove", (event) => acts.current.onPointer(placeOf(event.lngLat)));
    made.on("mouseout", () => acts.current.onPointer(null));
    made.on("click", (event) => {
      const hit = made.getLayer("marks") && made.queryRenderedFeatures(event.point, { layers: ["marks"] })[0];
      if (hit && acts.current.onSelect) acts.current.onSelect(String(hit.properties["id"]));
      else acts.current.onPick?.(placeOf(event.lngLat), errorAt());
    });
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !acts.current.onPick) return;
      event.preventDefault();
      event.stopPropagation();
      acts.current.onPick(placeOf(made.getCenter()), errorAt());
    };
    const canvas = made.getCanvas();
    canvas.addEventListener("keydown", press);
    canvas.addEventListener("webglcontextlost", () => acts.current.onFailed());
    setMap(made);
    return () => {
      setMap(null);
      made.remove();
    };
    // The map is made anew when the language or its direction changes: its controls have their words from then.
  }, [dir, label, t]);

  useEffect(() => {
    if (!map) return;
    let gone = false;
    world()
      .then((ground) => {
        if (gone) return;
        map.setStyle(styleOf(ground, features, marks, scheme), { diff: false });
        map.once("styledata", () => addImages(map, features, scheme));
        map.once("idle", () => frame.current?.setAttribute("data-idle", "true"));
      })
      .catch(() => !gone && acts.current.onFailed());
    return () => {
      gone = true;
    };
    // Marks that change later are set below, without drawing all anew.
  }, [map, features, scheme]);

  useEffect(() => {
    map?.getSource<GeoJSONSource>("marks")?.setData(places(marks));
    map?.getSource<GeoJSONSource>("shapes")?.setData(rings(marks));
  }, [map, marks]);

  const [west, south, east, north] = view ?? [];
  useEffect(() => {
    if (map && west !== undefined && south !== undefined && east !== undefined && north !== undefined) map.fitBounds([[west, south], [east, north]], { padding: 40, maxZoom: 12, duration: 0 });
  }, [map, west, south, east, north]);

  return <div ref={frame} className={classes.drawn} data-picks={onPick ? true : undefined} />;
}
