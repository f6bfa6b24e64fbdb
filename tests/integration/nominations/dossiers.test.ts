import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { beginDossier } from "@/lib/nominations/dossiers/begin-dossier";
import { findDossier } from "@/lib/nominations/dossiers/find-dossier";
import { addNominee, removeNominee } from "@/lib/nominations/dossiers/nominees";
import { findNoticeDay } from "@/lib/nominations/dossiers/notice-day";
import { saveDossier } from "@/lib/nominations/dossiers/save-dossier";
import { saveMeeting } from "@/lib/nominations/dossiers/save-meeting";
import { submitDossier, submitNomination } from "@/lib/nominations/dossiers/submit";
import {
  deleteDossier,
  recallDossier,
  withdrawNomination,
} from "@/lib/nominations/dossiers/take-back";
import { moveNomination } from "@/lib/nominations/move-nomination";
import { newId } from "@/lib/text/new-id";
import { createIssuedDecision, createRecipient } from "../../support/awards";
import {
  begin,
  communeOfTwo,
  handedIn,
  meet,
  nominee,
  now,
  press,
  seen,
  writeAll,
  writtenDossier,
} from "../../support/nominations";

let head: Actor;
let otherHead: Actor;
let office: Actor;
let communeId: string;
let village: { id: string };

beforeEach(async () => {
  ({ head, otherHead, office, communeId, village } = await communeOfTwo());
});

const nominationOf = (id: string) => prisma.nomination.findUniqueOrThrow({ where: { id } });

describe("beginning", () => {
  test("pressed twice it is one dossier; nobody takes another's id", async () => {
    const form = {
      dossierId: newId(),
      type: "MERIT" as const,
      campaignId: null,
      procedure: "FULL" as const,
      shortGround: "",
      achievedFrom: "2026-01-01",
      achievedTo: "2026-12-31",
    };
    await Promise.all([beginDossier(head, form, now), beginDossier(head, form, now)]);

    expect(await prisma.dossier.count({ where: { id: form.dossierId } })).toBe(1);
    expect(await seen(head, form.dossierId)).toMatchObject({
      title: "Đề nghị khen thưởng công trạng năm 2026",
      unitId: village.id,
    });
    await expect(beginDossier(otherHead, form, now)).rejects.toThrow("Không tìm thấy hồ sơ");
  });

  test("the office enters from paper for a unit and says which paper; a unit cannot enter for another", async () => {
    const paper = { forUnitId: village.id, paperNote: "Tờ trình viết tay ngày 10/11/2026" };
    const dossierId = await begin(office, paper);

    expect(await seen(office, dossierId)).toMatchObject({ isFromPaper: true, unitId: village.id });
    await expect(begin(office, { ...paper, paperNote: "" })).rejects.toThrow("bản giấy nào");
    await expect(begin(otherHead, paper)).rejects.toThrow("nhập hộ");
  });
});

