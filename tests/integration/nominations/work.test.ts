import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { listWork } from "@/lib/inbox/queries";
import { addNominee } from "@/lib/nominations/dossiers/nominees";
import { submitDossier } from "@/lib/nominations/dossiers/submit";
import { moveNomination } from "@/lib/nominations/move-nomination";
import {
  begin,
  communeOfTwo,
  handedIn,
  meet,
  nominee,
  now,
  press,
  writeAll,
} from "../../support/nominations";

test("a unit has before it what it began and what came back, and waits for what it handed in; a paper is the office's", async () => {
  const { head, otherHead, office, village } = await communeOfTwo();
  const begun = await begin(head);
  const sent = await handedIn(head, "Quàng Thị Mỹ");
  const back = await handedIn(head, "Cầm Văn Đôi");
  await prisma.$transaction((tx) =>
    moveNomination(
      tx,
      office,
      { nominationId: back.nominationId, event: "return", note: "Thêm số liệu." },
      now,
    ),
  );
  await begin(office, { forUnitId: village.id, paperNote: "Tờ trình viết tay ngày 10/11/2026" });

  const { mine, waiting } = await listWork(head, now);
  const named = (items: typeof mine | typeof waiting) =>
    items.map(({ subject, state }) => [subject.type, subject.id, state]);
  expect(named(mine).sort()).toEqual(
    [
      ["dossier", begun, "DUE"],
      ["nomination", back.nominationId, "RETURNED"],
    ].sort(),
  );
  expect(named(waiting)).toEqual([["nomination", sent.nominationId, "TO_APPRAISE"]]);
  const others = await listWork(otherHead, now);
  expect([others.mine, others.waiting]).toEqual([[], []]);
});

test("what waits in one dossier is one line", async () => {
  const { head } = await communeOfTwo();
  const dossierId = await begin(head);
  for (const name of ["Quàng Thị Mỹ", "Cầm Văn Đôi"]) {
    const { nominationId } = await addNominee(head, nominee(dossierId, { name }), now);
    await writeAll(head, nominationId);
  }
  await meet(head, dossierId);
  await submitDossier(head, await press(head, dossierId), now);

  const { waiting } = await listWork(head, now);
  expect(waiting).toMatchObject([
    {
      subject: { type: "dossier", id: dossierId },
      state: "TO_APPRAISE",
      what: "2 đề nghị khen",
      href: `/nominations/dossiers/${dossierId}`,
    },
  ]);
});

test("the short procedure needs neither meeting nor votes nor a story", async () => {
  const { head } = await communeOfTwo();
  const dossierId = await begin(head, {
    type: "SUDDEN",
    procedure: "SHORT",
    shortGround: "sudden",
  });
  const { nominationId } = await addNominee(head, nominee(dossierId), now);
  await writeAll(head, nominationId);
  await prisma.nomination.update({ where: { id: nominationId }, data: { story: "" } });
  await submitDossier(head, await press(head, dossierId), now);

  const { state, votesFor } = await prisma.nomination.findUniqueOrThrow({
    where: { id: nominationId },
  });
  expect([state, votesFor]).toEqual(["SUBMITTED", null]);
});
