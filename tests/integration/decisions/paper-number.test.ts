import { beforeEach, describe, expect, test } from "vitest";
import {
  enterPaperNumber,
  releaseNumber,
  reserveNumbers,
  startSeries,
} from "@/lib/campaigns/issue/commands/keep-register";
import { listReserved } from "@/lib/campaigns/issue/issue-preview";
import { findRegisterPage } from "@/lib/campaigns/issue/register-queries";
import { prisma } from "@/lib/db/client";
import {
  beginPaperDecision,
  enterPaperDecision,
  savePaperHead,
} from "@/lib/decisions/from-paper/enter-decision";
import { issueDecision } from "@/lib/decisions/issue/issue-decision";
import { discardDecision } from "@/lib/decisions/proposal/begin-decision";
import { beginPaperSchema } from "@/lib/decisions/schema";
import { createRecipient } from "../../support/awards";
import {
  decisionOf,
  issue,
  now,
  type People,
  people,
  recommended,
  refOf,
  sign,
  submitted,
} from "./people";

const series = { year: 2026, kind: "DECISION" as const };
const head = {
  paperNumber: "45/QĐ-UBND",
  paperOn: "2026-03-05",
  paperSigner: "Cầm Văn Thử",
  paperSignerPost: "Chủ tịch" as const,
  subject: "Về việc tặng Giấy khen",
};

let those: People;

beforeEach(async () => {
  those = await people();
  await startSeries(those.clerk, { series, next: 45 }, now);
});

const begin = (change: Partial<typeof head> = {}) =>
  beginPaperDecision(those.office, { ...head, ...change, campaignId: undefined }, now);

/** Somebody in it, and its scan, by direct rows. */
async function makeWhole(decisionId: string): Promise<void> {
  const { communeId, membershipId: uploadedById } = those.office;
  const recipient = await createRecipient(those.office);
  await prisma.decisionItem.create({
    data: {
      communeId,
      decisionId,
      position: 1,
      recipientId: recipient.id,
      award: "giay-khen",
      type: "MERIT",
      audience: "PERSON",
      name: recipient.name,
      citation: "Cứu người bị lũ cuốn",
      outcome: "APPROVED",
    },
  });
  const content = new TextEncoder().encode("%PDF-1.4");
  const file = { name: "QD.pdf", mediaType: "application/pdf", size: 8, sha256: "0".repeat(64) };
  await prisma.decisionFile.create({
    data: { communeId, decisionId, ...file, content, uploadedById, uploadedAt: now },
  });
}

async function lines() {
  const { rows } = await findRegisterPage(those.clerk, series, {}, { page: 1, size: 50 });
  return rows.map(({ number, use, decision }) => [number, use, decision?.id ?? null]);
}

const ref = () => ({ communeId: those.communeId, ...series });

