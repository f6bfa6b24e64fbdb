import { expect, test } from "vitest";
import { checkCertificate } from "@/lib/certificates/check/find-by-code";
import { makeCertificates } from "@/lib/certificates/make-certificates";
import { findCertificateDecision, listCertificateItems } from "@/lib/certificates/queries";
import { reissueCertificate, voidCertificate } from "@/lib/certificates/replace-certificate";
import { wordsSchema } from "@/lib/certificates/words";
import { prisma } from "@/lib/db/client";
import { beginCorrection } from "@/lib/decisions/correction/begin-correction";
import { signDecision } from "@/lib/decisions/deciding/sign-decision";
import { submitDecision } from "@/lib/decisions/deciding/submit-decision";
import { findFund } from "@/lib/decisions/money/fund";
import { editItem, editItemSchema } from "@/lib/decisions/proposal/edit-item";
import { findPublicDecision, listPublicDecisions } from "@/lib/decisions/public/honour";
import { publishDecision } from "@/lib/decisions/publish-decision";
import { printOutline } from "@/lib/documents/outline/print";
import {
  decisionOf,
  issue,
  issued,
  now,
  type People,
  people,
  proof,
  recommended,
  refOf,
  visitor,
} from "./people";

const grounds = "Ghi sai tên so với hồ sơ đề nghị";

async function rewritten(those: People, decisionId: string, change: object) {
  const [item] = (await decisionOf(those, decisionId)).items;
  const ref = await refOf(those, decisionId);
  const form = editItemSchema.parse({ ...item, ...ref, itemId: item?.id, ...change });
  await editItem(those.office, form, now);
}

async function signed(those: People, decisionId: string) {
  await submitDecision(those.office, await refOf(those, decisionId), now);
  await signDecision(those.chair, { ...(await refOf(those, decisionId)), proof }, visitor, now);
}

