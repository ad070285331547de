import { useEffect } from "react";
import { useNode, useSession } from "../api/session";
import { speak } from "../i18n";
import { KeyHelp } from "../keys/KeyHelp";
import { EnrolOneTimeCode, OwnPassword } from "../pages/settings/Security";
import { SetUp } from "../pages/set-up/SetUp";
import { SignIn } from "../pages/sign-in/SignIn";
import { Failed, Loading } from "../parts/Standing";
import { Sending } from "../queue/Sending";
import { knowSession } from "./contact";
import { Doorway } from "./Doorway";
import { PlaceProvider } from "./place";
import { Shell } from "./Shell";

/** What stands before the pages: set-up while no officer exists, sign-in, and what a new account still owes. */
export function Gate() {
  const node = useNode();
  const session = useSession();
  const language = session.data?.officer.language;
  useEffect(() => {
    if (language) speak(language);
  }, [language]);
  useEffect(() => {
    if (session.data !== undefined) knowSession(session.data ?? undefined);
  }, [session.data]);
  if (node.isPending || session.isPending) return <Loading />;
  const failure = node.error ?? session.error;
  if (!node.data || (failure && session.data === undefined))
    return (
      <Doorway>
        <Failed error={failure} retry={() => void Promise.all([node.refetch(), session.refetch()])} />
      </Doorway>
    );
  if (node.data.setupNeeded) return <SetUp />;
  if (!session.data) return <SignIn />;
  if (session.data.mustChangePassword) return <Doorway>{<OwnPassword must />}</Doorway>;
  if (session.data.oneTimeCode === "required") return <Doorway>{<EnrolOneTimeCode must />}</Doorway>;
  return (
    <PlaceProvider key={session.data.officer.id} session={session.data}>
      <Sending officer={session.data.officer.id}>
        <KeyHelp />
        <Shell />
      </Sending>
    </PlaceProvider>
  );
}
