import { Navigate } from "react-router";
import type { Area } from "../../app/area";
import { Administration } from "./Administration";
import { Authorities } from "./Authorities";
import { Devices } from "./Devices";
import { NewOfficer, OneOfficer } from "./OneOfficer";
import { Officers } from "./Officers";
import { Posts } from "./Posts";

export const administration: Area = {
  path: "administration",
  icon: "gear",
  roles: ["administrator"],
  routes: [
    { index: true, element: <Navigate to="officers" replace /> },
    {
      element: <Administration />,
      children: [
        { path: "officers", element: <Officers /> },
        { path: "officers/new", element: <NewOfficer /> },
        { path: "officers/:id", element: <OneOfficer /> },
        { path: "posts", element: <Posts /> },
        { path: "devices", element: <Devices /> },
        { path: "authorities", element: <Authorities /> },
      ],
    },
  ],
};
