import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { previewLetters, takeAllegationStep, useAllegationCodes, type Allegation, type AllegationCodes, type AllegationStep, type LetterPreview, type Words } from "../../api/allegations";
import { newId, record } from "../../api/record";
import { useNode } from "../../api/session";
import type { Language, Purpose } from "../../api/types";
import { languages } from "../../i18n";
import { Act } from "../../keys/Act";
import { Ask } from "../../parts/Ask";
import { Problem } from "../../parts/Problem";
import { instantOf, localText } from "../../report/When";
import classes from "./allegations.module.css";
import { Sheet } from "./Sheet";
import { useParty } from "./useParty";

/** What is typed into a step, of which each kind of step sends its own part. */
type Typed = {
  at: string;
  note: string;
  to: string;
  due: string;
  means: string;
  source: string;
  result: string;
  party: string;
  language: string;
  text: string;
  repeats: string[];
  supersedes: string;
  weighed: string[];
  position: string;
  reason: string;
  words: Partial<Record<Language, string>>;
};

type Props = { step: AllegationStep; allegation: Allegation; purpose: Purpose; onClose: () => void };
type PartProps = { typed: Typed; put: (change: Partial<Typed>) => void; codes: AllegationCodes; allegation: Allegation };

/** One step with what it asks for; its id stays the same until it is answered. */
export function TakeStep({ step, allegation, purpose, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const cache = useQueryClient();
  const codes = useAllegationCodes().data;
  const zone = useNode().data?.zone ?? "UTC";
  const [id] = useState(newId);
  const [typed, setTyped] = useState<Typed>(() => fresh(i18n.language, allegation));
  const put = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }));
  if (!codes) return null;
  const act = () => ({ id, step, ...(typed.at && { at: instantOf(typed.at, zone) }), ...(typed.note.trim() && { note: typed.note.trim() }), ...carried(step, typed, zone) });
  const run = async () => {
    await record(() => takeAllegationStep(allegation.id, act()), () => undefined);
    await Promise.all([cache.invalidateQueries({ queryKey: ["allegation", allegation.id] }), cache.invalidateQueries({ queryKey: ["allegations"] })]);
  };
  const writes = step === "protest" || step === "notify";
  const noteNeeded = step !== "finding" && step !== "commission-view";
  const part = { typed, put, codes, allegation };
  return (
    <Ask opened title={t(`allegationStep.${step}`)} does={t(`allegationStep.${step}`)} onDo={run} onClose={onClose}>
      {step === "task" && <TaskPart {...part} />}
      {step === "finding" && <FindingPart {...part} />}
      {step === "attribute" && <AttributePart {...part} />}
      {step === "commission-view" && <ViewPart {...part} />}
      {writes && <LetterPart {...part} step={step} act={act} purpose={purpose} />}
      {step === "publish" && <WordsPart {...part} among={Object.keys(languages) as Language[]} label={t("allegations.summary")} />}
      {step === "close" && <NativeSelect label={t("allegations.reason")} value={typed.reason} onChange={(event) => put({ reason: event.currentTarget.value })} data={codes.endings.map((code) => ({ value: code, label: t(`allegationEnding.${code}`) }))} />}
      <Textarea label={t("incidents.note")} autosize minRows={2} dir="auto" required={noteNeeded} withAsterisk={false} value={typed.note} onChange={(event) => put({ note: event.currentTarget.value })} />
      <TextInput type="datetime-local" label={t("allegations.doneAt")} description={t("allegations.doneAtHow")} max={localText(new Date().toISOString(), zone)} value={typed.at} onChange={(event) => put({ at: event.currentTarget.value })} />
    </Ask>
  );
}

const fresh = (language: string, allegation: Allegation): Typed => ({ at: "", note: "", to: "", due: "", means: "patrol", source: "", result: "supports", party: allegation.allegation.against ?? "", language, text: "", repeats: [], supersedes: "", weighed: [], position: "disagrees", reason: "completed", words: {} });

