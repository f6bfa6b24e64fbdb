import { afterEach, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { addFile, removeFile } from "@/lib/nominations/files/commands";
import { dossierFileMegabytes } from "@/lib/nominations/files/limits";
import { findFile, listFiles } from "@/lib/nominations/files/queries";
import { createNomination } from "../../support/awards";
import { createActor, createUnit } from "../../support/factories";

const now = new Date();
const pdf = (words: string, name = "Biên bản.pdf") => new File([`%PDF-1.7 ${words}`], name);

let village: Actor;
let office: Actor;
beforeEach(async () => {
  const unit = await createUnit();
  const { communeId } = unit;
  village = await createActor({ roles: ["UNIT"], communeId, unitId: unit.id });
  office = await createActor({ roles: ["OFFICE"], communeId });
});
afterEach(() => {
  delete env.SCAN_COMMAND;
});

const newFile = (dossierId: string, file: File, nominationId: string | null = null) => ({
  dossierId,
  nominationId,
  part: "minutes" as const,
  file,
});

test("Đơn vị kèm tệp vào hồ sơ nháp; nộp rồi thường trực thấy, đơn vị khác, xã khác không", async () => {
  const { dossier } = await createNomination(village, { state: "DRAFT" });
  await addFile(village, newFile(dossier.id, pdf("một")), now);
  const [file] = await listFiles(village, dossier.id, now);
  const fileId = file?.id ?? "";
  expect(file?.name).toBe("Biên bản.pdf");
  expect(await findFile(office, fileId, now)).toBeNull();
  await prisma.nomination.updateMany({
    where: { dossierId: dossier.id },
    data: { state: "SUBMITTED" },
  });
  await prisma.dossier.updateMany({
    where: { id: dossier.id },
    data: { submittedAt: now, submittedById: village.membershipId, year: 2026, number: 1 },
  });
  expect((await findFile(office, fileId, now))?.mediaType).toBe("application/pdf");
  const otherUnit = await createUnit({ communeId: village.communeId });
  const neighbour = await createActor({
    roles: ["UNIT"],
    communeId: village.communeId,
    unitId: otherUnit.id,
  });
  for (const stranger of [
    neighbour,
    await createActor({ roles: ["ADMIN"], communeId: village.communeId }),
    await createActor({ roles: ["OFFICE", "CHAIR", "COUNCIL"] }),
  ]) {
    expect(await findFile(stranger, fileId, now)).toBeNull();
    expect(await listFiles(stranger, dossier.id, now)).toEqual([]);
  }
  await expect(addFile(village, newFile(dossier.id, pdf("hai")), now)).rejects.toThrow("đã nộp");
  await expect(removeFile(village, { fileId }, now)).rejects.toThrow("đã nộp");
});

test("Đề nghị bị trả lại thì bổ sung tệp của riêng nó được", async () => {
  const { dossier, id } = await createNomination(village, { state: "RETURNED" });
  await createNomination(village, { state: "SUBMITTED", dossierId: dossier.id });
  await expect(addFile(village, newFile(dossier.id, pdf("a")), now)).rejects.toThrow("đã nộp");
  await addFile(village, newFile(dossier.id, pdf("a"), id), now);
  expect(await listFiles(office, dossier.id, now)).toHaveLength(1);
});

test("Gửi hai lần, cả cùng lúc, là một tệp; bỏ hai lần là bỏ một lần", async () => {
  const { dossier } = await createNomination(village, { state: "DRAFT" });
  await Promise.all([
    addFile(village, newFile(dossier.id, pdf("một")), now),
    addFile(village, newFile(dossier.id, pdf("một", "tên khác.pdf")), now),
  ]);
  const files = await listFiles(village, dossier.id, now);
  expect(files).toHaveLength(1);
  const fileId = files[0]?.id ?? "";
  await removeFile(village, { fileId }, now);
  await expect(removeFile(village, { fileId }, now)).rejects.toThrow("Không tìm thấy tệp");
  expect(await listFiles(village, dossier.id, now)).toEqual([]);
});

test.each([
  [new File([""], "rong.pdf"), "Tệp rỗng"],
  [new File(["<script>"], "gia.pdf"), "đọc theo nội dung"],
  [new File([`%PDF-${"x".repeat(dossierFileMegabytes * 1_000_000)}`], "to.pdf"), "Tệp quá"],
])("không nhận: %o", async (file, why) => {
  const { dossier } = await createNomination(village, { state: "DRAFT" });
  await expect(addFile(village, newFile(dossier.id, file), now)).rejects.toThrow(why);
  expect(await listFiles(village, dossier.id, now)).toEqual([]);
});

test.each([
  ["sạch thì nhận", "cat > /dev/null", null],
  ["có mã độc thì không nhận", "grep -q MA-DOC && exit 1; exit 0", "có mã độc"],
  ["máy quét hỏng thì không nhận", "exit 2", "Chưa quét được"],
  ["không có máy quét thì không nhận", "khong-co-lenh-nay", "Chưa quét được"],
])("Quét vi-rút: %s", async (_what, command, why) => {
  env.SCAN_COMMAND = command;
  const { dossier } = await createNomination(village, { state: "DRAFT" });
  const adding = addFile(village, newFile(dossier.id, pdf("MA-DOC")), now);
  if (why === null) await adding;
  else await expect(adding).rejects.toThrow(why);
  expect(await listFiles(village, dossier.id, now)).toHaveLength(why === null ? 1 : 0);
});