test("a wrong name is put right by a new paper: public pages and certificates follow, the frozen one stays", async () => {
  const those = await people();
  const { office, chair, clerk } = those;
  const wrong = await recommended(those, { name: "Lò Văn Thử" });
  const decisionId = await issued(those, [wrong.id, (await recommended(those)).id]);
  await publishDecision(
    office,
    { ...(await refOf(those, decisionId)), isPublic: true, reason: "" },
    now,
  );
  await makeCertificates(office, { decisionId }, now);
  const before = await decisionOf(those, decisionId);
  const [item] = before.items;
  const itemId = item?.id ?? "";
  const begin = (ids: string[]) =>
    beginCorrection(office, { decisionId, itemIds: ids, grounds }, now);

  await expect(
    beginCorrection(clerk, { decisionId, itemIds: [itemId], grounds }, now),
  ).rejects.toThrow("Chỉ thường trực");
  const { decisionId: correctionId } = await begin([itemId]);
  await expect(begin([itemId])).rejects.toThrow("đính chính, hủy bỏ khác chưa ban hành");
  await expect(submitDecision(office, await refOf(those, correctionId), now)).rejects.toThrow(
    "Lời ghi của “Lò Văn Thử” chưa sửa gì",
  );
  await rewritten(those, correctionId, { name: "Lò Văn Thứ", post: "Trưởng bản" });
  await signed(those, correctionId);
  expect((await decisionOf(those, decisionId)).items[0]?.name).toBe("Lò Văn Thử");
  expect(await issue(those, correctionId)).toMatchObject({ number: "02/QĐ-UBND" });

  const { document } = await decisionOf(those, correctionId);
  const words = document ? printOutline(document) : "";
  expect(words).toContain("Đính chính lời ghi trong danh sách kèm theo Quyết định số 01/QĐ-UBND");
  expect(words).toContain(
    "Tại số thứ tự 1 (Lò Văn Thử): tên đã ghi là “Lò Văn Thử”, nay đính chính là “Lò Văn Thứ”; bổ sung chức vụ, nghề nghiệp “Trưởng bản”.",
  );
  expect(words).toContain(`Lý do: ${grounds}.`);

  const after = await decisionOf(those, decisionId);
  expect(after).toMatchObject({
    state: "ISSUED",
    frozen: before.frozen,
    correctedBy: [{ id: correctionId, paper: { number: "02/QĐ-UBND" } }],
  });
  expect(after.items[0]).toMatchObject({ name: "Lò Văn Thứ", post: "Trưởng bản", position: 1 });
  expect(after.document ? printOutline(after.document) : "").toContain("Lò Văn Thử");
  const { slug } = await prisma.commune.findUniqueOrThrow({ where: { id: those.communeId } });
  const [listed] = await listPublicDecisions(slug);
  const shown = await findPublicDecision(slug, listed?.address ?? "");
  expect(shown?.honours.map(({ name }) => name)).toContain("Lò Văn Thứ");
  expect(shown?.corrections).toEqual([{ number: "02/QĐ-UBND", issuedOn: "2026-11-20" }]);
  // Found by the right name from now on; the unit is told.
  const { recipientId } = after.items[0] ?? {};
  expect(await prisma.recipient.findFirst({ where: { id: recipientId ?? "" } })).toMatchObject({
    name: "Lò Văn Thứ",
    foldedName: "lo van thu",
  });
  const kinds = await prisma.notification.findMany({
    where: { membershipId: those.unit.membershipId },
    select: { kind: true },
    orderBy: { id: "asc" },
  });
  expect(kinds.map(({ kind }) => kind)).toEqual(["award.decided", "award.corrected"]);
  // It awards nobody anew and costs nothing.
  expect(await findFund(chair, 2026, now)).toMatchObject({ used: 1_520_000 });

  const certificate = await prisma.certificate.findFirstOrThrow({ where: { itemId } });
  const check = (code: string) => checkCertificate({ code, sealed: null });
  expect(await check(certificate.code)).toMatchObject({
    standing: "VALID",
    recipient: { name: "Lò Văn Thử" },
    correctedBy: { number: "02/QĐ-UBND", issuedOn: "2026-11-20" },
  });
  const outdated = async () => {
    const found = await findCertificateDecision(office, decisionId);
    const items = found ? await listCertificateItems(office, found) : [];
    return items.map(({ latest }) => latest?.isOutdated);
  };
  expect(await outdated()).toEqual([true, false]);
  await voidCertificate(office, { certificateId: certificate.id, reason: "Ghi sai tên" }, now);
  const id = await reissueCertificate(office, { certificateId: certificate.id }, now);
  const anew = await prisma.certificate.findUniqueOrThrow({ where: { id } });
  expect(wordsSchema.parse(anew.content).name).toBe("Lò Văn Thứ");
  expect(await check(anew.code)).toMatchObject({ correctedBy: null });
  expect(await outdated()).toEqual([false, false]);

  // A second slip is put right by another paper.
  const again = await begin([itemId]);
  await rewritten(those, again.decisionId, { citation: "Làm đường bản dài 1.200 mét" });
  await signed(those, again.decisionId);
  await issue(those, again.decisionId);
  expect((await decisionOf(those, decisionId)).items[0]).toMatchObject({
    name: "Lò Văn Thứ",
    citation: "Làm đường bản dài 1.200 mét",
  });
});

test("somebody else is not put in another's place, nobody is awarded twice", async () => {
  const those = await people();
  const { id } = await recommended(those, { name: "Lò Văn Thử" });
  const decisionId = await issued(those, [id]);
  const [item] = (await decisionOf(those, decisionId)).items;
  const correction = await beginCorrection(
    those.office,
    { decisionId, itemIds: [item?.id ?? ""], grounds },
    now,
  );
  await expect(rewritten(those, correction.decisionId, { name: "Quàng Thị Khác" })).rejects.toThrow(
    "Tên này khác hẳn",
  );
  expect(await prisma.decisionItem.count({ where: { nominationId: id } })).toBe(1);
});
