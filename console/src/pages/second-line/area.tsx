import { useWorklist } from "../../api/crossings";
import type { Area } from "../../app/area";
import { usePlace } from "../../app/place";
import { Case } from "./Case";
import { RefusalForm } from "./RefusalForm";
import { Worklist } from "./Worklist";

export const secondLine: Area = {
  path: "second-line",
  icon: "people",
  roles: ["second-line", "shift-leader"],
  routes: [
    { index: true, element: <Worklist /> },
    { path: ":id", element: <Case /> },
    { path: ":id/refusal-form", element: <RefusalForm /> },
  ],
  useWaiting: () => useWorklist(usePlace().post?.code ?? null).data?.items.length,
};
