import { addDays } from "date-fns";
import { unzipSync } from "fflate";
import type { JobHelpers } from "graphile-worker";
import sharp from "sharp";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { stockPlaces, whitePlaces } from "@/lib/certificates/layout";
import { makeCertificates } from "@/lib/certificates/make-certificates";
import { drawPrint } from "@/lib/certificates/prints/draw-print";
import { findPrint, findPrintFile, forgetOldPrints } from "@/lib/certificates/prints/queries";
import { requestPrint } from "@/lib/certificates/prints/request-print";
import { findEmblem } from "@/lib/certificates/queries";
import { voidCertificate } from "@/lib/certificates/replace-certificate";
import { removeStock, saveStock } from "@/lib/certificates/stock/commands";
import { changeEmblem, removeEmblem } from "@/lib/certificates/stock/emblem";
import { findStock, listStock } from "@/lib/certificates/stock/queries";
import { prisma } from "@/lib/db/client";
import { portalTasks } from "@/lib/jobs/tasks";
import { createIssuedDecision } from "../../support/awards";
import { createActor } from "../../support/factories";
import { withNationalRules } from "../../support/national-rules";

const now = new Date("2026-11-21T03:00:00Z");
const newStock = { layoutId: "", version: 1, name: "Phôi 2026", places: stockPlaces };

let office: Actor;
let decisionId: string;

beforeEach(async () => {
  await withNationalRules();
  office = await createActor();
  const names = ["Lò Văn Thứ Nhất", "Cà Thị Thứ Hai", "Nhân dân bản Thứ Ba"];
  const decision = await createIssuedDecision(office, { items: names.map((name) => ({ name })) });
  decisionId = decision.id;
  await makeCertificates(office, { decisionId }, now);
});

const pdf = () => ({ decisionId, layoutId: "", form: "pdf" as const });

/** The words of each page. */
async function pagesOf(content: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(content)));
  return text.map((page) => page.replace(/\s+/g, " "));
}

async function fileOf(id: string): Promise<Uint8Array> {
  const file = await findPrintFile(office, id);
  return file?.content ?? new Uint8Array();
}

