import { lazy } from "react";
import { useAlertsWaiting } from "../../api/alerts";
import type { Area } from "../../app/area";

const Alerts = lazy(() => import("./Alerts").then((page) => ({ default: page.Alerts })));

export const alerts: Area = {
  path: "alerts",
  icon: "bell",
  roles: ["second-line", "shift-leader"],
  routes: [{ index: true, element: <Alerts /> }],
  useWaiting: () => useAlertsWaiting().data?.open,
};
