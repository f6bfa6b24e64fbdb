import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { setParticipants } from "@/lib/pledges/closing/settings";
import { addPhoto, type PhotoOf } from "@/lib/pledges/photos/commands";
import { beginPledge } from "@/lib/pledges/pledge/begin-pledge";
import { itemField } from "@/lib/pledges/pledge/fields";
import { acceptPledge } from "@/lib/pledges/pledge/handle-pledge";
import { savePledge } from "@/lib/pledges/pledge/save-pledge";
import { submitPledge } from "@/lib/pledges/pledge/submit-pledge";
import { showProgress } from "@/lib/pledges/public/show-progress";
import { beginReport } from "@/lib/pledges/reports/begin-report";
import { lineField } from "@/lib/pledges/reports/fields";
import { acceptReport } from "@/lib/pledges/reports/move-report";
import { saveReport } from "@/lib/pledges/reports/save-report";
import { submitReport } from "@/lib/pledges/reports/submit-report";
import { at } from "./moment";
import { paperPicture } from "./paper-picture";

type Village = {
  name: string;
  /** By the words of the indicator. */
  promised: Record<string, string>;
  words: string;
  pledgedAt: string;
  lateReason?: string;
  /** Until 10/10/2026; null for a village that has not reported. */
  reported: { figures: Record<string, string>; results: string; difficulties: string } | null;
  reportedAt?: string;
  isTaken?: boolean;
};

const [garden, training, poverty] = ["vườn tạp", "lao động", "hộ nghèo"] as const;

/** What the villages promised and have come to; one of them has sent nothing yet. */
const villages: readonly Village[] = [
  {
    name: "Bản Nà Hỳ",
    promised: { [garden]: "4,2", [training]: "28", [poverty]: "9" },
    words: "Mỗi hộ trong bản giúp một hộ nghèo ít nhất hai ngày công.",
    pledgedAt: "2026-07-15T19:40",
    reported: {
      figures: { [garden]: "2,6", [training]: "17", [poverty]: "5" },
      results: "Đã phát cây giống cho 21 hộ, làm xong hàng rào và hố ủ phân ở 14 vườn.",
      difficulties: "Ba hộ ở xa nguồn nước, chưa tưới được mùa khô.",
    },
    reportedAt: "2026-10-08T20:10",
    isTaken: true,
  },
  {
    name: "Bản Huổi Sưa",
    promised: { [garden]: "3,1", [training]: "22", [poverty]: "8" },
    words: "Trưởng bản và các chi hội trưởng mỗi người nhận giúp một hộ.",
    pledgedAt: "2026-07-17T10:00",
    reported: {
      figures: { [garden]: "1,9", [training]: "20", [poverty]: "4" },
      results: "Lớp dạy nấu rượu ngô men lá có 20 người học xong, bán được hàng ở chợ phiên.",
      difficulties: "",
    },
    reportedAt: "2026-10-09T08:30",
    isTaken: true,
  },
  {
    name: "Bản Pá Lau",
    promised: { [garden]: "2,5", [training]: "16", [poverty]: "6" },
    words: "Họp dân mỗi tháng một lần để kiểm việc đã đăng ký.",
    pledgedAt: "2026-07-23T09:15",
    lateReason: "Đường sạt lở, trưởng bản chưa ra xã được.",
    reported: {
      figures: { [garden]: "0,8", [training]: "9", [poverty]: "2" },
      results: "Mới xong sáu vườn gần đường.",
      difficulties: "Đường vào bản còn sạt, cây giống phải gùi.",
    },
    reportedAt: "2026-10-09T15:20",
  },
  {
    name: "Bản Co Mạy",
    promised: { [garden]: "3,6", [training]: "22", [poverty]: "7" },
    words: "",
    pledgedAt: "2026-07-20T08:05",
    reported: null,
  },
];

type Seed = { office: Actor; villageHead: Actor; planId: string };

/**
 * The villages register and report in the campaign under way: one by itself, three through the office, from their
 * papers; one has reported late, one not yet, one has sent nothing at all.
 */