describe("many at once", () => {
  test("the job draws a page for each that holds, in the order of the golden book; run again it changes nothing", async () => {
    const voided = await prisma.certificate.findFirstOrThrow({ where: { bookNumber: 2 } });
    await voidCertificate(office, { certificateId: voided.id, reason: "Ghi sai" }, now);
    const id = await requestPrint(office, pdf(), now);
    expect(await requestPrint(office, pdf(), now)).toBe(id);
    const jobs = await prisma.$queryRaw<{ key: string }[]>`
      SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'print_certificates'`;
    expect(jobs).toEqual([{ key: `print:${id}` }]);

    const helpers = { job: { attempts: 1, max_attempts: 3 } } as unknown as JobHelpers;
    await portalTasks(() => now).print_certificates?.({ id }, helpers);

    expect(await findPrint(office, id)).toMatchObject({ state: "DONE", done: 2, total: 2 });
    const content = await fileOf(id);
    const pages = await pagesOf(content);
    expect(
      pages.map((page) => /Lò Văn Thứ Nhất|Cà Thị Thứ Hai|Nhân dân bản Thứ Ba/.exec(page)?.[0]),
    ).toEqual(["Lò Văn Thứ Nhất", "Nhân dân bản Thứ Ba"]);
    expect(pages[0]).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(pages[0]).toContain("Số sổ vàng: 1");
    await drawPrint(id, addDays(now, 1));
    expect((await findPrint(office, id))?.finishedAt).toEqual(now);
  });

  test("a worker that was lost in the middle is followed by another, from the start", async () => {
    const id = await requestPrint(office, { ...pdf(), form: "zip" }, now);
    await prisma.certificatePrint.update({ where: { id }, data: { state: "RUNNING", done: 2 } });

    await drawPrint(id, now);

    const files = unzipSync(await fileOf(id));
    expect(Object.keys(files)).toEqual([
      "001-lo-van-thu-nhat.pdf",
      "002-ca-thi-thu-hai.pdf",
      "003-nhan-dan-ban-thu-ba.pdf",
    ]);
    const [page = ""] = await pagesOf(files["002-ca-thi-thu-hai.pdf"] ?? new Uint8Array());
    expect(page).toContain("Cà Thị Thứ Hai");
  });

  test("what cannot be drawn is tried again, and said to have failed at the last", async () => {
    const layoutId = await saveStock(office, newStock, now);
    await prisma.stockLayout.update({ where: { id: layoutId }, data: { places: {} } });
    const id = await requestPrint(office, { ...pdf(), layoutId }, now);

    await expect(drawPrint(id, now)).rejects.toThrow();
    expect((await findPrint(office, id))?.state).toBe("RUNNING");
    await expect(drawPrint(id, now, { isLast: true })).rejects.toThrow();
    expect(await findPrint(office, id)).toMatchObject({
      state: "FAILED",
      error: expect.stringContaining("tạo lại"),
    });
  });

  test("kept for a week", async () => {
    const id = await requestPrint(office, pdf(), now);
    await forgetOldPrints(addDays(now, 6));
    expect(await findPrint(office, id)).not.toBeNull();
    await forgetOldPrints(addDays(now, 8));
    expect(await findPrint(office, id)).toBeNull();
  });

  test("not for others: units, another commune", async () => {
    const id = await requestPrint(office, pdf(), now);
    await drawPrint(id, now);
    const unit = await createActor({ roles: ["UNIT"], communeId: office.communeId });
    const stranger = await createActor({ roles: ["OFFICE"] });
    await expect(requestPrint(unit, pdf(), now)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(requestPrint(stranger, pdf(), now)).rejects.toMatchObject({ code: "NOT_FOUND" });
    for (const actor of [unit, stranger]) {
      expect(await findPrint(actor, id)).toBeNull();
      expect(await findPrintFile(actor, id)).toBeNull();
    }
    const foreign = await saveStock(stranger, newStock, now);
    await expect(requestPrint(office, { ...pdf(), layoutId: foreign }, now)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("stock", () => {
  test("kept on the version seen, each name once, by who prints or keeps the settings", async () => {
    const layoutId = await saveStock(office, newStock, now);
    await expect(saveStock(office, newStock, now)).rejects.toMatchObject({ code: "RULE_BROKEN" });
    const moved = { ...stockPlaces, recipient: { ...stockPlaces.recipient, y: 90 } };
    await saveStock(office, { ...newStock, layoutId, places: moved }, now);
    await expect(saveStock(office, { ...newStock, layoutId }, now)).rejects.toMatchObject({
      code: "STALE",
    });
    expect(await findStock(office, layoutId)).toMatchObject({ version: 2, places: moved });

    const chair = await createActor({ roles: ["CHAIR"], communeId: office.communeId });
    await expect(saveStock(chair, { ...newStock, name: "Khác" }, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await listStock(chair)).toHaveLength(1);
    const stranger = await createActor();
    expect(await findStock(stranger, layoutId)).toBeNull();
    await expect(removeStock(stranger, { layoutId }, now)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await removeStock(office, { layoutId }, now);
    expect(await listStock(office)).toEqual([]);
  });

  test("only words go on it: no border, nothing that is printed already", async () => {
    const layoutId = await saveStock(office, newStock, now);
    const id = await requestPrint(office, { ...pdf(), layoutId }, now);
    await drawPrint(id, now);
    const [page = ""] = await pagesOf(await fileOf(id));
    expect(page).toContain("Lò Văn Thứ Nhất");
    expect(page).not.toMatch(/CỘNG HÒA|GIẤY KHEN/);
  });
});

describe("the emblem", () => {
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 4, background: "#c00" } })
      .png()
      .toBuffer();

  test("is drawn anew from what was uploaded, and taken out again", async () => {
    await changeEmblem(office, await picture(1_200, 1_200), now);
    const kept = await findEmblem(office);
    expect(await sharp(kept ?? Buffer.alloc(0)).metadata()).toMatchObject({
      format: "png",
      width: 1_000,
      height: 1_000,
    });
    const id = await requestPrint(office, pdf(), now);
    await drawPrint(id, now);
    expect(new TextDecoder("latin1").decode(await fileOf(id))).toContain("/Image");
    await removeEmblem(office, now);
    expect(await findEmblem(office)).toBeNull();
    expect(whitePlaces.emblem.isShown).toBe(true);
  });

  test.each([
    ["too small", () => picture(100, 100), "nhòe"],
    ["no square", () => picture(1_000, 500), "vuông"],
    ["no picture", () => Buffer.from("<svg/>"), "PNG"],
    ["broken", async () => (await picture(500, 500)).subarray(0, 60), "hỏng"],
  ])("refused: %s", async (_, file, words) => {
    await expect(changeEmblem(office, await file(), now)).rejects.toThrow(words);
  });
});
