import type { Area } from "../../app/area";
import { useQueue } from "../../queue/Sending";
import { ReportHome } from "./ReportHome";
import { ReportIncident } from "./ReportIncident";
import { ReportObservation } from "./ReportObservation";

/** Not loaded when asked for, but with the console itself: it must open without a link. */
export const report: Area = {
  path: "report",
  icon: "pen",
  roles: ["observer", "first-line", "second-line", "shift-leader", "analyst"],
  routes: [
    { index: true, element: <ReportHome /> },
    { path: "incident", element: <ReportIncident /> },
    { path: "observation", element: <ReportObservation /> },
  ],
  useWaiting: () => useQueue().waiting || undefined,
};