const wordsOf = (typed: Typed): Words[] => Object.entries(typed.words).flatMap(([language, text]) => (text?.trim() ? [{ language, text: text.trim() }] : []));

/** What a kind of step sends besides its note. */
function carried(step: AllegationStep, typed: Typed, zone: string): object {
  const text = { language: typed.language, text: typed.text.trim() };
  const words = wordsOf(typed);
  switch (step) {
    case "task":
      return { to: typed.to.trim(), ...(typed.due && { due: instantOf(typed.due, zone) }) };
    case "finding":
      return { source: { kind: typed.means, name: typed.source.trim() }, result: typed.result, ...(typed.party && { party: typed.party }), text, ...(typed.repeats.length > 0 && { repeats: typed.repeats }), ...(typed.supersedes && { supersedes: typed.supersedes }) };
    case "attribute":
      return { party: typed.party, ...(typed.weighed.length > 0 && { weighed: typed.weighed }) };
    case "commission-view":
      return { party: typed.party, position: typed.position, ...(typed.text.trim() && { text }) };
    case "protest":
      return words.length > 0 ? { words } : {};
    case "notify":
      return { to: typed.party, ...(words.length > 0 && { words }) };
    case "publish":
      return { summary: words };
    case "close":
      return { reason: typed.reason };
    default:
      return {};
  }
}

function TaskPart({ typed, put }: PartProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.pair}>
      <TextInput label={t("allegations.taskTo")} dir="auto" required withAsterisk={false} value={typed.to} onChange={(event) => put({ to: event.currentTarget.value })} />
      <TextInput type="datetime-local" label={t("allegations.taskDue")} value={typed.due} onChange={(event) => put({ due: event.currentTarget.value })} />
    </div>
  );
}

function PartySelect({ typed, put, codes, orNone = false }: PartProps & { orNone?: boolean }) {
  const { t } = useTranslation();
  const party = useParty();
  const known = codes.parties.map(({ code }) => ({ value: code, label: party(code) }));
  return <NativeSelect label={t("allegations.party")} required={!orNone} withAsterisk={false} value={typed.party} onChange={(event) => put({ party: event.currentTarget.value })} data={[{ value: "", label: orNone ? t("allegations.noParty") : "–" }, ...known]} />;
}

function LanguageText({ typed, put, required, label }: PartProps & { required: boolean; label: string }) {
  const { t } = useTranslation();
  return (
    <>
      <NativeSelect label={t("allegations.inLanguage")} value={typed.language} onChange={(event) => put({ language: event.currentTarget.value })} data={Object.entries(languages).map(([code, { name }]) => ({ value: code, label: name }))} />
      <Textarea label={label} autosize minRows={3} dir="auto" lang={typed.language} required={required} withAsterisk={false} value={typed.text} onChange={(event) => put({ text: event.currentTarget.value })} />
    </>
  );
}

function FindingPart(props: PartProps) {
  const { t } = useTranslation();
  const { typed, put, codes, allegation } = props;
  const earlier = allegation.findings.map(({ finding }) => ({ value: finding.id, label: `${t(`allegationMeans.${finding.source.kind}`)} ${finding.source.name}: ${finding.text.text.slice(0, 60)}` }));
  return (
    <>
      <div className={classes.pair}>
        <NativeSelect label={t("allegations.means")} value={typed.means} onChange={(event) => put({ means: event.currentTarget.value })} data={codes.means.map((code) => ({ value: code, label: t(`allegationMeans.${code}`) }))} />
        <TextInput label={t("allegations.source")} dir="auto" required withAsterisk={false} value={typed.source} onChange={(event) => put({ source: event.currentTarget.value })} />
        <NativeSelect label={t("allegations.result")} value={typed.result} onChange={(event) => put({ result: event.currentTarget.value })} data={codes.results.map((code) => ({ value: code, label: t(`allegationResult.${code}`) }))} />
        <PartySelect {...props} orNone />
      </div>
      <LanguageText {...props} required label={t("report.part.text")} />
      {earlier.length > 0 && (
        <>
          <Checkbox.Group label={t("allegations.repeats")} description={t("allegations.repeatsHow")} value={typed.repeats} onChange={(repeats) => put({ repeats })}>
            {earlier.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={<bdi>{label}</bdi>} />
            ))}
          </Checkbox.Group>
          <NativeSelect label={t("allegations.supersedes")} value={typed.supersedes} onChange={(event) => put({ supersedes: event.currentTarget.value })} data={[{ value: "", label: "–" }, ...earlier]} />
        </>
      )}
    </>
  );
}

