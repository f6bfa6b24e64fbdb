import { afterEach, beforeEach, expect, test } from "vitest";
import { findGrounds } from "@/lib/appraisals/suspension/queries";
import { suspendNomination } from "@/lib/appraisals/suspension/suspend";
import { prisma } from "@/lib/db/client";
import { createNomination } from "../../support/awards";
import { withNationalRules } from "../../support/national-rules";
import { communeOfTwo, now } from "../../support/nominations";

const inForce = {
  communeId: null,
  key: "nomination.suspension",
  validFrom: new Date("2026-10-01"),
};
const all = ["discipline", "investigation", "complaint", "press"];

beforeEach(async () => {
  await withNationalRules();
});

afterEach(async () => {
  await prisma.rule.updateMany({ where: inForce, data: { value: all } });
});

test("a nomination is suspended on the grounds the rule of the day knows, on no other", async () => {
  const { office, head } = await communeOfTwo();
  expect(await findGrounds(office, now)).toMatchObject({
    grounds: all,
    legalBasis: "Điều 4 khoản 4 Nghị định số 152/2025/NĐ-CP",
  });
  await prisma.rule.updateMany({ where: inForce, data: { value: ["complaint"] } });
  expect((await findGrounds(office, now)).grounds).toEqual(["complaint"]);

  const { id, version } = await createNomination(head, { state: "SUBMITTED" });
  const form = { nominationId: id, version, reason: "Báo nêu, đang xác minh" };
  await expect(suspendNomination(office, { ...form, ground: "press" }, now)).rejects.toThrow(
    "không có trường hợp này",
  );
  await suspendNomination(office, { ...form, ground: "complaint" }, now);
  expect(await prisma.suspension.findFirst({ where: { nominationId: id } })).toMatchObject({
    ground: "complaint",
  });
});
