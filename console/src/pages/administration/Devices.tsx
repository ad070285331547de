import { NativeSelect, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { endDevice, makeDevice, useDevices } from "../../api/administration";
import { usePosts } from "../../api/day";
import { newId } from "../../api/record";
import type { Device } from "../../api/types";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Ask } from "../../parts/Ask";
import { Head } from "../../parts/Page";
import { Failed, Loading, Standing } from "../../parts/Standing";
import { Code } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import classes from "./administration.module.css";

/** The machines that act at posts with tokens of their own: gates, readers. */
export function Devices() {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const devices = useDevices();
  const cache = useQueryClient();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<Device | null>(null);
  const [ending, setEnding] = useState<Device | null>(null);
  const again = () => cache.invalidateQueries({ queryKey: ["devices"] });
  const columns: Column<Device>[] = [
    { key: "name", label: t("field.name"), cell: (device) => <bdi>{device.name}</bdi> },
    { key: "post", label: t("top.post"), cell: (device) => <Code>{device.post}</Code> },
    { key: "createdAt", label: t("administration.since"), cell: (device) => dateTime(device.createdAt) },
  ];
  return (
    <>
      <Head title={t("administration.devices")}>
        <Act keys="N" size="xs" label={t("administration.newDevice")} icon="plus" onAct={() => setMaking(true)} />
      </Head>
      {made?.token && <Token device={made} token={made.token} onClose={() => setMade(null)} />}
      {devices.isPending && <Loading />}
      {devices.isError && <Failed error={devices.error} retry={() => void devices.refetch()} />}
      {devices.data?.length === 0 && <Standing icon="device" title={t("administration.noDevices")}>{t("administration.noDevicesNext")}</Standing>}
      {devices.data && devices.data.length > 0 && <Rows label={t("administration.devices")} columns={columns} rows={devices.data} rowKey={(device) => device.id} acts={(device) => <Act size="xs" label={t("administration.endDevice")} onAct={() => setEnding(device)} />} />}
      {making && <NewDevice onMade={(device) => (setMade(device), again())} onClose={() => setMaking(false)} />}
      {ending && (
        <Ask opened title={t("administration.endDevice")} does={t("administration.endDevice")} tone="refer" onDo={() => endDevice(ending.id).then(again)} onClose={() => setEnding(null)}>
          <p>
            <bdi>{ending.name}</bdi>: {t("administration.endDeviceWhat")}
          </p>
        </Ask>
      )}
    </>
  );
}

function NewDevice({ onMade, onClose }: { onMade: (device: Device) => Promise<unknown>; onClose: () => void }) {
  const { t } = useTranslation();
  const posts = usePosts().data ?? [];
  const [id] = useState(newId);
  const [name, setName] = useState("");
  const [post, setPost] = useState("");
  return (
    <Ask opened title={t("administration.newDevice")} does={t("administration.make")} onDo={() => makeDevice({ id, name: name.trim(), post: post || (posts[0]?.code ?? "") }).then(onMade)} onClose={onClose}>
      <TextInput label={t("field.name")} value={name} onChange={(event) => setName(event.currentTarget.value)} dir="auto" required withAsterisk={false} data-autofocus />
      <NativeSelect label={t("top.post")} value={post || posts[0]?.code} onChange={(event) => setPost(event.currentTarget.value)} data={posts.map((one) => ({ value: one.code, label: one.name }))} />
    </Ask>
  );
}

/** The token is known to nobody once this is closed. */
function Token({ device, token, onClose }: { device: Device; token: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <section className={classes.once} role="status">
      <p>
        <bdi>{device.name}</bdi>: {t("administration.tokenOnce")}
      </p>
      <p className={classes.token} dir="ltr">
        {token}
      </p>
      <div className={classes.line}>
        <Act label={t("administration.copy")} onAct={() => void navigator.clipboard.writeText(token)} />
        <Act label={t("administration.tokenKept")} onAct={onClose} />
      </div>
    </section>
  );
}