export async function seedPledges({ office, villageHead, planId }: Seed): Promise<void> {
  const { communeId } = office;
  const { campaignId, campaign } = await prisma.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { campaignId: true, campaign: { select: { version: true } } },
  });
  const units = await prisma.unit.findMany({
    where: { communeId, kind: "VILLAGE", validTo: null },
    select: { id: true, name: true },
    take: 100,
  });
  await setParticipants(
    office,
    { campaignId, version: campaign.version, unitIds: units.map(({ id }) => id) },
    at("2026-07-07T08:00"),
  );
  for (const village of villages) {
    const unitId = units.find(({ name }) => name === village.name)?.id;
    if (!unitId) throw new Error(`The demonstration lacks ${village.name}.`);
    const isOwn = villageHead.unitId === unitId;
    const writer = isOwn ? villageHead : office;
    const paper = isOwn ? {} : { forUnitId: unitId, paperNote: "Bản giấy có chữ ký trưởng bản" };
    await seedPledge({ office, writer, campaignId, village, paper });
    if (village.reported) await seedReport({ office, writer, campaignId, village, paper });
  }
  const targets = await prisma.target.findMany({
    where: { communeId, planId },
    select: { id: true },
    take: 100,
  });
  await showProgress(
    office,
    {
      campaignId,
      version: 0,
      participation: true,
      byUnit: false,
      targetIds: targets.map(({ id }) => id),
    },
    at("2026-10-12T09:00"),
  );
}

type Entry = {
  office: Actor;
  writer: Actor;
  campaignId: string;
  village: Village;
  paper: { forUnitId?: string; paperNote?: string };
};

async function seedPledge({ office, writer, campaignId, village, paper }: Entry): Promise<void> {
  const now = at(village.pledgedAt);
  const { pledgeId } = await beginPledge(writer, { campaignId, round: "", ...paper }, now);
  const items = await prisma.pledgeItem.findMany({
    where: { pledgeId },
    select: { id: true, indicator: true, measure: true },
    take: 100,
  });
  const fields = items.map(({ id, indicator, measure }) => [
    itemField(id, measure === "" ? "words" : "promised"),
    measure === "" ? "Bản đăng ký thực hiện đủ." : figureOf(village.promised, indicator),
  ]);
  const { version } = await savePledge(
    writer,
    { pledgeId, version: 1, fields: { words: village.words, ...Object.fromEntries(fields) } },
    now,
  );
  if (paper.forUnitId) await photographPaper(office, { pledgeId }, now);
  const { lateReason = "" } = village;
  await submitPledge(writer, { pledgeId, version, lateReason }, now);
  await acceptPledge(office, { pledgeId, version: version + 1 }, at("2026-07-24T14:00"));
}

async function seedReport({ office, writer, campaignId, village, paper }: Entry): Promise<void> {
  const { reported, reportedAt = "" } = village;
  if (!reported) return;
  const now = at(reportedAt);
  const { reportId } = await beginReport(
    writer,
    { campaignId, period: "2026-10-10", ...paper },
    now,
  );
  const lines = await prisma.reportLine.findMany({
    where: { reportId },
    select: { id: true, item: { select: { indicator: true, measure: true } } },
    take: 100,
  });
  const figures = lines.flatMap(({ id, item }) =>
    item && item.measure !== ""
      ? [[lineField(id, "value"), figureOf(reported.figures, item.indicator)]]
      : [],
  );
  const { results, difficulties } = reported;
  const { version } = await saveReport(
    writer,
    {
      reportId,
      version: 1,
      base: {},
      fields: { results, difficulties, ...Object.fromEntries(figures) },
    },
    now,
  );
  if (paper.forUnitId) await photographPaper(office, { reportId }, now);
  await submitReport(writer, { reportId, version, lateReason: "" }, now);
  if (village.isTaken) {
    await acceptReport(office, { reportId, version: version + 1 }, at("2026-10-09T16:00"));
  }
}

function figureOf(figures: Record<string, string>, indicator: string): string {
  return Object.entries(figures).find(([words]) => indicator.includes(words))?.[1] ?? "";
}

async function photographPaper(office: Actor, of: PhotoOf, now: Date): Promise<void> {
  const file = await paperPicture();
  await addPhoto(office, { ...of, kind: "PAPER", file, caption: "Bản giấy" }, now);
}
