import type { Area } from "../../app/area";
import { Lists } from "./Lists";
import { OneList } from "./OneList";

export const lists: Area = {
  path: "lists",
  icon: "lists",
  roles: ["first-line", "second-line", "shift-leader", "analyst", "inspector", "administrator"],
  routes: [
    { index: true, element: <Lists /> },
    { path: ":list", element: <OneList /> },
  ],
};
