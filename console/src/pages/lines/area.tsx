import { lazy } from "react";
import type { Area } from "../../app/area";

const LinesPage = lazy(() => import("./LinesPage").then((page) => ({ default: page.LinesPage })));

export const lines: Area = { path: "lines", icon: "map", roles: ["observer", "second-line", "shift-leader", "analyst", "inspector", "administrator"], routes: [{ index: true, element: <LinesPage /> }] };
