import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { savePlan } from "@/lib/campaigns/commands/save-plan";
import { confirmFacts } from "@/lib/campaigns/facts/commands/confirm-facts";
import { setPeriod } from "@/lib/campaigns/facts/commands/set-period";
import { findPlanFacts } from "@/lib/campaigns/facts/queries";
import { addSignedCopy, showSignedCopy } from "@/lib/campaigns/issue/commands/add-signed-copy";
import {
  beginAmendment,
  beginCorrection,
  beginReplacement,
} from "@/lib/campaigns/issue/commands/begin-change";
import { issuePlan } from "@/lib/campaigns/issue/commands/issue-plan";
import {
  findChanges,
  findSignedCopy,
  frozenPaper,
  listSignedCopies,
} from "@/lib/campaigns/issue/queries";
import { findPlan } from "@/lib/campaigns/queries";
import { prisma } from "@/lib/db/client";
import { plainText } from "@/lib/documents/model";
import { renderPdf } from "@/lib/documents/renderers/pdf/render-pdf";
import { calendarDate } from "@/lib/text/dates";
import { planWith } from "../../support/documents";
import { createActor, createApprovedPlan } from "../../support/factories";
import { renderHashes } from "../../support/render-hashes";

const now = new Date("2026-11-20T03:00:00Z");
const issuedOn = calendarDate(now);

const document = planWith(`I. MỤC ĐÍCH
1. Vận động Nhân dân giữ sạch đường bản.
II. NỘI DUNG
1. Trồng hai cây mỗi hộ.
2. Thu gom rác tại nhà.`);

type Hands = { office: Actor; clerk: Actor; signer: Actor; communeId: string };

async function hands(): Promise<Hands> {
  const office = await createActor();
  const { communeId } = office;
  const clerk = await createActor({ communeId, roles: ["CLERK"] });
  const signer = await createActor({ communeId, roles: ["CHAIR"] });
  return { office, clerk, signer, communeId };
}

async function issuedPlan({ office, clerk, signer }: Hands) {
  const { plan } = await createApprovedPlan({ author: office, signer, document, now });
  await issuePlan(clerk, { planId: plan.id, version: plan.version, issuedOn }, now);
  return plan.id;
}

/** Signs a draft as the Chairman would have, by the shortest way: what is tried here comes after. */
async function approve({ office, signer, communeId }: Hands, planId: string) {
  await prisma.plan.update({ where: { id: planId }, data: { state: "APPROVED" } });
  await prisma.planSubmission.create({
    data: {
      communeId,
      planId,
      year: 2026,
      number: 900 + (await prisma.planSubmission.count({ where: { communeId } })),
      planVersion: 1,
      submittedById: office.membershipId,
      submittedAt: now,
      answerDueOn: now,
      signerId: signer.membershipId,
      outcome: "APPROVED",
      decidedById: signer.membershipId,
      decidedAt: now,
    },
  });
}

async function issueDraft(all: Hands, planId: string) {
  await approve(all, planId);
  return issuePlan(all.clerk, { planId, version: 1, issuedOn }, now);
}

const clauseSaying = (words: string) =>
  (function find(clauses: typeof document.body): string {
    for (const clause of clauses) {
      if (plainText(clause.text).includes(words)) return clause.id;
      const below = find(clause.children);
      if (below) return below;
    }
    return "";
  })(document.body);

