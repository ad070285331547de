import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Act } from "../keys/Act";
import type { WayProps } from "./PositionInput";
import classes from "./position.module.css";

const patienceMillis = 30_000;

/** Where the device itself stands, asked once when the officer says so; it is not followed. */
export function ByDevice({ onChange }: WayProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const ask = () => {
    setAsking(true);
    setFailed(false);
    const end = (wrong: boolean) => {
      setAsking(false);
      setFailed(wrong);
    };
    if (!("geolocation" in navigator)) return end(true);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        end(false);
        onChange({ lat: coords.latitude, lon: coords.longitude, errorM: Math.max(1, Math.round(coords.accuracy)), by: "gps" });
      },
      () => end(true),
      { enableHighAccuracy: true, timeout: patienceMillis, maximumAge: 0 },
    );
  };
  return (
    <>
      <Act size="md" icon="scan" label={t("position.askDevice")} onAct={ask} loading={asking} />
      {failed && (
        <p className={classes.doubt} role="alert">
          {t("position.deviceFailed")}
        </p>
      )}
    </>
  );
}
