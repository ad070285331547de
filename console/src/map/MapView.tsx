import { Component, lazy, Suspense, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { written } from "../geo/notation";
import type { Box, Point } from "../geo/point";
import { Quiet } from "../parts/Page";
import { Loading } from "../parts/Standing";
import { Code } from "../parts/Text";
import type { MapFeature, Mark } from "./features";
import { Legend } from "./Legend";
import classes from "./map.module.css";
import { useNotation } from "./useNotation";

const Drawn = lazy(() => import("./Drawn"));

type Props = {
  label: string;
  features: readonly MapFeature[];
  marks?: readonly Mark[];
  view?: Box | undefined;
  onPick?: (point: Point, errorM: number) => void;
  onSelect?: (id: string) => void;
  /** What says the same without a picture: it stands in the place of a map that cannot be drawn. */
  instead: string;
};

const none: readonly Mark[] = [];

const canDraw = (): boolean => {
  try {
    return document.createElement("canvas").getContext("webgl2") !== null;
  } catch {
    return false;
  }
};

/** A map with its legend and the place under the pointer. A machine that cannot draw it says so, and the page goes on without. */
export function MapView({ label, features, marks = none, view, onPick, onSelect, instead }: Props) {
  const { t } = useTranslation();
  const [notation] = useNotation();
  const [drawn, setDrawn] = useState(canDraw);
  const [pointer, setPointer] = useState<Point | null>(null);
  if (!drawn) return <Undrawn instead={instead} />;
  return (
    <figure className={classes.map}>
      <Caught fallback={<Undrawn instead={instead} />}>
        <Suspense fallback={<Loading />}>
          <Drawn label={label} features={features} marks={marks} view={view} onPick={onPick} onSelect={onSelect} onPointer={setPointer} onFailed={() => setDrawn(false)} />
        </Suspense>
      </Caught>
      <figcaption className={classes.under}>
        <span className={classes.pointer}>{pointer ? <Code>{written(pointer, notation) ?? written(pointer, "decimal")}</Code> : <Quiet>{t(onPick ? "map.pickHow" : "map.keys")}</Quiet>}</span>
        <Legend features={features} />
        <Quiet>{t("map.noOpinion")}</Quiet>
      </figcaption>
    </figure>
  );
}

function Undrawn({ instead }: { instead: string }) {
  const { t } = useTranslation();
  return (
    <p className={classes.undrawn} role="note">
      {t("map.cannot")} {instead}
    </p>
  );
}

/** A part of the program that could not be loaded or drawn does not take the page with it. */
class Caught extends Component<{ fallback: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override render = () => (this.state.failed ? this.props.fallback : this.props.children);
}
