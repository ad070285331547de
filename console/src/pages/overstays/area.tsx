import type { Area } from "../../app/area";
import { Overstays } from "./Overstays";

export const overstays: Area = { path: "overstays", icon: "overstay", roles: ["second-line", "shift-leader", "analyst"], routes: [{ index: true, element: <Overstays /> }] };