describe("the number of a decision on paper in the register", () => {
  test("is kept from the first step, given to no other paper, and stands once the paper is entered", async () => {
    const { decisionId } = await begin();
    expect(await lines()).toEqual([[45, "RESERVED", decisionId]]);
    expect(await listReserved(ref())).toEqual([]);
    const kept = await prisma.seriesNumber.findFirstOrThrow({ where: { decisionId } });
    await expect(releaseNumber(those.clerk, kept.id, now)).rejects.toThrow("đang nhập");

    const own = await submitted(those, [(await recommended(those)).id]);
    await sign(those, own);
    const chosen = { ...(await refOf(those, own)), issuedOn: "2026-11-20" };

    await expect(
      issueDecision(those.clerk, { ...chosen, reservedNumberId: kept.id }, now),
    ).rejects.toMatchObject({ code: "STALE" });
    expect(await issue(those, own)).toMatchObject({ number: "46/QĐ-UBND" });

    await makeWhole(decisionId);
    await enterPaperDecision(those.office, await refOf(those, decisionId), now);
    expect(await lines()).toEqual([
      [45, "PAPER", decisionId],
      [46, "ISSUED", null],
    ]);
    const { last } = await prisma.numberSeries.findFirstOrThrow({ where: ref() });
    expect(last).toBe(46);
    const own45 = enterPaperNumber(
      those.clerk,
      { series, number: 45, symbol: "QĐ-UBND", issuedOn: "2026-03-05", subject: "Khác", note: "" },
      now,
    );
    await expect(own45).rejects.toThrow("đã có trong sổ");
  });

  test("is not that of a paper the portal numbered, nor of another paper in the clerk's register", async () => {
    const own = await submitted(those, [(await recommended(those)).id]);
    await sign(those, own);
    await issue(those, own);
    await expect(begin()).rejects.toThrow("Sổ văn bản đi đã có số 45/QĐ-UBND ngày 20/11/2026");
    const other = {
      number: 46,
      symbol: "QĐ-HĐ",
      issuedOn: "2026-03-05",
      subject: "Khác",
      note: "",
    };
    await enterPaperNumber(those.clerk, { series, ...other }, now);
    await expect(begin({ paperNumber: "46/QĐ-UBND" })).rejects.toThrow("đã có số 46/QĐ-HĐ");
  });

  test("is one decision's: of two who enter the paper at once the second is told who has it", async () => {
    const both = await Promise.allSettled([begin(), begin({ paperNumber: "045/QĐ-UBND" })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [refused] = both.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(String(refused)).toContain("đang nhập dở");
    expect(await lines()).toHaveLength(1);
  });

  test("is not given twice when a paper is entered and a decision is numbered at one moment", async () => {
    const own = await submitted(those, [(await recommended(those)).id]);
    await sign(those, own);
    const [paper, portal] = await Promise.allSettled([begin(), issue(those, own)]);
    expect(portal.status).toBe("fulfilled");
    const numbers = (await lines()).map(([number]) => number);
    expect(numbers).toEqual(paper.status === "fulfilled" ? [45, 46] : [45]);
  });

  test("joins the line the clerk wrote for the paper, and leaves it when the draft is given up", async () => {
    const written = { number: 45, symbol: "QĐ-UBND", subject: "Khen", note: "bản giấy" };
    await enterPaperNumber(those.clerk, { series, ...written, issuedOn: "2026-03-05" }, now);
    const [kept = 0] = await reserveNumbers(those.clerk, { series, count: 1, note: "giữ" }, now);
    const { decisionId } = await begin();
    expect(await lines()).toEqual([
      [45, "PAPER", decisionId],
      [46, "RESERVED", null],
    ]);
    await savePaperHead(
      those.office,
      { ...head, ...(await refOf(those, decisionId)), paperNumber: `${kept}/QĐ-UBND` },
      now,
    );
    expect(await lines()).toEqual([
      [45, "PAPER", null],
      [46, "RESERVED", decisionId],
    ]);
    await discardDecision(those.office, await refOf(those, decisionId), now);
    expect(await lines()).toEqual([
      [45, "PAPER", null],
      [46, "RESERVED", null],
    ]);
  });

  test("is free again when the draft is given up or put right", async () => {
    const { decisionId } = await begin();
    const change = { paperNumber: "50/QĐ-UBND", paperOn: "2025-03-05", subject: "Tên khác" };
    const saved = { ...head, ...change, ...(await refOf(those, decisionId)) };
    await savePaperHead(those.office, saved, now);
    expect(await lines()).toEqual([]);
    expect(await decisionOf(those, decisionId)).toMatchObject({
      subject: "Tên khác",
      paper: { number: "50/QĐ-UBND", issuedOn: "2025-03-05" },
    });
    await expect(savePaperHead(those.office, saved, now)).rejects.toMatchObject({ code: "STALE" });
    const again = { ...(await refOf(those, decisionId)), ...head, paperOn: "2026-12-01" };
    await expect(savePaperHead(those.office, again, now)).rejects.toThrow("sau hôm nay");
    await expect(savePaperHead(those.chair, { ...again, ...head }, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await discardDecision(those.office, await refOf(those, decisionId), now);
    expect(await prisma.seriesNumber.count({ where: { communeId: those.communeId } })).toBe(0);
  });
});

test.each([
  ["45 / QĐ-UBND", "45/QĐ-UBND"],
  ["05/QĐ-UBND", "05/QĐ-UBND"],
  ["QĐ-UBND", null],
  ["00/QĐ-UBND", null],
  ["123456/QĐ-UBND", null],
])("written on the paper %s", (typed, read) => {
  const { data, success } = beginPaperSchema.safeParse({ ...head, paperNumber: typed });
  expect(success ? data.paperNumber : null).toBe(read);
});
