import { addDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { checkCertificate } from "@/lib/certificates/check/find-by-code";
import { listPublishedKeys, rotateKey } from "@/lib/certificates/keys/commune-key";
import { isSignedBy } from "@/lib/certificates/keys/signature";
import { makeCertificates } from "@/lib/certificates/make-certificates";
import { openPayload, sealedPayload } from "@/lib/certificates/payload";
import {
  findCertificate,
  findCertificateDecision,
  listCertificateItems,
  listDrawnCertificates,
} from "@/lib/certificates/queries";
import { readTyped } from "@/lib/certificates/read-typed";
import { reissueCertificate, voidCertificate } from "@/lib/certificates/replace-certificate";
import { prisma } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { twoDigits } from "@/lib/text/numbers";
import { createIssuedDecision } from "../../support/awards";
import { createActor, createUnit } from "../../support/factories";
import { withNationalRules } from "../../support/national-rules";

const now = new Date("2026-11-21T03:00:00Z");

let office: Actor;
const inCommune = (...roles: Role[]) => createActor({ roles, communeId: office.communeId });

beforeEach(async () => {
  await withNationalRules();
  office = await createActor();
});

/** A decision with certificates for all. */
async function decisionWithCertificates(options: Parameters<typeof createIssuedDecision>[1] = {}) {
  const decision = await createIssuedDecision(office, options);
  await makeCertificates(office, { decisionId: decision.id }, now);
  const drawn = await listDrawnCertificates(office, decision.id);
  const rows = await prisma.certificate.findMany({
    where: { item: { decisionId: decision.id } },
    orderBy: { bookNumber: "asc" },
  });
  return { decision, drawn, rows, ids: rows.map(({ id }) => id) };
}

const sealOf = (qrText: string) => qrText.split("#")[1] ?? "";

describe("making", () => {
  test("a number for each approved item, in the order of the list; none for the rejected and for awards without one", async () => {
    const unit = await createUnit({ communeId: office.communeId, name: "Bản Số Vàng" });
    const { decision, drawn } = await decisionWithCertificates({
      signature: { lines: ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], name: "Lường Thị Phó" },
      items: [
        {
          honorific: "Bà",
          name: "Cà Thị Một",
          post: "Trưởng bản",
          place: "bản Số Vàng",
          unitId: unit.id,
        },
        { name: "Nhân dân bản Hai", audience: "COLLECTIVE" },
        { name: "Lò Văn Ba", award: "ldtt" },
        { name: "Lò Văn Tư", award: "cstdcs" },
        { name: "Lò Văn Năm", isRejected: true },
      ],
    });
    const { frozenDocument } = decision;

    expect(drawn.map(({ bookNumber, issue, words }) => [bookNumber, issue, words.name])).toEqual([
      [1, 1, "Cà Thị Một"],
      [2, 1, "Nhân dân bản Hai"],
      [4, 1, "Lò Văn Tư"],
    ]);
    expect(drawn[0]?.words).toMatchObject({
      verb: "TẶNG",
      title: "GIẤY KHEN",
      honorific: "Bà",
      details: "Trưởng bản, bản Số Vàng",
      unit: "Bản Số Vàng",
      decisionNumber: `${twoDigits(frozenDocument?.number ?? 0)}/QĐ-UBND`,
      decisionOn: "2026-11-20",
      signerPosition: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
      signerName: "Lường Thị Phó",
    });
    expect(drawn[0]?.words.authority).toMatch(/^CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ /);
    expect(drawn[2]?.words).toMatchObject({
      verb: "TẶNG DANH HIỆU",
      title: "CHIẾN SĨ THI ĐUA CƠ SỞ",
    });
  });

  test("pressed again, and by two at once, each is made once", async () => {
    const decision = await createIssuedDecision(office, { items: [{}, {}, {}] });
    const press = () => makeCertificates(office, { decisionId: decision.id }, now);

    const made = await Promise.all([press(), press()]);

    expect(made.toSorted()).toEqual([0, 3]);
    expect(await press()).toBe(0);
    expect(await prisma.certificate.count({ where: { item: { decisionId: decision.id } } })).toBe(
      3,
    );
  });

  test("only the office, only from what was issued", async () => {
    const decision = await createIssuedDecision(office);
    const ref = { decisionId: decision.id };
    for (const role of ["CHAIR", "CLERK"] as const) {
      await expect(makeCertificates(await inCommune(role), ref, now)).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
    await prisma.decision.update({ where: { id: decision.id }, data: { state: "REVOKED" } });
    await expect(makeCertificates(office, ref, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("what was typed into the recipient later changes no certificate", async () => {
    const { decision, drawn } = await decisionWithCertificates({ items: [{ name: "Tên Lúc Ký" }] });
    await prisma.decisionItem.updateMany({
      where: { decisionId: decision.id },
      data: { name: "Tên Đổi Sau", citation: "Khác" },
    });

    expect(await listDrawnCertificates(office, decision.id)).toEqual(drawn);
  });
});

describe("voiding and issuing anew", () => {
  test("the number stays, the code does not; the old code says that another took its place", async () => {
    const { ids, rows } = await decisionWithCertificates({ items: [{}, {}] });
    const [certificateId = ""] = ids;
    await expect(reissueCertificate(office, { certificateId }, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await voidCertificate(office, { certificateId, reason: "In lệch khung" }, now);
    const oldCode = { code: rows[0]?.code ?? "", sealed: null };
    expect((await checkCertificate(oldCode))?.standing).toBe("VOIDED");

    const newId = await reissueCertificate(office, { certificateId }, now);

    expect(await reissueCertificate(office, { certificateId }, now)).toBe(newId);
    const found = await findCertificate(office, newId);
    expect(found).toMatchObject({ bookNumber: 1, issue: 2, standing: "VALID" });
    expect(found?.code).not.toBe(rows[0]?.code);
    expect((await checkCertificate(oldCode))?.standing).toBe("REISSUED");
    expect(await checkCertificate({ code: found?.code ?? "", sealed: null })).toMatchObject({
      standing: "VALID",
      issue: 2,
    });
  });

  test("once voided it is not voided again, and a second one in its place is refused while it holds", async () => {
    const { ids } = await decisionWithCertificates();
    const [certificateId = ""] = ids;
    const press = () => voidCertificate(office, { certificateId, reason: "Bị rách" }, now);
    const results = await Promise.allSettled([press(), press()]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(
      voidCertificate(office, { certificateId, reason: " " }, now),
    ).rejects.toMatchObject({ code: "RULE_BROKEN" });

    const made = await Promise.all([
      reissueCertificate(office, { certificateId }, now),
      reissueCertificate(office, { certificateId }, now),
    ]);
    expect(made[0]).toBe(made[1]);
    const colleague = await inCommune("OFFICE");
    await expect(reissueCertificate(colleague, { certificateId }, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test("an award that was taken back: its certificate says so, and none is issued in its place", async () => {
    const { decision, rows, ids } = await decisionWithCertificates({ items: [{}, {}] });
    const [certificateId = ""] = ids;
    await prisma.decisionItem.update({
      where: { id: decision.items[0]?.id ?? "" },
      data: { revokedAt: now },
    });

    expect((await checkCertificate({ code: rows[0]?.code ?? "", sealed: null }))?.standing).toBe(
      "REVOKED",
    );
    expect((await checkCertificate({ code: rows[1]?.code ?? "", sealed: null }))?.standing).toBe(
      "VALID",
    );
    expect(
      (await listDrawnCertificates(office, decision.id)).map(({ bookNumber }) => bookNumber),
    ).toEqual([2]);
    await voidCertificate(office, { certificateId, reason: "Thu hồi" }, now);
    await expect(reissueCertificate(office, { certificateId }, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringContaining("hủy bỏ"),
    });
  });
});

describe("checking", () => {
  test("says name, unit, achievement and decision: nothing of where somebody lives", async () => {
    const unit = await createUnit({ communeId: office.communeId, name: "Bản Xem" });
    const { rows, drawn } = await decisionWithCertificates({
      items: [
        {
          honorific: "Ông",
          name: "Vàng A Xem",
          place: "số nhà 5, bản Xem, điện thoại 0212",
          unitId: unit.id,
        },
      ],
    });
    const typed = readTyped(drawn[0]?.qrText ?? "");

    const checked = await checkCertificate(typed ?? { code: "", sealed: null });

    expect(checked).toMatchObject({
      standing: "VALID",
      seal: "GENUINE",
      recipient: {
        name: "Ông Vàng A Xem",
        unit: "Bản Xem",
        citation: "Đã có thành tích xuất sắc trong phong trào làm đường bản năm 2026",
      },
    });
    expect(JSON.stringify(checked)).not.toContain("0212");
    expect(typed?.code).toBe(rows[0]?.code);
    expect(await checkCertificate({ code: "0000000000000001", sealed: null })).toBeNull();
  });

  test("whoever asked to be taken from public pages is not named; the certificate is confirmed all the same", async () => {
    const { decision, rows } = await decisionWithCertificates();
    await prisma.recipient.update({
      where: { id: decision.items[0]?.recipientId ?? "" },
      data: { hiddenAt: now, hiddenReason: "Đơn đề nghị" },
    });

    const checked = await checkCertificate({ code: rows[0]?.code ?? "", sealed: null });

    expect(checked).toMatchObject({ standing: "VALID", recipient: null });
    expect(JSON.stringify(checked)).not.toContain(decision.items[0]?.name);
  });

  test("another name in the payload, another certificate's payload, and rows changed by hand are found out", async () => {
    const { drawn, rows } = await decisionWithCertificates({ items: [{}, {}] });
    const code = rows[0]?.code ?? "";
    const opened = openPayload(sealOf(drawn[0]?.qrText ?? ""));
    const forged = sealedPayload(
      opened?.payload.replace("Thử", "Giả") ?? "",
      opened?.signature ?? new Uint8Array(),
    );
    for (const sealed of [forged, sealOf(drawn[1]?.qrText ?? ""), "ABC", "không phải"]) {
      expect((await checkCertificate({ code, sealed }))?.seal).toBe("FORGED");
    }

    const row = await prisma.certificate.findUniqueOrThrow({ where: { code } });
    const content = { ...(row.content as object), name: "Tên Sửa Trong Cơ Sở Dữ Liệu" };
    await prisma.certificate.update({ where: { id: row.id }, data: { content } });
    expect(await checkCertificate({ code, sealed: null })).toBeNull();
  });

  test("a new key signs what comes, the old one still confirms what was; only the administrator changes it", async () => {
    const before = await decisionWithCertificates();
    await expect(rotateKey(office, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await rotateKey(await inCommune("ADMIN"), addDays(now, 1));
    const after = await decisionWithCertificates();

    expect(after.rows[0]?.keyId).not.toBe(before.rows[0]?.keyId);
    for (const { drawn, rows } of [before, after]) {
      const sealed = sealOf(drawn[0]?.qrText ?? "");
      expect((await checkCertificate({ code: rows[0]?.code ?? "", sealed }))?.seal).toBe("GENUINE");
      // As the file that works without the portal does it.
      const { code = "" } = await prisma.commune.findUniqueOrThrow({
        where: { id: office.communeId },
      });
      const keys = (await listPublishedKeys()).filter(({ communeCode }) => communeCode === code);
      const opened = openPayload(sealed);
      const fitting = keys.filter(
        ({ publicKey }) => opened && isSignedBy(Buffer.from(publicKey, "base64url"), opened),
      );
      expect(fitting).toHaveLength(1);
    }
    const keys = await prisma.communeKey.findMany({ where: { communeId: office.communeId } });
    expect(keys.filter(({ retiredAt }) => retiredAt === null)).toHaveLength(1);
    expect(JSON.stringify(keys.map(({ secret }) => secret))).not.toMatch(/PRIVATE/);
  });
});

describe("who sees", () => {
  test.each([
    ["OFFICE", true],
    ["CHAIR", true],
    ["CLERK", true],
    ["UNIT", false],
    ["COUNCIL", false],
    ["ADMIN", false],
  ] as const)("%s: %s", async (role, sees) => {
    const { decision, ids } = await decisionWithCertificates();
    const actor = await inCommune(role);
    expect((await findCertificate(actor, ids[0] ?? "")) !== null).toBe(sees);
    expect((await findCertificateDecision(actor, decision.id)) !== null).toBe(sees);
  });

  test("nobody of another commune, who cannot void or reissue either", async () => {
    const { decision, ids } = await decisionWithCertificates();
    const stranger = await createActor({ roles: ["OFFICE", "CHAIR", "CLERK", "ADMIN"] });
    const [certificateId = ""] = ids;
    expect(await findCertificate(stranger, certificateId)).toBeNull();
    expect(await findCertificateDecision(stranger, decision.id)).toBeNull();
    expect(await listDrawnCertificates(stranger, decision.id)).toEqual([]);
    const found = await findCertificateDecision(office, decision.id);
    expect(found && (await listCertificateItems(office, found))).toHaveLength(1);
    expect(found && (await listCertificateItems(stranger, found))).toEqual([]);
    for (const attempt of [
      () => voidCertificate(stranger, { certificateId, reason: "Thử" }, now),
      () => reissueCertificate(stranger, { certificateId }, now),
      () => makeCertificates(stranger, { decisionId: decision.id }, now),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});
