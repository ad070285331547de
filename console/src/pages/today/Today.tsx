import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDay, usePosts } from "../../api/day";
import { useNode } from "../../api/session";
import type { Day, Post, Purpose } from "../../api/types";
import { useAddress, type Address } from "../../app/address";
import { useOfficer, usePlace } from "../../app/place";
import { usePurpose } from "../../app/purpose";
import { HourChart } from "../../charts/HourChart";
import { useFormat } from "../../i18n/format";
import { dayIn } from "../../i18n/zone";
import { Columns, Head } from "../../parts/Page";
import { PurposeNote } from "../../parts/PurposeNote";
import { Empty, Failed, Loading } from "../../parts/Standing";
import { Part } from "../../parts/Text";
import { Counts } from "./Counts";
import { DayCrossings } from "./DayCrossings";
import { Lanes, ReasonShares } from "./Breakdown";

const everyPost = "all";

/** The post's day: counts that open into lists, hours, reasons, lanes, and the crossings themselves. */
export function Today() {
  const { t } = useTranslation();
  const { time } = useFormat();
  const address = useAddress();
  const place = usePlace();
  const purpose = usePurpose("crossings");
  const lists = useOfficer().roles.some((role) => role !== "administrator");
  const zone = useNode().data?.zone ?? "UTC";
  const post = address.get("post") ?? place.post?.code ?? everyPost;
  const on = address.get("on");
  const day = useDay(post === everyPost ? null : post, on);
  const isToday = !on || on === dayIn(zone, Date.now());
  return (
    <>
      <Head title={isToday ? t("area.today") : t("today.thatDay")} about={isToday && day.data ? t("today.asOf", { time: time(day.dataUpdatedAt, zone) }) : null}>
        {lists && <PurposeNote purpose={purpose} />}
        <PostAndDay address={address} post={post} on={day.data?.on ?? on ?? dayIn(zone, Date.now())} places={place.posts} />
      </Head>
      {day.isPending && <Loading />}
      {day.isError && <Failed error={day.error} retry={() => void day.refetch()} />}
      {day.data && <TheDay purpose={lists ? purpose.chosen : undefined} day={day.data} post={post === everyPost ? null : post} zone={zone} address={address} />}
    </>
  );
}

type DayProps = { day: Day; post: string | null; zone: string; address: Address; purpose: Purpose | undefined };

function TheDay({ day, post, zone, address, purpose }: DayProps) {
  const { t } = useTranslation();
  const hour = address.get("hour");
  return (
    <>
      <Counts day={day} address={address} />
      {day.counts.travellers === 0 ? (
        <Empty title={t("today.none")}>{t("today.noneNext")}</Empty>
      ) : (
        <Columns wide>
          <Part title={t("today.byHour")}>
            <HourChart hours={day.byHour} openHour={hour === null ? null : Number(hour)} to={(one) => address.link({ hour: hour === String(one) ? null : String(one) })} />
          </Part>
          <Part title={t("today.byReason")}>
            <ReasonShares reasons={day.byReason} address={address} />
          </Part>
          <Part title={t("today.lanes")}>
            <Lanes lanes={day.lanes} />
          </Part>
        </Columns>
      )}
      {day.counts.travellers > 0 && purpose && <DayCrossings purpose={purpose} on={day.on} post={post} zone={zone} address={address} />}
    </>
  );
}

function PostAndDay({ address, post, on, places }: { address: Address; post: string; on: string; places: Post[] }) {
  const { t } = useTranslation();
  const posts = usePosts().data ?? places;
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t("top.post")}
        value={post}
        onChange={(event) => address.set({ post: event.currentTarget.value }, true)}
        data={[{ value: everyPost, label: t("second.allPosts") }, ...posts.map((one) => ({ value: one.code, label: one.name }))]}
      />
      <TextInput size="xs" type="date" aria-label={t("today.day")} value={on} onChange={(event) => address.set({ on: event.currentTarget.value, hour: null }, true)} />
    </>
  );
}
