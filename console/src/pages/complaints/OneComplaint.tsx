import { NativeSelect, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { complaintState, complaintStates, noteComplaint, useComplaint, type Complaint, type ComplaintState } from "../../api/complaints";
import { newId, record } from "../../api/record";
import { usePurpose } from "../../app/purpose";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Ask } from "../../parts/Ask";
import { Columns, Head, Quiet } from "../../parts/Page";
import { PurposeNote } from "../../parts/PurposeNote";
import { Failed, Forbidden, Loading } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code, Facts, Part } from "../../parts/Text";
import classes from "./complaints.module.css";
import { stateLooks } from "./looks";

/** One complaint as it was written, and what the inspector did about it. */
export function OneComplaint() {
  const { id = "" } = useParams();
  const purpose = usePurpose("complaints");
  const complaint = useComplaint(id, purpose.chosen);
  if (!purpose.chosen) return <Forbidden />;
  if (complaint.isPending) return <Loading />;
  if (complaint.isError) return <Failed error={complaint.error} retry={() => void complaint.refetch()} />;
  return <Shown complaint={complaint.data} note={<PurposeNote purpose={purpose} />} />;
}

function Shown({ complaint, note }: { complaint: Complaint; note: ReactNode }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const state = complaintState(complaint);
  const { complaint: made } = complaint;
  return (
    <>
      <Head title={<bdi>{made.about}</bdi>} about={<Tag {...stateLooks[state]}>{t(`complaintState.${state}`)}</Tag>}>
        {note}
        <Act keys="N" size="xs" icon="note" label={t("complaints.note")} onAct={() => setAdding(true)} />
        <Act keys="Escape" size="xs" label={t("act.back")} onAct={() => void navigate(-1)} />
      </Head>
      <Columns>
        <Part title={t("complaints.text")}>
          <p dir="auto" lang={made.language} className={classes.text}>
            {made.text}
          </p>
        </Part>
        <Part title={t("incidents.known")}>
          <Facts
            rows={[
              [t("complaints.recorded"), dateTime(complaint.recordedAt)],
              [t("complaints.happened"), made.happened ? dateTime(made.happened) : "–"],
              [t("complaints.sender"), <bdi key="sender">{complaint.sender?.name ?? t("complaints.nameless")}</bdi>],
              [t("complaints.contact"), <bdi key="contact">{made.contact ?? "–"}</bdi>],
            ]}
          />
        </Part>
        <Part title={t("complaints.notes")}>
          {complaint.notes.length === 0 && <Quiet>{t("complaints.noNotes")}</Quiet>}
          <ol className={classes.notes} aria-label={t("complaints.notes")}>
            {complaint.notes.map((one) => (
              <li key={one.id}>
                <Code>{one.recordedAt && dateTime(one.recordedAt)}</Code> <Tag {...stateLooks[one.state]}>{t(`complaintState.${one.state}`)}</Tag> <bdi>{one.officer?.name}</bdi>
                <p dir="auto">{one.text}</p>
              </li>
            ))}
          </ol>
        </Part>
      </Columns>
      {adding && <AddNote complaint={made.id} state={state} onClose={() => setAdding(false)} />}
    </>
  );
}

function AddNote({ complaint, state, onClose }: { complaint: string; state: ComplaintState; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [id] = useState(newId);
  const [next, setNext] = useState<ComplaintState>(state === "received" ? "examined" : state);
  const [text, setText] = useState("");
  const run = async () => {
    await record(() => noteComplaint(complaint, { id, state: next, text: text.trim() }), () => undefined);
    await Promise.all([cache.invalidateQueries({ queryKey: ["complaint", complaint] }), cache.invalidateQueries({ queryKey: ["complaints"] })]);
  };
  return (
    <Ask opened title={t("complaints.note")} does={t("act.save")} onDo={run} onClose={onClose}>
      <NativeSelect label={t("complaints.state")} value={next} onChange={(event) => setNext(event.currentTarget.value as ComplaintState)} data={complaintStates.map((one) => ({ value: one, label: t(`complaintState.${one}`) }))} />
      <Textarea label={t("complaints.noteText")} autosize minRows={3} dir="auto" required withAsterisk={false} maxLength={5_000} value={text} onChange={(event) => setText(event.currentTarget.value)} />
    </Ask>
  );
}
