import { expect, test } from "vitest";
import { signDecision } from "@/lib/decisions/deciding/sign-decision";
import { submitDecision } from "@/lib/decisions/deciding/submit-decision";
import { dueWords, findDecisionsDue } from "@/lib/decisions/due";
import { beginPaperDecision } from "@/lib/decisions/from-paper/enter-decision";
import { findOtherTitles } from "@/lib/decisions/money/other-titles";
import { listDecisions } from "@/lib/decisions/queries";
import { beginRevocation } from "@/lib/decisions/revocation/begin-revocation";
import { listDecisionWork } from "@/lib/decisions/work";
import {
  begun,
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

test("a title for the same time by another decision is named, until that is taken back", async () => {
  const those = await people();
  const time = { from: "2026-01-01", to: "2026-12-31" };
  const advanced = await recommended(those, {
    award: "ldtt",
    name: "Lò Văn Thử",
    achieved: time,
  });
  const { recipientId, unitId } = { ...advanced, unitId: those.unitId };
  const again = (award: string, achieved = time) =>
    recommended(those, { award, achieved, recipientId, unitId, name: "Lò Văn Thử" });
  const earlier = await issued(those, [advanced.id]);

  const words = async (nominationId: string) => {
    const decisionId = await begun(those, [nominationId]);
    const decision = await decisionOf(those, decisionId);
    return (await findOtherTitles(those.office, decision)).map((title) => title.words);
  };
  const higher = await again("cstdcs");
  expect(await words(higher.id)).toEqual([
    "Lò Văn Thử: danh hiệu Lao động tiên tiến, Quyết định số 01/QĐ-UBND ngày 20/11/2026, 760.000 đồng",
  ]);
  const lastYear = await again("cstdcs", { from: "2025-01-01", to: "2025-12-31" });
  expect(await words(lastYear.id)).toEqual([]);
  // A form of commendation is paid beside a title (khoản 7).
  expect(await words((await again("giay-khen")).id)).toEqual([]);

  const items = (await decisionOf(those, earlier)).items.map(({ id }) => id);
  const form = { decisionId: earlier, itemIds: items, grounds: "Kê khai sai" };
  const { decisionId: taking } = await beginRevocation(those.office, form, now);
  await submitDecision(those.office, await refOf(those, taking), now);
  await signDecision(those.chair, { ...(await refOf(those, taking)), proof }, visitor, now);
  await issue(those, taking);
  const open = await again("cstdcs");
  expect(await words(open.id)).toEqual([
    "Lò Văn Thử: danh hiệu Chiến sĩ thi đua cơ sở, một quyết định chưa ban hành",
  ]);
});

test("found by its number, its subject, and the names in it without accents", async () => {
  const those = await people();
  await issued(those, [(await recommended(those, { name: "Lường Thị Thử" })).id]);
  await beginPaperDecision(
    those.office,
    {
      paperNumber: "45/QĐ-UBND",
      paperOn: "2026-03-05",
      paperSigner: "Cầm Văn Thử",
      paperSignerPost: "Chủ tịch" as const,
      subject: "Khen đột xuất",
      campaignId: undefined,
    },
    now,
  );
  const found = async (search: string) =>
    (await listDecisions(those.office, { search })).decisions.map(({ paper }) => paper?.number);
  for (const search of ["1", "01/QĐ-UBND", "số 01", "luong thi", "Lường Thị Thử"]) {
    expect([search, await found(search)]).toEqual([search, ["01/QĐ-UBND"]]);
  }
  for (const search of ["45", "45/QĐ-UBND", "đột xuất"]) {
    expect([search, await found(search)]).toEqual([search, ["45/QĐ-UBND"]]);
  }
  expect(await found("Quàng")).toEqual([]);
});

test("the clock of an award with days of its own: the nearest in the list, until it is decided", async () => {
  const those = await people();
  const household = (completeOn: string) =>
    recommended(those, {
      award: "gdvh",
      audience: "HOUSEHOLD",
      completeOn: new Date(completeOn),
    });
  const soon = await household("2026-11-12");
  const later = await household("2026-11-18");
  const other = await recommended(those, { completeOn: new Date("2026-11-01") });
  const decisionId = await submitted(those, [soon.id, later.id, other.id]);
  const due = { dueOn: "2026-11-22", days: 10, award: "gdvh" };
  expect(await findDecisionsDue(those.chair, [decisionId])).toEqual(new Map([[decisionId, due]]));
  expect(await listDecisionWork(those.chair, now)).toMatchObject([
    {
      due: "hạn quyết định 22/11/2026, còn 2 ngày (Gia đình văn hóa: 10 ngày từ khi nhận đủ hồ sơ)",
    },
  ]);
  expect(dueWords(due, "2026-11-22")).toContain("hôm nay là hạn");
  expect(dueWords(due, "2026-11-25")).toContain("quá hạn 3 ngày");
  expect((await findDecisionsDue(those.stranger, [decisionId])).size).toBe(0);
  await sign(those, decisionId);
  expect((await findDecisionsDue(those.chair, [decisionId])).size).toBe(0);
  const plain = await begun(those, [(await recommended(those)).id]);
  expect((await findDecisionsDue(those.office, [plain])).size).toBe(0);
});