describe("nominees", () => {
  test("a title is not put forward by the short procedure, nor does its dossier become one", async () => {
    const short = { procedure: "SHORT" as const, shortGround: "sudden" };
    const cstdcs = { award: "cstdcs" };
    const shortId = await begin(head, short);
    await expect(addNominee(head, nominee(shortId, cstdcs), now)).rejects.toThrow(
      "Chiến sĩ thi đua cơ sở là danh hiệu, Hội đồng phải họp xét",
    );

    const dossierId = await begin(head);
    await addNominee(head, nominee(dossierId, cstdcs), now);
    const form = {
      ...(await seen(head, dossierId)),
      ...short,
      dossierId,
      achievedFrom: "2026-01-01",
      achievedTo: "2026-10-31",
      paperOn: null,
    };
    await expect(saveDossier(head, form, now)).rejects.toThrow("Lập hồ sơ theo thủ tục đầy đủ");
  });

  test("pressed twice a new recipient and their nomination are one; the name is kept tidy", async () => {
    const dossierId = await begin(head);
    const form = nominee(dossierId, { name: "  Cầm   Thị Đôi " });
    const [one, other] = await Promise.all([
      addNominee(head, form, now),
      addNominee(head, form, now),
    ]);

    expect(one).toEqual(other);
    const { nominations } = await seen(head, dossierId);
    expect(nominations.map(({ name }) => name)).toEqual(["Cầm Thị Đôi"]);
  });

  test("found without accents, they are called as the commune knows them; a woman is known by how she is called", async () => {
    const known = await createRecipient(office, { name: "Cầm Thị Đôi", unitId: village.id });
    const dossierId = await begin(head);
    const { nominationId } = await addNominee(
      head,
      nominee(dossierId, { name: "cam thi doi", recipient: known.id }),
      now,
    );
    await writeAll(head, nominationId, { honorific: "Bà" });

    const nomination = await nominationOf(nominationId);
    expect(nomination).toMatchObject({ name: "Cầm Thị Đôi", recipientId: known.id });
    const { isWoman } = await prisma.recipient.findUniqueOrThrow({ where: { id: known.id } });
    expect(isWoman).toBe(true);
    await expect(writeAll(head, nominationId, { name: "Lò Văn Khác" })).rejects.toThrow("khác hẳn");
    await expect(writeAll(head, nominationId, { isLeader: null })).rejects.toThrow("lãnh đạo");
  });

  test("an award that is not for such a recipient is refused, and one of another commune not found", async () => {
    const dossierId = await begin(head);
    const wrong = nominee(dossierId, { award: "gdvh" });
    await expect(addNominee(head, wrong, now)).rejects.toThrow("không tặng cho đối tượng này");

    const elsewhere = await communeOfTwo();
    const strange = await handedIn(elsewhere.head);
    const { recipientId } = await nominationOf(strange.nominationId);
    await expect(
      addNominee(head, nominee(dossierId, { recipient: recipientId }), now),
    ).rejects.toThrow("Không tìm thấy đối tượng");
  });

  test("removed while never handed in, with its place in the dossier", async () => {
    const { dossierId, nominationId } = await writtenDossier(head);
    await removeNominee(head, { nominationId }, now);

    expect((await seen(head, dossierId)).nominations).toEqual([]);
  });
});

describe("the meeting", () => {
  test.each([
    ["more present than called", { calledCount: 20, presentCount: 21 }, 1, 0, "Có 21 người dự"],
    ["more votes than present", { calledCount: 30, presentCount: 25 }, 20, 6, "cộng lại 26"],
    ["a day to come", { heldOn: "2026-11-21" }, 1, 0, "chưa tới"],
  ])("%s is refused", async (_what, wrong, votesFor, votesAgainst, message) => {
    const { dossierId, nominationId } = await writtenDossier(head);
    const { version } = await seen(head, dossierId);
    const meeting = {
      heldOn: "2026-11-10",
      beganAt: null,
      endedAt: null,
      place: "",
      calledCount: 30,
      presentCount: 25,
      chairName: "",
      secretaryName: "",
      notes: "",
      ...wrong,
    };
    const votes = [{ nominationId, votesFor, votesAgainst }];
    await expect(saveMeeting(head, { dossierId, version, meeting, votes }, now)).rejects.toThrow(
      message,
    );
  });
});

