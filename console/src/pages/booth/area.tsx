import type { Area } from "../../app/area";
import { Booth } from "./Booth";

export const booth: Area = { path: "booth", icon: "booth", roles: ["first-line", "shift-leader"], routes: [{ index: true, element: <Booth /> }] };
