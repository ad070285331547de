import { lazy } from "react";
import type { Area } from "../../app/area";

const Thinnings = lazy(() => import("./Thinnings").then((page) => ({ default: page.Thinnings })));
const OneThinning = lazy(() => import("./OneThinning").then((page) => ({ default: page.OneThinning })));

export const cutOff: Area = {
  path: "cut-off",
  icon: "cut",
  roles: ["shift-leader", "analyst", "inspector"],
  routes: [
    { index: true, element: <Thinnings /> },
    { path: "thinnings/:id", element: <OneThinning /> },
  ],
};
