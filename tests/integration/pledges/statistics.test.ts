import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { readWorkbook } from "@/lib/documents/workbook/read-workbook";
import { writeWorkbook } from "@/lib/documents/workbook/write-workbook";
import { findStatistics } from "@/lib/pledges/statistics/queries";
import { statisticsSheets } from "@/lib/pledges/statistics/workbook";
import { countQueries } from "../../support/count-queries";
import { at, beginYear, handInPledge, takePledge } from "../../support/emulation-year";
import { createActor, createPlan, createPublishedPlan } from "../../support/factories";

const now = at("2026-12-10");

test("Thống kê năm: chỉ phong trào đã phát hành của xã, không tính phong trào hủy, văn bản sửa đổi; Excel cùng số", async () => {
  const year = await beginYear({ villages: 2 });
  const { office, campaignId } = year;
  await takePledge(year, await handInPledge(year, { index: 0, day: "2026-01-15" }), "2026-01-16");
  await prisma.campaign.update({ where: { id: campaignId }, data: { level: "PROVINCE" } });
  await createPublishedPlan({
    author: office,
    now: at("2025-02-01"),
    startsOn: "2025-02-01",
    endsOn: "2027-01-31",
  });
  const cancelled = await createPublishedPlan({ author: office, now: at("2026-02-01") });
  await prisma.campaign.update({
    where: { id: cancelled.campaign.id },
    data: { state: "CANCELLED" },
  });
  await createPlan({ author: office });
  await createPublishedPlan({ now: at("2026-02-01") });

  const statistics = await findStatistics(office, undefined, now);

  expect(statistics.years).toEqual([2027, 2026, 2025]);
  expect(statistics.launched).toMatchObject([
    { id: campaignId, level: "PROVINCE", duration: "UNDER_ONE", pledges: 1, reports: 0 },
  ]);
  expect(statistics.running.map(({ duration }) => duration)).toEqual(["UNDER_ONE", "ONE_TO_THREE"]);
  const rows = await readWorkbook(await writeWorkbook(statisticsSheets(statistics, "xã Thử")));
  expect(rows.find(({ cells }) => cells[0] === "Tổng số")?.cells.slice(0, 5)).toEqual([
    "Tổng số",
    "1",
    "0",
    "1",
    "1",
  ]);

  const unit = await createActor({ communeId: office.communeId, roles: ["UNIT"] });
  await expect(findStatistics(unit, undefined, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const one = await countQueries(() => findStatistics(office, 2026, now));
  await createPublishedPlan({ author: office, now: at("2026-03-01") });
  expect(await countQueries(() => findStatistics(office, 2026, now))).toBe(one);
});

test("Đăng ký một lần cho cả phong trào nhiều năm: tính đúng một năm, năm đã nộp", async () => {
  const year = await beginYear({ villages: 1 });
  const { office, campaignId } = year;
  const pledgeId = await handInPledge(year, { index: 0, day: "2026-01-15" });
  await takePledge(year, pledgeId, "2026-01-16");
  const endsOn = new Date("2028-06-30");
  await prisma.campaign.update({ where: { id: campaignId }, data: { endsOn } });
  // In Viet Nam it is already the new year.
  const submittedAt = new Date("2026-12-31T17:30:00Z");
  await prisma.pledge.update({ where: { id: pledgeId }, data: { submittedAt, round: "" } });

  const counted = await Promise.all(
    [2026, 2027, 2028].map((of) => findStatistics(office, of, now)),
  );

  expect(counted.map(({ running }) => running[0]?.pledges)).toEqual([0, 1, 0]);
  expect(counted[0]?.years).toEqual([2028, 2027, 2026]);
});
