import { useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { FoundOnLists, GradedHit } from "../../api/search";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { useProblemText } from "../../parts/fields";
import { Graded, GradeTag } from "../../parts/Graded";
import { OldLists } from "../../parts/OldLists";
import { Quiet } from "../../parts/Page";
import { Standing } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Age, Code } from "../../parts/Text";
import { moved } from "../../tables/rows";
import classes from "./search.module.css";

/** The answer in one line, the hits beneath it by grade, and the chosen one with everything that it rests on. */
export function Answer({ found }: { found: FoundOnLists }) {
  const { t } = useTranslation();
  const { counts, hits } = found;
  const enough = hits.filter((match) => match.grade !== "weak");
  const [weakShown, setWeakShown] = useState(enough.length === 0);
  const [chosen, setChosen] = useState(0);
  const shown = weakShown ? hits : enough;
  const match = shown[Math.min(chosen, shown.length - 1)];
  return (
    <>
      <OldLists lists={found.lists} />
      <div className={classes.said} role="status">
        {hits.length === 0 ? <Standing icon="check" title={t("search.none")}>{t("search.noneNext")}</Standing> : <p className={classes.sentence}>{t("search.answer", counts)}</p>}
        {found.documents.length > 0 && <Documents found={found} />}
        {hits.length > 0 && enough.length === 0 && <p>{t("search.onlyWeak")}</p>}
        <Notes found={found} />
      </div>
      {hits.length > 0 && (
        <div className={classes.sides}>
          <div className={classes.list}>
            <HitList hits={shown} chosen={chosen} onChoose={setChosen} />
            {counts.weak > 0 && enough.length > 0 && <Act keys="Alt+W" size="xs" label={weakShown ? t("search.hideWeak") : t("search.showWeak", { count: counts.weak })} pressed={weakShown} onAct={() => setWeakShown(!weakShown)} />}
            {weakShown && counts.cut && <Quiet>{t("search.cut")}</Quiet>}
          </div>
          <div className={classes.detail} tabIndex={0} role="region" aria-label={t("case.alert")}>
            {match && <Graded key={match.hit.hit} match={match} given={t("search.given")} />}
          </div>
        </div>
      )}
      <LookedInto found={found} />
    </>
  );
}

/** The hits, the likeliest first; arrow keys walk through them. */
function HitList({ hits, chosen, onChoose }: { hits: GradedHit[]; chosen: number; onChoose: (at: number) => void }) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const stop = Math.min(chosen, hits.length - 1);
  const walk = (event: KeyboardEvent) => {
    const to = moved(event.key, stop, hits.length);
    if (to === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    onChoose(to);
    list.current?.querySelectorAll("button")[to]?.focus();
  };
  return (
    <ul ref={list} className={classes.hits} aria-label={t("search.hits")} onKeyDown={walk}>
      {hits.map((match, at) => (
        <li key={match.hit.hit} data-first={match.grade !== hits[at - 1]?.grade || undefined}>
          <button type="button" aria-pressed={at === stop} tabIndex={at === stop ? 0 : -1} onClick={() => onChoose(at)}>
            <GradeTag grade={match.grade} />
            <span className={classes.hitName}>
              <bdi>{match.hit.name}</bdi>
            </span>
            <Quiet>
              <Code>{`${match.hit.list} ${match.hit.entry}`}</Code>
              {match.hit.category && <> · {t(`category.${match.hit.category}`, match.hit.category)}</>}
            </Quiet>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Documents({ found }: { found: FoundOnLists }) {
  const { t } = useTranslation();
  return (
    <p>
      <Tag tone="refer" icon="note">
        {t("search.documents")}
      </Tag>{" "}
      {found.documents.map((one) => (
        <bdi key={`${one.list} ${one.issuer}`}>{t("search.documentLine", { ...one, kind: t(`listedKind.${one.kind}`, one.kind) })} </bdi>
      ))}
    </p>
  );
}

/** How the names were read, and what could not be compared. */
function Notes({ found }: { found: FoundOnLists }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  return (
    <>
      {found.problems.map((problem) => (
        <p key={problem.code + String(problem.field)} className={classes.problem}>
          <Tag tone="stale" icon="note">
            {t("search.notUsed")}
          </Tag>{" "}
          {problemText(problem)}
        </p>
      ))}
      {found.readAs.length === 0 && <p>{t("search.documentOnly")}</p>}
      {found.readAs.length > 0 && (
        <p>
          <Quiet>{t("search.readAs", { letters: found.readAs.join(" · ") })}</Quiet>
        </p>
      )}
    </>
  );
}

function LookedInto({ found }: { found: FoundOnLists }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  return (
    <footer className={classes.foot}>
      <Quiet>
        {t("search.lookedInto")} · {time(found.at)}
      </Quiet>
      {found.lists.map((one) => (
        <span key={one.list}>
          <Code>{one.list}</Code> {t("case.edition", { edition: one.edition })} · <Age seconds={one.ageSeconds} stale={one.stale} />
        </span>
      ))}
    </footer>
  );
}
