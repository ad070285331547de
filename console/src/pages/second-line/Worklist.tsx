import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { useWorklist } from "../../api/crossings";
import type { WaitingRow } from "../../api/types";
import { usePlace } from "../../app/place";
import { useFormat } from "../../i18n/format";
import { reasonText } from "../../i18n/reason";
import { useKey } from "../../keys/Keys";
import { Icon } from "../../parts/Icon";
import { Empty, Failed, Loading } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code, Name, State } from "../../parts/Text";
import { severityLook } from "../../parts/tones";
import classes from "./second-line.module.css";

/** Who waits: protection first, then by severity, then whoever waits longest, as the node sorts them. */
export function Worklist() {
  const { t } = useTranslation();
  const { time } = useFormat();
  const { post } = usePlace();
  const list = useWorklist(post?.code ?? null);
  if (list.isPending) return <Loading />;
  if (!list.data) return <Failed error={list.error} retry={() => void list.refetch()} />;
  const { items } = list.data;
  return (
    <div className={classes.worklist}>
      <header className={classes.head}>
        <h1>{t("second.title")}</h1>
        {list.isError ? (
          <Tag tone="stale" icon="clock">
            {t("second.notUpdated", { time: time(list.dataUpdatedAt) })}
          </Tag>
        ) : (
          <span className={classes.quiet}>{t("second.updated", { time: time(list.dataUpdatedAt) })}</span>
        )}
      </header>
      {items.length === 0 ? <Empty title={t("second.none")}>{t("second.noneNext")}</Empty> : <Waiting items={items} />}
    </div>
  );
}

function Waiting({ items }: { items: WaitingRow[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const at = Math.max(0, items.findIndex((item) => item.id === chosen));
  const step = (by: number) => setChosen(items[Math.min(items.length - 1, Math.max(0, chosen === null ? 0 : at + by))]?.id ?? null);
  useKey("ArrowDown", t("second.choose"), () => step(1));
  useKey("ArrowUp", t("second.choose"), () => step(-1));
  useKey("Enter", t("second.openCase"), () => void navigate(`/second-line/${items[at]?.id}`));
  useEffect(() => {
    if (chosen) body.current?.querySelector<HTMLElement>(`[data-id="${chosen}"] a`)?.focus();
  }, [chosen]);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t("second.why")}</th>
          <th scope="col">{t("second.who")}</th>
          <th scope="col">{t("second.where")}</th>
          <th scope="col">{t("second.state")}</th>
          <th scope="col" className={classes.end}>
            {t("second.waits")}
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {items.map((item) => (
          <Row key={item.id} item={item} onFocus={() => setChosen(item.id)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ item, onFocus }: { item: WaitingRow; onFocus: () => void }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { span, date } = useFormat();
  const look = severityLook[item.topReason?.severity ?? "notice"];
  return (
    <tr data-id={item.id} data-tone={look.tone} onClick={() => void navigate(`/second-line/${item.id}`)}>
      <td>
        <div className={classes.why}>
          <Icon name={look.icon} />
          <div>
            <b>{t(`severity.${item.topReason?.severity ?? "notice"}`)}</b>
            <p>
              {item.topReason && reasonText(t, i18n.language, item.topReason)} {item.reasonCount > 1 && <span className={classes.quiet}>{t("second.moreReasons", { count: item.reasonCount - 1 })}</span>}
            </p>
          </div>
        </div>
      </td>
      <td>
        <Link to={`/second-line/${item.id}`} className={classes.who} onFocus={onFocus} onClick={(event) => event.stopPropagation()}>
          <Name surname={item.surname} givenNames={item.givenNames} />
        </Link>
        <div className={classes.quiet}>
          <Code>{item.nationality}</Code> · {date(item.birthDate)}
        </div>
      </td>
      <td>
        {t(`direction.${item.direction}`)}
        <div className={classes.quiet}>
          <Code>{item.post}</Code> · {t("booth.lane")} <Code>{item.lane}</Code>
        </div>
      </td>
      <td>
        <State state={item.state} />
      </td>
      <td className={classes.end}>{span(item.waitingSeconds)}</td>
    </tr>
  );
}