describe("handing in", () => {
  test("what is missing is said, one thing after the other", async () => {
    const dossierId = await begin(head);
    const submit = async () => submitDossier(head, await press(head, dossierId), now);
    await expect(submit()).rejects.toThrow("chưa có đề nghị nào");
    const { nominationId } = await addNominee(head, nominee(dossierId), now);
    await expect(submit()).rejects.toThrow("họp xét");
    await meet(head, dossierId);
    await expect(submit()).rejects.toThrow("thành tích sẽ ghi trên quyết định");
    await writeAll(head, nominationId);
    await submit();

    expect(await nominationOf(nominationId)).toMatchObject({
      state: "SUBMITTED",
      completeOn: new Date("2026-11-20"),
    });
  });

  test("pressed twice at once it is handed in once, under one number, and the office told once", async () => {
    const { dossierId, nominationId } = await writtenDossier(head);
    const form = await press(head, dossierId);
    await Promise.all([submitDossier(head, form, now), submitDossier(head, form, now)]);

    const lines = await prisma.auditEvent.count({
      where: { communeId, subjectId: nominationId, action: "nomination.moved" },
    });
    const told = await prisma.notification.count({
      where: { communeId, subjectId: dossierId, membershipId: office.membershipId },
    });
    expect([lines, told]).toEqual([1, 1]);
  });

  test("a colleague's later words are not handed in unseen", async () => {
    const { dossierId, nominationId } = await writtenDossier(head);
    const form = await press(head, dossierId);
    await writeAll(head, nominationId);

    await expect(submitDossier(head, form, now)).rejects.toThrow("vừa có người khác sửa");
  });

  test("eight dossiers at one moment get eight numbers in a row", async () => {
    const fresh = await communeOfTwo();
    const ids = [];
    for (let count = 0; count < 8; count += 1) {
      ids.push((await writtenDossier(count % 2 ? fresh.head : fresh.otherHead)).dossierId);
    }
    await Promise.all(
      ids.map(async (id, index) => {
        const actor = index % 2 ? fresh.head : fresh.otherHead;
        await submitDossier(actor, await press(actor, id), now);
      }),
    );

    const numbers = await prisma.dossier.findMany({
      where: { communeId: fresh.communeId },
      orderBy: { number: "asc" },
    });
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test("from paper the office hands it in, not the unit, and only with the paper's picture", async () => {
    const paper = { forUnitId: village.id, paperNote: "Tờ trình viết tay ngày 10/11/2026" };
    const dossierId = await begin(office, paper);
    const { nominationId } = await addNominee(office, nominee(dossierId), now);
    await writeAll(office, nominationId);
    await meet(office, dossierId);

    await expect(submitDossier(head, await press(head, dossierId), now)).rejects.toThrow(
      "thường trực nhập hộ",
    );
    await expect(submitDossier(office, await press(office, dossierId), now)).rejects.toThrow(
      "bản quét",
    );
    const content = Buffer.from("%PDF-1.4");
    await prisma.dossierFile.create({
      data: {
        communeId,
        dossierId,
        part: "request",
        name: "to-trinh.pdf",
        mediaType: "application/pdf",
        size: content.length,
        sha256: "0".repeat(64),
        content,
        uploadedById: office.membershipId,
        uploadedAt: now,
      },
    });
    await submitDossier(office, await press(office, dossierId), now);
    expect((await seen(office, dossierId)).number).not.toBeNull();
  });
});

describe("after handing in", () => {
  test("nothing is written any more", async () => {
    const { dossierId, nominationId } = await handedIn(head);
    const { version } = await seen(head, dossierId);

    await expect(writeAll(head, nominationId)).rejects.toThrow("không sửa được nữa");
    await expect(addNominee(head, nominee(dossierId), now)).rejects.toThrow("đã nộp");
    await expect(removeNominee(head, { nominationId }, now)).rejects.toThrow("đã nộp");
    await expect(deleteDossier(head, { dossierId, version }, now)).rejects.toThrow("đã nộp");
    const details = {
      dossierId,
      version,
      type: "MERIT" as const,
      campaignId: null,
      procedure: "FULL" as const,
      shortGround: "",
      achievedFrom: "2026-01-01",
      achievedTo: "2026-10-31",
      title: "",
      paperNumber: "",
      paperOn: null,
      signerName: "",
      signerPost: "",
      paperNote: "",
    };
    await expect(saveDossier(head, details, now)).rejects.toThrow("đã nộp");
  });

  test("recalled until the appraisal begins; the number stays, and is not given again", async () => {
    const { dossierId, nominationId } = await handedIn(head);
    const { version, number } = await seen(head, dossierId);
    await recallDossier(head, { dossierId, version }, now);
    await recallDossier(head, { dossierId, version }, now);

    expect(await nominationOf(nominationId)).toMatchObject({ state: "DRAFT", completeOn: null });
    expect(await findDossier(office, dossierId, now)).toBeNull();
    await submitDossier(head, await press(head, dossierId), now);
    expect((await seen(office, dossierId)).number).toBe(number);

    await prisma.appraisal.create({ data: { communeId, nominationId } });
    const again = await seen(head, dossierId);
    await expect(recallDossier(head, { dossierId, version: again.version }, now)).rejects.toThrow(
      "đã thẩm định",
    );
  });

  test("recall and return at one moment: one of them wins, the other is told", async () => {
    const { dossierId, nominationId } = await handedIn(head);
    const { version } = await seen(head, dossierId);
    const giveBack = prisma.$transaction((tx) =>
      moveNomination(tx, office, { nominationId, event: "return", note: "Bổ sung." }, now),
    );
    const [recalled, returned] = await Promise.allSettled([
      recallDossier(head, { dossierId, version }, now),
      giveBack,
    ]);

    const won = [recalled, returned].filter(({ status }) => status === "fulfilled");
    expect(won).toHaveLength(1);
    const { state } = await nominationOf(nominationId);
    expect(state).toBe(recalled.status === "fulfilled" ? "DRAFT" : "RETURNED");
  });

  test("returned, put right and handed in again by itself, once", async () => {
    const { nominationId } = await handedIn(head);
    await prisma.$transaction((tx) =>
      moveNomination(tx, office, { nominationId, event: "return", note: "Thêm số liệu." }, now),
    );
    await writeAll(head, nominationId);
    const { version } = await nominationOf(nominationId);
    const form = { nominationId, version };
    await Promise.all([submitNomination(head, form, now), submitNomination(head, form, now)]);

    expect(await nominationOf(nominationId)).toMatchObject({
      state: "SUBMITTED",
      version: version + 1,
    });
    await expect(submitNomination(otherHead, form, now)).rejects.toThrow("Không tìm thấy");
  });

  test("withdrawn with the reason, out of what the public is shown; not from a decision's draft", async () => {
    const { nominationId } = await handedIn(head);
    const { version } = await nominationOf(nominationId);
    const form = { nominationId, version, reason: "Người được đề nghị không nhận." };
    await expect(withdrawNomination(head, { ...form, reason: " " }, now)).rejects.toThrow("lý do");
    await withdrawNomination(head, form, now);
    await withdrawNomination(head, form, now);
    expect(await nominationOf(nominationId)).toMatchObject({
      state: "WITHDRAWN",
      movedNote: form.reason,
    });
    const gone = await nominationOf(nominationId);
    const again = nominee(gone.dossierId, { recipient: gone.recipientId, award: gone.award });
    await expect(addNominee(head, again, now)).rejects.toThrow("đã rút đề nghị ấy");

    const other = await handedIn(head, "Quàng Văn Mục");
    const row = await nominationOf(other.nominationId);
    await prisma.nomination.update({
      where: { id: row.id },
      data: { state: "RECOMMENDED" },
    });
    const { membershipId } = office;
    await prisma.decision.create({
      data: {
        communeId,
        subject: "Về việc tặng Giấy khen",
        createdById: membershipId,
        createdAt: now,
        movedById: membershipId,
        movedAt: now,
        items: {
          create: {
            position: 1,
            nominationId: row.id,
            recipientId: row.recipientId,
            award: row.award,
            type: "MERIT",
            audience: row.audience,
            name: row.name,
            citation: row.citation,
          },
        },
      },
    });
    await expect(
      withdrawNomination(head, { ...form, nominationId: row.id, version: row.version }, now),
    ).rejects.toThrow("dự thảo quyết định");
  });

  test("a draft that was never handed in is thrown away whole", async () => {
    const { dossierId, nominationId } = await writtenDossier(head);
    const { version } = await seen(head, dossierId);
    await deleteDossier(head, { dossierId, version }, now);

    expect(await prisma.nomination.count({ where: { id: nominationId } })).toBe(0);
    expect(await findDossier(head, dossierId, now)).toBeNull();
  });
});

test("the day by which everybody is told the result counts from the decision, by the rule of that day", async () => {
  const houseRule = { key: "award.notify-days", validFrom: new Date("2024-01-01") };
  await prisma.rule.create({
    data: { ...houseRule, value: 10, legalBasis: "Quy chế mẫu", isVerified: false },
  });
  const { head, chair, communeId } = await communeOfTwo();
  const { dossierId, nominationId } = await handedIn(head);
  const noticeOf = () => findNoticeDay(head, { id: dossierId });
  const decide = async (issuedOn: string) => {
    const { items } = await createIssuedDecision(chair, {
      issuedOn,
      items: [{ isRejected: true }],
    });
    const where = { communeId, id: items[0]?.id ?? "" };
    await prisma.decisionItem.updateMany({ where, data: { nominationId } });
  };
  expect(await noticeOf()).toBeNull();

  // Two weeks of working days after Friday 20/11.
  await decide("2026-11-20");
  expect(await noticeOf()).toMatchObject({ on: "2026-12-04", days: 10 });

  await prisma.rule.create({
    data: {
      communeId,
      key: "award.notify-days",
      value: 3,
      validFrom: new Date("2026-12-01"),
      legalBasis: "Quy chế của xã",
      isVerified: true,
    },
  });
  expect(await noticeOf()).toMatchObject({ on: "2026-12-04", days: 10 });
  await decide("2026-12-01");
  expect(await noticeOf()).toEqual({ on: "2026-12-04", days: 3, legalBasis: "Quy chế của xã" });
});
