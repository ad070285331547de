import type { Area } from "../app/area";
import { booth } from "./booth/area";
import { secondLine } from "./second-line/area";

/** The work areas in the order of the rail. A new page is a folder and a line here. */
export const areas: Area[] = [booth, secondLine];
