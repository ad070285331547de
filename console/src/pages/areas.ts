import type { Area } from "../app/area";
import { administration } from "./administration/area";
import { batch } from "./batch/area";
import { alerts } from "./alerts/area";
import { allegations } from "./allegations/area";
import { booth } from "./booth/area";
import { complaints } from "./complaints/area";
import { effort } from "./effort/area";
import { events } from "./events/area";
import { cutOff } from "./cut-off/area";
import { dailyReports } from "./daily-reports/area";
import { incidents } from "./incidents/area";
import { lines } from "./lines/area";
import { lists } from "./lists/area";
import { oversight } from "./oversight/area";
import { overstays } from "./overstays/area";
import { report } from "./report/area";
import { search } from "./search/area";
import { secondLine } from "./second-line/area";
import { today } from "./today/area";

/** The work areas in the order of the rail. A new page is a folder and a line here. */
export const areas: Area[] = [booth, secondLine, alerts, today, cutOff, overstays, search, batch, report, incidents, events, effort, allegations, lines, dailyReports, lists, administration, oversight, complaints];
