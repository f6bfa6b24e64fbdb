import { expect, test } from "vitest";
import { suspendNomination } from "@/lib/appraisals/suspension/suspend";
import { prisma } from "@/lib/db/client";
import { followCouncil } from "@/lib/decisions/deciding/decide-items";
import { returnDecision } from "@/lib/decisions/deciding/return-decision";
import { signDecision } from "@/lib/decisions/deciding/sign-decision";
import { submitDecision } from "@/lib/decisions/deciding/submit-decision";
import { discardDecision, removeItem } from "@/lib/decisions/proposal/begin-decision";
import { findDecision } from "@/lib/decisions/queries";
import { beginRevocation } from "@/lib/decisions/revocation/begin-revocation";
import { createNomination } from "../../support/awards";
import {
  decisionOf,
  issue,
  issued,
  now,
  people,
  proof,
  recommended,
  refOf,
  sign,
  submitted,
  visitor,
} from "./people";

const statesOf = async (ids: readonly string[]) => {
  const found = await prisma.nomination.findMany({ where: { id: { in: [...ids] } }, take: 10 });
  return ids.map((id) => found.find((one) => one.id === id)?.state);
};

test("signed a second time, the clerk is told a second time", async () => {
  const those = await people();
  const decisionId = await submitted(those, [(await recommended(those)).id]);
  await sign(those, decisionId);
  const reason = "Ghi sai tên";
  await returnDecision(those.clerk, { ...(await refOf(those, decisionId)), reason }, now);
  await submitDecision(those.office, await refOf(those, decisionId), now);
  await sign(those, decisionId);
  const told = { membershipId: those.clerk.membershipId, kind: "decision.to-number" };
  expect(await prisma.notification.count({ where: told })).toBe(2);
});

test("signed with a wrong name, it comes back before it is numbered: nobody is decided, the paper is signed anew", async () => {
  const those = await people();
  const { office, chair, clerk, council, unitId } = those;
  const named = await recommended(those, { name: "Lò Văn Thử" });
  const against = await createNomination(office, { unitId, state: "NOT_RECOMMENDED" });
  const short = await createNomination(office, {
    unitId,
    state: "ELIGIBLE",
    procedure: "SHORT",
    type: "SUDDEN",
  });
  const ids = [named.id, against.id, short.id];
  const decisionId = await submitted(those, ids);
  await sign(those, decisionId);
  expect(await statesOf(ids)).toEqual(["APPROVED", "REJECTED", "APPROVED"]);

  // Not decided yet, somebody under a complaint is stopped; decided, the refusal says what to do.
  const { version } = await prisma.nomination.findUniqueOrThrow({ where: { id: named.id } });
  const complaint = { ground: "complaint" as const, reason: "Có đơn tố cáo ngày 20/11/2026" };
  const suspend = { nominationId: named.id, version, ...complaint };
  await expect(suspendNomination(office, suspend, now)).rejects.toThrow(
    "Đề nghị văn thư hoặc người ký trả lại quyết định, rồi tạm dừng.",
  );

  const reason = "Ghi sai tên ông Lò Văn Thử";
  const back = async () => ({ ...(await refOf(those, decisionId)), reason });
  await expect(returnDecision(office, await back(), now)).rejects.toThrow("Chỉ");
  await expect(returnDecision(council, await back(), now)).rejects.toThrow("Không tìm thấy");
  await returnDecision(clerk, await back(), now);

  expect(await decisionOf(those, decisionId)).toMatchObject({
    state: "RETURNED",
    movedNote: reason,
    signedAt: null,
    signerId: null,
    document: null,
    items: [{ coefficient: null }, { coefficient: null }, { coefficient: null }],
  });
  expect(await statesOf(ids)).toEqual(["RECOMMENDED", "NOT_RECOMMENDED", "ELIGIBLE"]);
  expect(await findDecision(clerk, decisionId, now)).toBeNull();
  const told = await prisma.notification.findMany({
    where: { subjectId: decisionId, kind: "decision.returned" },
  });
  expect(told.map(({ membershipId }) => membershipId).sort()).toEqual(
    [office.membershipId, chair.membershipId].sort(),
  );

  const again = await prisma.nomination.findUniqueOrThrow({ where: { id: named.id } });
  await suspendNomination(office, { ...suspend, version: again.version }, now);
  const { items } = await decisionOf(those, decisionId);
  const itemId = items.find(({ nominationId }) => nominationId === named.id)?.id ?? "";
  await removeItem(office, { ...(await refOf(those, decisionId)), itemId }, now);
  await submitDecision(office, await refOf(those, decisionId), now);
  await sign(those, decisionId);
  expect(await issue(those, decisionId)).toMatchObject({ number: "01/QĐ-UBND" });
  expect(await statesOf(ids)).toEqual(["SUSPENDED", "REJECTED", "AWARDED"]);
  await expect(returnDecision(clerk, await back(), now)).rejects.toThrow("đã ban hành");
});

test("a request to the higher level from which somebody was suspended, and a revocation, come back too", async () => {
  const those = await people();
  const { office, chair } = those;
  const award = "bang-khen-tinh";
  const ids = [(await recommended(those, { award })).id, (await recommended(those, { award })).id];
  const decisionId = await submitted(those, ids, now, "HIGHER");
  await sign(those, decisionId);
  await prisma.nomination.updateMany({
    where: { id: ids[0] ?? "" },
    data: { state: "SUSPENDED", movedNote: "Có đơn tố cáo" },
  });
  await returnDecision(chair, { ...(await refOf(those, decisionId)), reason: "Bỏ một người" }, now);
  expect(await statesOf(ids)).toEqual(["SUSPENDED", "RECOMMENDED"]);
  await discardDecision(office, await refOf(those, decisionId), now);

  const awarded = await issued(those, [(await recommended(those)).id]);
  const [item] = (await decisionOf(those, awarded)).items;
  const revocation = await beginRevocation(
    office,
    { decisionId: awarded, itemIds: [item?.id ?? ""], grounds: "Kê khai sai thành tích" },
    now,
  );
  const id = revocation.decisionId;
  await submitDecision(office, await refOf(those, id), now);
  await signDecision(chair, { ...(await refOf(those, id)), proof }, visitor, now);
  await returnDecision(chair, { ...(await refOf(those, id)), reason: "Sai căn cứ" }, now);
  expect((await decisionOf(those, id)).items).toMatchObject([{ outcome: "PENDING" }]);
  expect((await decisionOf(those, awarded)).items).toMatchObject([{ revokedAt: null }]);
});

test("sent back and numbered at the same moment, one of the two happens", async () => {
  const those = await people();
  const { chair, clerk } = those;
  const { id } = await recommended(those);
  const decisionId = await submitted(those, [id]);
  await followCouncil(chair, await refOf(those, decisionId), now);
  await signDecision(chair, { ...(await refOf(those, decisionId)), proof }, visitor, now);
  const ref = await refOf(those, decisionId);
  const both = await Promise.allSettled([
    returnDecision(clerk, { ...ref, reason: "Sai tên" }, now),
    issue(those, decisionId),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const { state } = await decisionOf(those, decisionId);
  expect(await statesOf([id])).toEqual([state === "ISSUED" ? "AWARDED" : "RECOMMENDED"]);
});
