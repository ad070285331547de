import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useHealth } from "../../api/session";
import { lastContact } from "../../app/contact";
import { opensOffline } from "../../app/offline";
import { useOfficer } from "../../app/place";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Ask } from "../../parts/Ask";
import { Icon } from "../../parts/Icon";
import { Head, Quiet } from "../../parts/Page";
import { Empty, Standing } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Part } from "../../parts/Text";
import { isWaiting } from "../../queue/order";
import { useQueue } from "../../queue/Sending";
import { wipe } from "../../queue/store";
import classes from "../../report/report.module.css";
import { QueueItem } from "./QueueItem";

/** What can be reported, and how far everything is that was. */
export function ReportHome() {
  const { t } = useTranslation();
  const queue = useQueue();
  const officer = useOfficer();
  const mine = queue.items.filter((item) => item.officer === officer.id).toReversed();
  const others = queue.items.filter((item) => item.officer !== officer.id && isWaiting(item)).length;
  const waits = mine.some((item) => isWaiting(item));
  return (
    <>
      <Head title={t("area.report")} about={<Contact />} />
      {queue.broken && (
        <Standing tone="danger" icon="cross" title={t("queue.broken")}>
          {t("queue.brokenNext")}
        </Standing>
      )}
      <div className={classes.big}>
        <Link to="/report/incident">
          <Icon name="pulse" size={24} /> {t("report.incident")}
        </Link>
        <Link to="/report/observation">
          <Icon name="eye" size={24} /> {t("observation.title")}
        </Link>
      </div>
      <Part title={t("queue.title")} aside={waits && <Act size="xs" icon="again" label={t("queue.tryNow")} onAct={() => void queue.tryNow()} />}>
        <Quiet>{t("queue.about")}</Quiet>
        {others > 0 && <p role="note">{t("queue.others", { count: others })}</p>}
      </Part>
      {mine.length === 0 ? (
        <Empty title={t("queue.none")} />
      ) : (
        <ul className={classes.queue} aria-label={t("queue.title")}>
          {mine.map((item) => (
            <QueueItem key={item.id} item={item} />
          ))}
        </ul>
      )}
      <OnThisDevice />
    </>
  );
}

/** Whether the node answers, and how old the last contact is. */
function Contact() {
  const { t } = useTranslation();
  const { span } = useFormat();
  const health = useHealth();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  if (health.isPending) return null;
  if (!health.isError) return <Tag tone="clear" icon="link">{t("queue.linked")}</Tag>;
  const last = lastContact();
  return (
    <span role="status">
      <Tag tone="stale" icon="cut">
        {last ? t("queue.lastContact", { span: span((now - last) / 1000) }) : t("queue.noContact")}
      </Tag>
    </span>
  );
}

/** What lies on this device, whether it works without a link, and how to take everything off it. */
function OnThisDevice() {
  const { t } = useTranslation();
  const queue = useQueue();
  const [offline, setOffline] = useState<boolean>();
  const [asking, setAsking] = useState(false);
  useEffect(() => void opensOffline().then(setOffline, () => setOffline(false)), []);
  return (
    <Part title={t("queue.device")}>
      <div className={classes.question}>
        <p>{t("queue.keeps")}</p>
        {offline !== undefined && <p>{t(offline ? "queue.opensOffline" : "queue.opensNot")}</p>}
        <div className={classes.acts}>
          <Act size="sm" label={t("queue.wipe")} onAct={() => setAsking(true)} />
        </div>
        <Ask opened={asking} title={t("queue.wipe")} does={t("queue.wipeDo")} tone="danger" onDo={wipe} onClose={() => setAsking(false)}>
          <p>{queue.waiting ? t("queue.wipeLoses", { count: queue.waiting }) : t("queue.wipeSafe")}</p>
        </Ask>
      </div>
    </Part>
  );
}
