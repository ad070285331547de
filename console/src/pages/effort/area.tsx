import { lazy } from "react";
import type { Area } from "../../app/area";

const Effort = lazy(() => import("./Effort").then((page) => ({ default: page.Effort })));

export const effort: Area = { path: "effort", icon: "eye", roles: ["observer", "shift-leader", "analyst", "inspector"], routes: [{ index: true, element: <Effort /> }] };
