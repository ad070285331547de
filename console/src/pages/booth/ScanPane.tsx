import { Textarea } from "@mantine/core";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { Act } from "../../keys/Act";
import { Icon } from "../../parts/Icon";
import { Name, Part } from "../../parts/Text";
import classes from "./booth.module.css";
import { DocumentFacts } from "../../parts/DocumentFacts";
import type { Occupant } from "./booth";
import type { BoothActs } from "./useBooth";
import { Zone } from "./Zone";

type Props = { acts: BoothActs; field: RefObject<HTMLTextAreaElement | null>; together: boolean; onType: () => void };

/** The field that takes a scanner, a paste or typing; below it the document as read, or who is in the vehicle so far. */
export function ScanPane({ acts, field, together, onType }: Props) {
  const { t } = useTranslation();
  const { stage, text, occupants } = acts.booth;
  const locked = stage.name === "answered" || (stage.name === "busy" && stage.what === "checking");
  return (
    <>
      <div hidden={stage.name === "answered"}>
        <Part title={t("booth.scan")} aside={<Act size="compact-xs" keys="F6" icon="keyboard" label={t("booth.typeIn")} onAct={onType} disabled={locked} />}>
        <Textarea
          ref={field}
          aria-label={t("booth.scan")}
          description={t("booth.scanHow")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          classNames={{ input: classes.field ?? "" }}
          value={text}
          onChange={(event) => acts.write(event.currentTarget.value.toUpperCase())}
          readOnly={locked}
          rows={3}
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="characters"
        />
      </Part>
      </div>
      {stage.name === "answered" ? <AsRead acts={acts} /> : stage.name === "not-read" ? <Shown mrz={stage.mrz} read={stage.read} /> : null}
      <Further acts={acts} />
      {together && stage.name !== "answered" && (
        <Part title={t("booth.occupants")} grow aside={<Act size="compact-xs" keys="Shift+F9" label={t("booth.removeLast")} onAct={acts.removeLast} disabled={occupants.length === 0} />}>
          {occupants.length === 0 ? <p className={classes.quiet}>{t("booth.vehicleHow")}</p> : <Occupants occupants={occupants} />}
        </Part>
      )}
    </>
  );
}

function AsRead({ acts }: { acts: BoothActs }) {
  const { stage } = acts.booth;
  if (stage.name !== "answered") return null;
  const crossing = stage.arrival.travellers[stage.selected];
  const shown = stage.shown.find((one) => one.id === crossing?.id) ?? stage.shown[stage.selected];
  return crossing ? <Shown mrz={shown?.mrz ?? null} read={crossing.document} person={crossing.person} /> : null;
}

function Shown({ mrz, ...facts }: { mrz: string[] | null } & Parameters<typeof DocumentFacts>[0]) {
  const { t } = useTranslation();
  return (
    <Part title={t("booth.asRead")} grow>
      {mrz && <Zone lines={mrz} repairs={facts.read.repairs} />}
      <DocumentFacts {...facts} />
    </Part>
  );
}

function Further({ acts }: { acts: BoothActs }) {
  const { t } = useTranslation();
  const { further, stage } = acts.booth;
  const last = further.at(-1);
  if (!last || stage.name === "answered") return null;
  return (
    <Part title={t("booth.further")}>
      {further.map(({ read }, at) => (
        <p key={at}>
          <Icon name="note" size={14} /> {t(`documentKind.${read.kind ?? "other"}`)} <span dir="ltr">{read.number}</span>
        </p>
      ))}
      <p className={classes.quiet}>{t("booth.furtherNext")}</p>
      <Act size="xs" keys="F9" label={t("booth.furtherAlone")} onAct={() => acts.checkAlone(last.mrz)} />
    </Part>
  );
}

function Occupants({ occupants }: { occupants: Occupant[] }) {
  const { t } = useTranslation();
  return (
    <ol className={classes.occupants}>
      {occupants.map((one, at) => (
        <li key={one.id}>
          {one.read?.holder || one.typed ? <Name surname={one.read?.holder?.surname ?? one.typed?.surname} givenNames={one.read?.holder?.givenNames ?? one.typed?.givenNames} /> : t("booth.occupant", { number: at + 1 })}
          {one.indicators.map((indicator) => (
            <span key={indicator} className={classes.protect}>
              {" "}
              {t(`indicator.${indicator}`)}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}
