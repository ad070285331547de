import type { Area } from "../../app/area";
import { OneCrossing } from "../crossings/OneCrossing";
import { DocumentHistory, PersonHistory } from "../crossings/PastCrossings";
import { Today } from "./Today";

export const today: Area = {
  path: "today",
  icon: "day",
  roles: ["first-line", "second-line", "shift-leader", "analyst", "inspector", "administrator"],
  routes: [
    { index: true, element: <Today /> },
    { path: "crossings/:id", element: <OneCrossing /> },
    { path: "persons/:key", element: <PersonHistory /> },
    { path: "documents/:issuer/:number", element: <DocumentHistory /> },
  ],
};
