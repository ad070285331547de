import { NativeSelect } from "@mantine/core";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { complaintState, complaintStates, useComplaints, type Complaint } from "../../api/complaints";
import { useAddress } from "../../app/address";
import { useOfficer } from "../../app/place";
import { usePurpose } from "../../app/purpose";
import { useFormat } from "../../i18n/format";
import { Head } from "../../parts/Page";
import { PurposeNote } from "../../parts/PurposeNote";
import { Empty, Failed, Forbidden, Loading } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code } from "../../parts/Text";
import { More } from "../../tables/More";
import { Rows } from "../../tables/Rows";
import tables from "../../tables/rows.module.css";
import type { Column } from "../../tables/rows";
import { Complain } from "./Complain";
import { stateLooks } from "./looks";

/** Anybody complains here; the inspector alone reads what others wrote. */
export function Complaints() {
  const officer = useOfficer();
  return officer.roles.includes("inspector") ? <All /> : <Complain />;
}

function All() {
  const { t } = useTranslation();
  const format = useFormat();
  const address = useAddress();
  const purpose = usePurpose("complaints");
  const found = useComplaints(purpose.chosen);
  const state = address.get("state");
  const rows = useMemo(() => (found.data ?? []).filter((one) => !state || complaintState(one) === state), [found.data, state]);
  if (!purpose.chosen) return <Forbidden />;
  return (
    <>
      <Head title={t("area.complaints")} about={found.data && t("complaints.count", { count: found.data.length })}>
        <PurposeNote purpose={purpose} />
      </Head>
      <div className={tables.bar} role="search" aria-label={t("table.filters")}>
        <NativeSelect size="xs" aria-label={t("complaints.state")} value={state ?? ""} onChange={(event) => address.set({ state: event.currentTarget.value }, true)} data={[{ value: "", label: t("incidents.anyState") }, ...complaintStates.map((one) => ({ value: one, label: t(`complaintState.${one}`) }))]} />
      </div>
      {found.isPending && <Loading />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && <Empty title={t("complaints.none")}>{t("complaints.noneNext")}</Empty>}
      {rows.length > 0 && (
        <>
          <Rows label={t("area.complaints")} columns={columns(t, format)} rows={rows} rowKey={(row) => row.complaint.id} to={(row) => `/complaints/${row.complaint.id}`} />
          <More shown={rows.length} total={found.data?.length} onAgain={() => void found.refetch()} at={found.dataUpdatedAt} />
        </>
      )}
    </>
  );
}

function columns(t: TFunction, { dateTime }: ReturnType<typeof useFormat>): Column<Complaint>[] {
  return [
    { key: "about", label: t("complaints.about"), wraps: true, cell: (row) => <bdi>{row.complaint.about}</bdi> },
    { key: "state", label: t("complaints.state"), cell: (row) => <Tag {...stateLooks[complaintState(row)]}>{t(`complaintState.${complaintState(row)}`)}</Tag> },
    { key: "recorded", label: t("complaints.recorded"), cell: (row) => <Code>{dateTime(row.recordedAt)}</Code> },
    { key: "sender", label: t("complaints.sender"), cell: (row) => <bdi>{row.sender?.name ?? t("complaints.nameless")}</bdi> },
    { key: "text", label: t("report.part.text"), wraps: true, wide: true, cell: (row) => <span dir="auto" lang={row.complaint.language}>{row.complaint.text.slice(0, 160)}</span> },
  ];
}