describe("a paper that changes an issued one", () => {
  test("correction: a công văn in the same campaign, numbered among letters, linked both ways", async () => {
    const all = await hands();
    const planId = await issuedPlan(all);

    const letterId = await beginCorrection(
      all.office,
      {
        planId,
        addressees: ["Các thôn, bản"],
        errors: [
          {
            index: 0,
            place: clauseSaying("hai cây"),
            printed: "hai cây",
            corrected: "ba cây",
          },
        ],
      },
      now,
    );
    const { number } = await issueDraft(all, letterId);

    expect(number).toBe("01/UBND-KT");
    const [plan, letter] = [
      await findPlan(all.office, planId),
      await findPlan(all.office, letterId),
    ];
    expect(letter).toMatchObject({
      replacesId: planId,
      amendmentKind: "CORRECTION",
      campaign: { id: plan?.campaign.id },
    });
    expect(plan?.state).toBe("ISSUED");
    expect(await findChanges(all.office, planId)).toMatchObject({
      changed: null,
      changing: [{ id: letterId, kind: "CORRECTION", paper: { number: "01/UBND-KT" } }],
    });
    expect(await findChanges(all.office, letterId)).toMatchObject({
      changed: { id: planId, kind: "CORRECTION", paper: { number: "01/KH-UBND" } },
      changing: [],
    });
    const frozen = await prisma.frozenDocument.findFirstOrThrow({
      where: { communeId: all.communeId, kind: "LETTER" },
      select: { replaces: { select: { number: true, kind: true } } },
    });
    expect(frozen.replaces).toEqual({ number: 1, kind: "PLAN" });
  });

  test("correction: what is said to be printed must be there", async () => {
    const all = await hands();
    const planId = await issuedPlan(all);
    const error = { index: 0, place: clauseSaying("hai cây"), printed: "bốn cây", corrected: "ba" };

    await expect(
      beginCorrection(all.office, { planId, addressees: ["Các bản"], errors: [error] }, now),
    ).rejects.toMatchObject({ code: "RULE_BROKEN", field: "printed-0" });
  });

  test("amendment: both papers hold", async () => {
    const all = await hands();
    const planId = await issuedPlan(all);
    const change = { index: 0, place: clauseSaying("hai cây"), words: "Trồng ba cây.", added: "" };

    const amendmentId = await beginAmendment(all.office, { planId, changes: [change] }, now);
    expect((await issueDraft(all, amendmentId)).number).toBe("02/KH-UBND");

    expect((await findPlan(all.office, planId))?.state).toBe("ISSUED");
    const unchanged = { ...change, words: "Trồng hai cây mỗi hộ." };
    await expect(
      beginAmendment(all.office, { planId, changes: [unchanged] }, now),
    ).rejects.toMatchObject({ field: "words-0" });
  });

  test("replacement: one at a time; when it is issued the earlier paper holds no longer", async () => {
    const all = await hands();
    const planId = await issuedPlan(all);

    const newId = await beginReplacement(all.office, planId, now);
    await expect(beginReplacement(all.office, planId, now)).rejects.toMatchObject({
      code: "RULE_BROKEN",
    });
    expect((await findPlan(all.office, newId))?.document).toMatchObject({
      number: null,
      date: { day: null, month: null, year: null },
    });
    expect((await findPlan(all.office, planId))?.state).toBe("ISSUED");
    await issueDraft(all, newId);

    const earlier = await findPlan(all.office, planId);
    expect(earlier).toMatchObject({
      state: "REPLACED",
      movedNote: "Thay bằng Kế hoạch số 02/KH-UBND.",
      document: { number: "01" },
    });
    await expect(beginReplacement(all.office, planId, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test("the campaign's days change when the paper that changes them is issued, not while it is written", async () => {
    const all = await hands();
    const planId = await issuedPlan(all);
    const { campaignId } = await prisma.plan.findUniqueOrThrow({ where: { id: planId } });
    const first = { startsOn: new Date("2026-12-01"), endsOn: new Date("2027-05-31") };
    await prisma.campaign.update({ where: { id: campaignId }, data: first });
    const published = async () => {
      const { startsOn, endsOn } = await prisma.campaign.findUniqueOrThrow({
        where: { id: campaignId },
      });
      return { startsOn, endsOn };
    };
    const periodIn = async (id: string) => {
      const plan = await findPlan(all.office, id);
      return plan && (await findPlanFacts(all.office, plan)).period;
    };
    const draftId = await beginReplacement(all.office, planId, now);
    expect(await periodIn(draftId)).toEqual({ startsOn: "2026-12-01", endsOn: "2027-05-31" });

    const asked = { startsOn: "2026-12-01", endsOn: "2027-08-31" };
    await setPeriod(all.office, { planId: draftId, ...asked }, now);

    expect(await published()).toEqual(first);
    expect(await periodIn(planId)).toEqual({ startsOn: "2026-12-01", endsOn: "2027-05-31" });
    expect(await periodIn(draftId)).toEqual(asked);

    const saying = planWith("I. THỜI GIAN\nTừ ngày 01/12/2026 đến hết ngày 30/9/2027.");
    await savePlan(all.office, { planId: draftId, version: 1, document: saying }, now);
    await confirmFacts(all.office, { planId: draftId, which: "all" }, now);
    expect(await published()).toEqual(first);
    expect(await periodIn(draftId)).toEqual({ startsOn: "2026-12-01", endsOn: "2027-09-30" });

    await approve(all, draftId);
    await issuePlan(all.clerk, { planId: draftId, version: 2, issuedOn }, now);
    expect(await published()).toEqual({ ...first, endsOn: new Date("2027-09-30") });
    expect(await periodIn(draftId)).toEqual({ startsOn: "2026-12-01", endsOn: "2027-09-30" });
  });

  test("a paper that says nothing of the campaign's days leaves them as they are", async () => {
    const all = await hands();
    const planId = await issuedPlan(all);
    const draftId = await beginReplacement(all.office, planId, now);
    const { campaignId } = await prisma.plan.findUniqueOrThrow({ where: { id: planId } });
    const days = { startsOn: new Date("2026-12-01"), endsOn: new Date("2027-05-31") };
    await prisma.campaign.update({ where: { id: campaignId }, data: days });

    await issueDraft(all, draftId);

    expect(await prisma.campaign.findUnique({ where: { id: campaignId } })).toMatchObject(days);
  });

  test("is the office's, of its own commune, and of issued papers only", async () => {
    const all = await hands();
    const planId = await issuedPlan(all);
    const { plan: draft } = await createApprovedPlan({ author: all.office, now });
    for (const actor of [all.clerk, all.signer]) {
      await expect(beginReplacement(actor, planId, now)).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
    await expect(beginReplacement(all.office, draft.id, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const stranger = await createActor();
    await expect(beginReplacement(stranger, planId, now)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await findChanges(stranger, planId)).toEqual({ changed: null, changing: [] });
  });
});

test("the frozen paper gives the same bytes again, in another process and after its working text is gone", async () => {
  const all = await hands();
  const planId = await issuedPlan(all);
  const first = await frozenPaper(all.clerk, planId);
  await prisma.plan.update({ where: { id: planId }, data: { content: {}, title: "Khác" } });
  const second = await frozenPaper(all.clerk, planId);
  if (!first || !second) throw new Error("issued a moment ago");
  const file = join(await mkdtemp(join(tmpdir(), "ban-dong-bang-")), "van-ban.json");
  await writeFile(file, JSON.stringify(second.document));

  const { stdout } = await promisify(execFile)("node_modules/.bin/tsx", [
    "tests/support/render-hashes.ts",
    file,
  ]);

  await rm(dirname(file), { recursive: true });
  expect(JSON.parse(stdout)).toEqual(await renderHashes(first.document));
  expect(first.document.number).toBe("01");
});

describe("signed copies", () => {
  let all: Hands;
  let planId: string;
  let pdf: Uint8Array<ArrayBuffer>;
  beforeEach(async () => {
    all = await hands();
    planId = await issuedPlan(all);
    pdf = new Uint8Array(renderPdf(document));
  });
  const fileOf = (bytes: Uint8Array<ArrayBuffer>, name: string) => new File([bytes], name);
  const add = (actor: Actor, file: File, isPublic = false) =>
    addSignedCopy(actor, { planId, file, isPublic }, now);

  test("a scan and a digitally signed PDF are told apart by their bytes, whatever they are called", async () => {
    const signed = Buffer.concat([pdf, Buffer.from("\n/ByteRange [0 840 960 240]\n%%EOF")]);
    expect(await add(all.clerk, fileOf(pdf, "ke-hoach.exe"))).toEqual({ isDigitallySigned: false });
    expect(await add(all.office, fileOf(new Uint8Array(signed), "ky-so.pdf"), true)).toEqual({
      isDigitallySigned: true,
    });
    await add(all.clerk, fileOf(tinyPng, "anh.pdf"));

    const copies = await listSignedCopies(all.signer, planId);
    expect(
      copies.map(({ kind, name, mediaType, isPublic }) => [kind, name, mediaType, isPublic]),
    ).toEqual([
      ["SIGNED_SCAN", "ke-hoach.exe.pdf", "application/pdf", false],
      ["SIGNED_DIGITAL", "ky-so.pdf", "application/pdf", true],
      ["SIGNED_SCAN", "anh.png", "image/png", false],
    ]);
    const [scan] = copies;
    const kept = await findSignedCopy(all.clerk, planId, scan?.id ?? "");
    expect(kept && Buffer.from(kept.content).equals(Buffer.from(pdf))).toBe(true);
    await expect(add(all.clerk, fileOf(pdf, "lai.pdf"))).rejects.toMatchObject({
      code: "RULE_BROKEN",
    });
    expect((await findPlan(all.office, planId))?.attachments).toEqual([]);
  });

  test.each([
    ["an HTML page called .pdf", "<script>alert(1)</script>", "a.pdf"],
    ["nothing", "", "a.pdf"],
  ])("%s is refused", async (_, words, name) => {
    const file = fileOf(new TextEncoder().encode(words), name);
    await expect(add(all.clerk, file)).rejects.toMatchObject({ code: "RULE_BROKEN" });
  });

  test("are added by the clerk or the office, to issued papers of their commune; shown to the public by a press", async () => {
    await expect(add(all.signer, fileOf(pdf, "a.pdf"))).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const stranger = await createActor({ roles: ["CLERK", "OFFICE"] });
    await expect(add(stranger, fileOf(pdf, "a.pdf"))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await add(all.clerk, fileOf(pdf, "a.pdf"));
    const [copy] = await listSignedCopies(all.clerk, planId);
    const attachmentId = copy?.id ?? "";
    expect(await listSignedCopies(stranger, planId)).toEqual([]);
    expect(await findSignedCopy(stranger, planId, attachmentId)).toBeNull();

    const show = (isPublic: boolean, reason = "") =>
      showSignedCopy(all.office, { planId, attachmentId, isPublic, reason }, now);
    await show(true);
    await show(true);

    const [shown] = await listSignedCopies(all.clerk, planId);
    expect(shown?.isPublic).toBe(true);
    expect(
      await prisma.auditEvent.count({
        where: { communeId: all.communeId, action: "signed-copy.shown" },
      }),
    ).toBe(1);
    expect(await frozenPaper(stranger, planId)).toBeNull();

    await expect(show(false)).rejects.toMatchObject({ code: "RULE_BROKEN" });
    await show(false, "Quét nhầm tệp.");
    const hidden = { communeId: all.communeId, action: "signed-copy.shown" };
    const lines = await prisma.auditEvent.findMany({ where: hidden, orderBy: { sequence: "asc" } });
    expect(lines.at(-1)?.data).toMatchObject({ isPublic: false, reason: "Quét nhầm tệp." });
    expect((await listSignedCopies(all.clerk, planId))[0]?.isPublic).toBe(false);
  });
});

const tinyPng = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);
