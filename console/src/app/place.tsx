import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import type { Post, Session } from "../api/types";

type Place = { post: Post | null; posts: Post[]; choosePost: (code: string) => void; lane: string; chooseLane: (lane: string) => void };
const PlaceContext = createContext<Place | null>(null);
const SessionContext = createContext<Session | null>(null);

/** Where this screen stands: the post and the lane, kept on this machine from one shift to the next. */
export function PlaceProvider({ session, children }: { session: Session; children: ReactNode }) {
  const [postCode, setPostCode] = useState(() => session.officer.post ?? localStorage.getItem("limen.post"));
  const [laneKept, setLane] = useState(() => localStorage.getItem("limen.lane"));
  const post = session.posts.find((one) => one.code === postCode) ?? session.posts[0] ?? null;
  const lane = (laneKept && post?.lanes.includes(laneKept) ? laneKept : post?.lanes[0]) ?? "";
  const place = useMemo<Place>(
    () => ({
      post,
      posts: session.posts,
      lane,
      choosePost: (code) => (localStorage.setItem("limen.post", code), setPostCode(code)),
      chooseLane: (chosen) => (localStorage.setItem("limen.lane", chosen), setLane(chosen)),
    }),
    [post, lane, session.posts],
  );
  return (
    <SessionContext.Provider value={session}>
      <PlaceContext.Provider value={place}>{children}</PlaceContext.Provider>
    </SessionContext.Provider>
  );
}

export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error("usePlace outside of a session");
  return place;
}

/** The officer at this screen; only below the shell, where somebody is signed in. */
export function useOfficer(): Session["officer"] {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useOfficer outside of a session");
  return session.officer;
}

/** For what this officer may read personal data. */
export function usePurposes(): Session["purposes"] {
  const session = useContext(SessionContext);
  if (!session) throw new Error("usePurposes outside of a session");
  return session.purposes;
}