/** Findings that say otherwise are ticked one by one: whoever attributes has weighed each. */
function AttributePart(props: PartProps) {
  const { t } = useTranslation();
  const { typed, put, allegation } = props;
  const otherwise = allegation.findings.filter(({ finding, weight }) => !weight.because.includes("superseded") && ((finding.result === "contradicts" && (!finding.party || finding.party === typed.party)) || (finding.result === "supports" && finding.party && finding.party !== typed.party)));
  return (
    <>
      <PartySelect {...props} />
      {otherwise.length > 0 && (
        <Checkbox.Group label={t("allegations.weighed")} description={t("allegations.weighedHow")} value={typed.weighed} onChange={(weighed) => put({ weighed })}>
          {otherwise.map(({ finding }) => (
            <Checkbox key={finding.id} value={finding.id} label={<bdi>{`${t(`allegationMeans.${finding.source.kind}`)} ${finding.source.name}: ${finding.text.text.slice(0, 60)}`}</bdi>} />
          ))}
        </Checkbox.Group>
      )}
    </>
  );
}

function ViewPart(props: PartProps) {
  const { t } = useTranslation();
  const { typed, put, codes } = props;
  return (
    <>
      <div className={classes.pair}>
        <PartySelect {...props} />
        <NativeSelect label={t("allegations.position")} value={typed.position} onChange={(event) => put({ position: event.currentTarget.value })} data={codes.positions.map((code) => ({ value: code, label: t(`allegationStand.${code}`) }))} />
      </div>
      <LanguageText {...props} required={false} label={t("allegations.viewText")} />
    </>
  );
}

function WordsPart({ typed, put, among, label }: PartProps & { among: Language[]; label: string }) {
  return among.map((language) => <Textarea key={language} label={`${label} · ${languages[language].name}`} autosize minRows={1} dir="auto" lang={language} value={typed.words[language] ?? ""} onChange={(event) => put({ words: { ...typed.words, [language]: event.currentTarget.value } })} />);
}

/** A letter is read as it would go out before it does. */
function LetterPart(props: PartProps & { step: AllegationStep; act: () => object; purpose: Purpose }) {
  const { t } = useTranslation();
  const { codes, allegation, step, act, purpose, typed } = props;
  const [letters, setLetters] = useState<LetterPreview[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const to = step === "protest" ? allegation.judgement?.party : typed.party;
  const party = codes.parties.find(({ code }) => code === to);
  const look = () => {
    setError(null);
    previewLetters(allegation.id, { ...act(), note: typed.note.trim() || "–" }, purpose).then(setLetters, setError);
  };
  return (
    <>
      {step === "notify" && <PartySelect {...props} />}
      <WordsPart {...props} among={party?.languages ?? []} label={t("allegations.words")} />
      <Act size="xs" icon="eye" label={t("allegations.preview")} onAct={look} disabled={!party} />
      {error !== null && <Problem error={error} />}
      {letters?.map((letter) => (
        <Sheet key={letter.language} label={`${letter.number} · ${languages[letter.language].name}`} xhtml={letter.xhtml} />
      ))}
    </>
  );
}
