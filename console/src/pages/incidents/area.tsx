import { lazy } from "react";
import type { Area } from "../../app/area";

const Incidents = lazy(() => import("./Incidents").then((page) => ({ default: page.Incidents })));
const OneIncident = lazy(() => import("./OneIncident").then((page) => ({ default: page.OneIncident })));
const Correct = lazy(() => import("./Correct").then((page) => ({ default: page.Correct })));

export const incidents: Area = {
  path: "incidents",
  icon: "pulse",
  roles: ["observer", "first-line", "second-line", "shift-leader", "analyst", "inspector"],
  routes: [
    { index: true, element: <Incidents /> },
    { path: ":id", element: <OneIncident /> },
    { path: ":id/correct", element: <Correct /> },
  ],
};
