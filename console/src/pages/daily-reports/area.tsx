import { lazy } from "react";
import type { Area } from "../../app/area";

const Reports = lazy(() => import("./Reports").then((page) => ({ default: page.Reports })));
const OneReport = lazy(() => import("./OneReport").then((page) => ({ default: page.OneReport })));

export const dailyReports: Area = {
  path: "daily-reports",
  icon: "file",
  roles: ["observer", "shift-leader", "analyst", "inspector"],
  routes: [
    { index: true, element: <Reports /> },
    { path: ":day/:edition", element: <OneReport /> },
  ],
};
