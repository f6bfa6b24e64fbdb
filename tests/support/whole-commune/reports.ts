import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { addPhoto } from "@/lib/pledges/photos/commands";
import { beginReport } from "@/lib/pledges/reports/begin-report";
import { askCorrection } from "@/lib/pledges/reports/corrections";
import { lineField } from "@/lib/pledges/reports/fields";
import { acceptReport } from "@/lib/pledges/reports/move-report";
import { saveReport } from "@/lib/pledges/reports/save-report";
import { submitReport } from "@/lib/pledges/reports/submit-report";
import { beginReview } from "@/lib/pledges/reviews/begin-review";
import { recordConsent } from "@/lib/pledges/stories/consent";
import { publishStory } from "@/lib/pledges/stories/publish-story";
import { beginStory } from "@/lib/pledges/stories/write-story";
import { calendarDate } from "@/lib/text/dates";
import { smallPhoto } from "../photos";
import type { Place } from "../whole-commune";
import type { UnderWay } from "./pledges";

/**
 * Reports being written, handed in, taken, with a figure the village wants put right; stories out of one, before and
 * after somebody has agreed, and public; a report of the whole campaign. The village itself still owes one.
 */
export async function addReports(
  { mark, all, village }: Place,
  { campaignId, periods, unitIds }: UnderWay,
  now: Date,
): Promise<void> {
  const [period, next] = periods;
  const write = async (writer: Actor, of: { period: string; forUnitId?: string }) => {
    const paper = of.forUnitId ? { paperNote: `Bản giấy của ${mark}` } : {};
    const { reportId } = await beginReport(writer, { campaignId, ...of, ...paper }, now);
    const lines = await prisma.reportLine.findMany({ where: { reportId } });
    const fields = {
      results: `Kết quả của ${mark}`,
      ...Object.fromEntries(lines.map(({ id }) => [lineField(id, "value"), "5"])),
    };
    const { version } = await saveReport(writer, { reportId, version: 1, base: {}, fields }, now);
    const kind = of.forUnitId ? ("PAPER" as const) : ("ACTIVITY" as const);
    const photo = { reportId, kind, file: await smallPhoto(), caption: mark };
    await addPhoto(writer, photo, now);
    return { reportId, version };
  };
  const handIn = async (writer: Actor, of: { period: string; forUnitId?: string }) => {
    const { reportId, version } = await write(writer, of);
    await submitReport(writer, { reportId, version, lateReason: "Mưa lũ mất sóng" }, now);
    return { reportId, version: version + 1 };
  };
  const [draft = "", ...others] = unitIds;
  for (const forUnitId of others.slice(0, 3)) await handIn(all, { period, forUnitId });
  const taken = await handIn(village, { period: next });
  await acceptReport(all, taken, now);
  const { reportId } = taken;
  const line = await prisma.reportLine.findFirstOrThrow({ where: { reportId } });
  const asked = { lineId: line.id, value: "7", words: "", reason: `Đếm sót ở ${mark}` };
  await askCorrection(village, asked, now);
  await write(all, { period, forUnitId: draft });

  const { id: photoId } = await prisma.photo.findFirstOrThrow({ where: { reportId } });
  const tell = (title: string) =>
    beginStory(
      all,
      { campaignId, reportId, title: `${title} ${mark}`, text: `Lời kể của ${mark}`, photoId },
      now,
    );
  const agree = (storyId: string) => {
    const consent = { consentBy: `Người ${mark}`, consentOn: calendarDate(now), consentNote: mark };
    return recordConsent(all, { storyId, version: 1, ...consent }, now);
  };
  await agree(await tell("Có người đồng ý"));
  await agree(await tell("Để rút lại đồng ý"));
  const shown = await tell("Công khai");
  await agree(shown);
  await publishStory(all, { storyId: shown, version: 2 }, now);
  await tell("Chưa hỏi ai");

  await beginReview(all, { campaignId, kind: "MIDTERM", from: period, to: period }, now);
}
