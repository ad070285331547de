import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { Standing } from "../parts/Standing";

export function Lost() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Standing page icon="door" title={t("standing.lost")} act={{ label: t("act.home"), run: () => void navigate("/") }}>
      {t("standing.lostNext")}
    </Standing>
  );
}

/** A bug of the console itself: says so, keeps the address, offers to load the page anew. */
export function Broken() {
  const { t } = useTranslation();
  return (
    <Standing page tone="danger" icon="cross" title={t("standing.broken")} act={{ label: t("act.tryAgain"), run: () => location.reload() }}>
      {t("standing.brokenNext")}
    </Standing>
  );
}
