import { lazy } from "react";
import type { Area } from "../../app/area";

const Overstays = lazy(() => import("./Overstays").then((page) => ({ default: page.Overstays })));

export const overstays: Area = { path: "overstays", icon: "overstay", roles: ["second-line", "shift-leader", "analyst"], routes: [{ index: true, element: <Overstays /> }] };
