import { useTranslation } from "react-i18next";
import { useIncident } from "../../api/incidents";
import { newId } from "../../api/record";
import { usePurpose } from "../../app/purpose";
import { Act } from "../../keys/Act";
import { Problem } from "../../parts/Problem";
import { Loading } from "../../parts/Standing";
import type { Content, Item } from "../../queue/item";
import { useQueue } from "../../queue/Sending";
import { remove } from "../../queue/store";
import { differing, useShownValue } from "../../report/differences";
import classes from "../../report/report.module.css";

/** Somebody else wrote in between: mine and theirs side by side, what differs stands out, and the officer says which stands. */
export function Conflict({ item, content }: { item: Item; content: Content }) {
  const { t } = useTranslation();
  const queue = useQueue();
  const purpose = usePurpose("incidents");
  const incident = content.path.split("/")[3] ?? "";
  const found = useIncident(incident, purpose.chosen, null, item.id);
  const shown = useShownValue();
  if (found.isPending) return <Loading />;
  if (found.isError) return <Problem error={found.error} />;
  const mine = content.body["report"] as Record<string, unknown>;
  const theirs = found.data.report as Record<string, unknown>;
  const again = async () => {
    const id = newId();
    await queue.add({ ...item, id, state: "saved", attempts: 0, nextAt: 0, files: [] }, { ...content, body: { ...content.body, id, follows: found.data.revision } }, []);
    await remove(item);
  };
  return (
    <>
      <p role="alert">{t("queue.conflictMeans", { name: found.data.revisions.at(-1)?.officer.name, revision: found.data.revision })}</p>
      <table className={classes.sides}>
        <thead>
          <tr>
            <th scope="col">{t("case.field")}</th>
            <th scope="col">{t("queue.mine")}</th>
            <th scope="col">{t("queue.theirs")}</th>
          </tr>
        </thead>
        <tbody>
          {differing(mine, theirs).map((name) => (
            <tr key={name}>
              <th scope="row">{t(`report.part.${name}`, name)}</th>
              <td dir="auto">{shown(name, mine[name])}</td>
              <td dir="auto">{shown(name, theirs[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.acts}>
        <Act size="sm" strong label={t("queue.takeMine")} onAct={() => void again()} />
        <Act size="sm" label={t("queue.takeTheirs")} onAct={() => void remove(item)} />
      </div>
    </>
  );
}
