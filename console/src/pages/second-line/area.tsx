import type { Area } from "../../app/area";
import { usePlace } from "../../app/place";
import { useWorklist } from "../../api/crossings";
import { Worklist } from "./Worklist";

export const secondLine: Area = {
  path: "second-line",
  icon: "people",
  roles: ["second-line", "shift-leader"],
  routes: [{ index: true, element: <Worklist /> }],
  useWaiting: () => useWorklist(usePlace().post?.code ?? null).data?.items.length,
};
