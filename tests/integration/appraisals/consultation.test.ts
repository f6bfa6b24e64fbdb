import { beforeEach, describe, expect, test } from "vitest";
import { listConsultable, mustBeShown } from "@/lib/appraisals/consultation/candidates";
import {
  concludeConsultation,
  removeNominee,
} from "@/lib/appraisals/consultation/conclude-consultation";
import { handleOpinion } from "@/lib/appraisals/consultation/handle-opinion";
import { openConsultation } from "@/lib/appraisals/consultation/open-consultation";
import {
  findPublicConsultation,
  findReceipt,
  listPublicConsultations,
} from "@/lib/appraisals/consultation/public";
import { findConsultation, listConsultations } from "@/lib/appraisals/consultation/queries";
import { enterOpinion, giveOpinion } from "@/lib/appraisals/consultation/receive-opinion";
import { listConsultationWork } from "@/lib/appraisals/consultation/work";
import { suspendNomination } from "@/lib/appraisals/suspension/suspend";
import type { Actor } from "@/lib/auth/actor";
import { listCandidates } from "@/lib/council/sessions/candidates";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/text/new-id";
import { createNomination } from "../../support/awards";
import { createActor } from "../../support/factories";
import { withNationalRules } from "../../support/national-rules";
import { communeOfTwo } from "../../support/nominations";

const at = (day: string) => new Date(`2026-11-${day}T02:00:00Z`);
const opened = at("02");

let office: Actor;
let head: Actor;
let communeSlug: string;

beforeEach(async () => {
  await withNationalRules();
  ({ office, head } = await communeOfTwo());
  const { slug } = await prisma.commune.findUniqueOrThrow({ where: { id: office.communeId } });
  communeSlug = slug;
});

const family = (name = "Gia đình ông Lò Văn Thử") =>
  createNomination(head, {
    state: "ELIGIBLE",
    award: "gdvh",
    audience: "HOUSEHOLD",
    name,
    place: "nhà số 7, đội 2",
    citation: "Ba năm liền hòa thuận, gọi 0912 345 678",
    votesFor: 31,
    submittedAt: at("01"),
  });

async function open(
  nominationIds: string[],
  {
    title = "Lấy ý kiến về Gia đình văn hóa năm 2026",
    closesOn = null as string | null,
    basis = "",
    now = opened,
  } = {},
) {
  const id = newId();
  await openConsultation(office, { id, title, nominationIds, closesOn, basis }, now);
  return prisma.consultation.findUniqueOrThrow({ where: { id } });
}

const said = (nominationId = "") => ({
  id: newId(),
  nominationId,
  name: "Quàng Thị Nói",
  contact: "0987 654 321",
  text: "Nhà này còn nợ quỹ bản",
  commune: communeSlug,
  slug: "lay-y-kien-ve-gia-dinh-van-hoa-nam-2026",
  trang_web: "",
});

const nomination = (id: string) => prisma.nomination.findUniqueOrThrow({ where: { id } });
const shown = async (slug = said().slug, now = at("03")) =>
  (await findPublicConsultation(communeSlug, slug, now))?.items.map(({ name }) => name);
const version = async (id: string) =>
  (await prisma.consultation.findUniqueOrThrow({ where: { id } })).version;
const conclude = async (consultationId: string, now: Date) =>
  concludeConsultation(office, { consultationId, version: await version(consultationId) }, now);

describe("opening", () => {
  test("the longest rule governs: ten days after the first, and a day off gives way", async () => {
    const [one, paper] = [
      await family(),
      await createNomination(head, { state: "ELIGIBLE", submittedAt: at("01") }),
    ];
    const consultable = await listConsultable(office, opened);
    expect(consultable.map((each) => [each.award, each.rule?.days, mustBeShown(each)])).toEqual([
      ["gdvh", 10, true],
      ["giay-khen", 7, true],
    ]);

    const list = await open([one.id, paper.id]);
    expect(list.basis).toContain("86/2023");
    expect(list.opensOn).toEqual(new Date("2026-11-02"));
    expect(list.closesOn).toEqual(new Date("2026-11-12"));
    expect((await nomination(one.id)).state).toBe("IN_CONSULTATION");
    // 04/11 and ten days is a Saturday.
    const later = await open([(await family("Gia đình bà Vì Thị Thử")).id], { now: at("04") });
    expect(later.closesOn).toEqual(new Date("2026-11-16"));
    expect(later.slug).toBe(`${list.slug}-2`);
    // The commune counts otherwise from a day on.
    await prisma.rule.create({
      data: {
        communeId: office.communeId,
        key: "consultation.day-count",
        value: "WITH_FIRST",
        validFrom: new Date("2026-11-04"),
        legalBasis: "Quy chế của xã",
        isVerified: true,
      },
    });
    const counted = await open([(await family("Gia đình ông Cà Văn Thử")).id], { now: at("04") });
    expect(counted.closesOn).toEqual(new Date("2026-11-13"));
  });

  test("a last day too early, none at all, and who is not eligible are refused; nothing changes", async () => {
    const one = await family();
    await expect(open([one.id], { closesOn: "2026-11-11" })).rejects.toThrow(
      "ngày cuối nhận ý kiến sớm nhất là 12/11/2026",
    );
    await expect(open([one.id], { closesOn: "2027-11-11" })).rejects.toThrow("muộn nhất");
    const upward = await createNomination(head, {
      state: "ELIGIBLE",
      award: "ldtt",
      submittedAt: at("01"),
    });
    await expect(open([upward.id])).rejects.toThrow("ghi căn cứ");
    await expect(open([upward.id], { basis: "Quy chế" })).rejects.toThrow("ghi ngày cuối");
    const waiting = await createNomination(head, { state: "SUBMITTED", submittedAt: at("01") });
    await expect(open([one.id, waiting.id])).rejects.toThrow("vừa đổi trạng thái");
    await expect(
      openConsultation(
        head,
        { id: newId(), title: "x", nominationIds: [one.id], closesOn: null, basis: "" },
        opened,
      ),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await prisma.consultation.count({ where: { communeId: office.communeId } })).toBe(0);
    expect((await nomination(one.id)).state).toBe("ELIGIBLE");
  });

  test("everybody sees name, unit, achievement; no address, no telephone, no votes", async () => {
    const one = await family();
    await open([one.id]);
    const list = await findPublicConsultation(communeSlug, said().slug, at("03"));
    const unit = await prisma.unit.findUniqueOrThrow({ where: { id: head.unitId ?? "" } });
    expect(list?.items).toEqual([
      {
        nominationId: one.id,
        award: "gdvh",
        name: "Gia đình ông Lò Văn Thử",
        place: unit.name,
        citation: "Ba năm liền hòa thuận, gọi [không công khai]",
      },
    ]);
    const words = JSON.stringify([list, await listPublicConsultations(communeSlug)]);
    expect(words).not.toMatch(/đội 2|0912|votes|:31\b/);
    await prisma.recipient.update({
      where: { id: one.recipientId },
      data: { hiddenAt: opened, hiddenReason: "Gia đình đề nghị" },
    });
    expect(
      (await findPublicConsultation(communeSlug, said().slug, at("03")))?.items[0],
    ).toMatchObject({
      name: "(đã ẩn theo yêu cầu)",
      place: "",
      citation: "",
    });
  });

  test("a title that names somebody gives no address by that name, and forgets it with the rest", async () => {
    const one = await family();
    const { slug } = await open([one.id], { title: "Đề nghị khen gia đình ông Lò Văn Thử" });
    expect(slug).not.toContain("thu");
    await prisma.consultation.updateMany({
      data: { concludedAt: opened, concludedById: office.membershipId },
    });
    const titles = async () => [
      ...(await listPublicConsultations(communeSlug)).map(({ title }) => title),
      (await findPublicConsultation(communeSlug, slug, at("03")))?.title,
    ];
    expect((await titles()).join()).toContain("Lò Văn Thử");
    await prisma.recipient.update({
      where: { id: one.recipientId },
      data: { hiddenAt: opened, hiddenReason: "Gia đình đề nghị" },
    });
    expect(await titles()).toEqual(Array(2).fill("Đề nghị khen (đã ẩn theo yêu cầu)"));
  });
});

describe("opinions", () => {
  test("from anybody, on its days; the office is told without the words; the giver sees the answer", async () => {
    const one = await family();
    const list = await open([one.id]);
    const words = said(one.id);
    const opinionId = await giveOpinion(words, at("03"));
    expect(await giveOpinion(words, at("03"))).toBe(opinionId);

    const notices = await prisma.notification.findMany({ where: { subjectId: list.id } });
    expect(notices.map(({ membershipId }) => membershipId)).toEqual([office.membershipId]);
    expect(JSON.stringify(notices)).not.toMatch(/Quàng|0987|nợ quỹ|Lò Văn/);
    expect(await listConsultationWork(office, at("03"))).toMatchObject([
      { state: "TO_ANSWER", note: "1 ý kiến nhân dân chưa trả lời" },
    ]);
    expect(await listConsultationWork(head, at("03"))).toEqual([]);
    expect(
      JSON.stringify(await findPublicConsultation(communeSlug, list.slug, at("03"))),
    ).not.toContain("nợ quỹ");

    const before = await findReceipt(communeSlug, list.slug, opinionId);
    expect(before).toMatchObject({ year: 2026, number: 1, handledAt: null });
    await handleOpinion(
      office,
      { opinionId, version: 1, outcome: "NO_EFFECT", answer: "Đã nộp đủ ngày 01/11" },
      at("04"),
    );
    const receipt = await findReceipt(communeSlug, list.slug, opinionId);
    expect(receipt).toMatchObject({ outcome: "NO_EFFECT", answer: "Đã nộp đủ ngày 01/11" });
    expect(JSON.stringify(receipt)).not.toMatch(/Quàng|0987|nợ quỹ/);
    await expect(
      handleOpinion(office, { opinionId, version: 1, outcome: "UPHELD", answer: "Khác" }, at("04")),
    ).rejects.toMatchObject({ code: "STALE" });
  });

  test("not before its first and after its last day, nor about who is not on the list", async () => {
    const [one, other] = [await family(), await family("Gia đình khác")];
    await open([one.id]);
    await expect(giveOpinion(said(), new Date("2026-11-12T17:00:00Z"))).rejects.toThrow(
      "đến hết ngày 12/11/2026",
    );
    await expect(giveOpinion(said(), at("01"))).rejects.toThrow("từ ngày 02/11/2026");
    await expect(giveOpinion(said(other.id), at("03"))).rejects.toThrow(
      "không còn trong danh sách",
    );
    await expect(giveOpinion({ ...said(), slug: "khong-co" }, at("03"))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    // The last minute of the last day in Vietnam.
    await giveOpinion(said(), new Date("2026-11-12T16:59:00Z"));
  });

  test("twenty at the same moment have twenty numbers", async () => {
    await open([(await family()).id]);
    await Promise.all(Array.from({ length: 20 }, () => giveOpinion(said(), at("03"))));
    const numbers = await prisma.opinion.findMany({
      where: { communeId: office.communeId },
      select: { number: true },
    });
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(20);
  });
});

describe("ending", () => {
  const obstacle = async (id: string, now: Date) =>
    (await listCandidates(office, now, now)).find((each) => each.id === id)?.obstacle;

  test("not before the last day is over, nor with an open opinion; then the Council may have it", async () => {
    const one = await family();
    expect(await obstacle(one.id, at("02"))).toContain("Chưa công khai lấy ý kiến 10 ngày");
    const list = await open([one.id]);
    expect(await obstacle(one.id, at("12"))).toContain("Đang lấy ý kiến");
    await expect(conclude(list.id, at("12"))).rejects.toThrow("Còn nhận ý kiến");
    expect(await shown(list.slug, at("12"))).toHaveLength(1);
    // Shown for its days and no longer, whenever the office comes to end it.
    expect(await shown(list.slug, at("13"))).toEqual([]);
    const paper = { ...said(one.id), consultationId: list.id, contact: "Không để lại" };
    const opinionId = await enterOpinion(office, paper, at("13"));
    expect(await obstacle(one.id, at("13"))).toContain("Còn 1 ý kiến");
    await expect(conclude(list.id, at("13"))).rejects.toThrow("Còn 1 ý kiến chưa trả lời");
    await handleOpinion(
      office,
      { opinionId, version: 1, outcome: "NOT_RELEVANT", answer: "Không về danh sách này" },
      at("13"),
    );
    expect(await listConsultationWork(office, at("13"))).toMatchObject([{ state: "TO_CONCLUDE" }]);
    expect(await obstacle(one.id, at("13"))).toContain("kết thúc lấy ý kiến");

    await conclude(list.id, at("13"));
    expect(await obstacle(one.id, at("13"))).toBeNull();
    expect(await shown()).toEqual([]);
    expect(await listConsultationWork(office, at("13"))).toEqual([]);
    await expect(enterOpinion(office, { ...paper, id: newId() }, at("13"))).rejects.toThrow(
      "đã kết thúc",
    );
    await expect(giveOpinion(said(), at("03"))).rejects.toThrow("hết ngày");
  });

  test("an opinion that is right is about one of the list, whose nomination it holds back; or about the whole, which goes on with a reason", async () => {
    const [one, two] = [await family("Gia đình một"), await family("Gia đình hai")];
    const list = await open([one.id, two.id]);
    const opinionId = await giveOpinion({ ...said(), text: "Gia đình một nợ quỹ bản" }, at("03"));
    const right = { opinionId, outcome: "UPHELD" as const, answer: "Đúng, xã xem lại." };
    const stranger = await family("Gia đình ba");
    await expect(
      handleOpinion(office, { ...right, version: 1, nominationId: stranger.id }, at("04")),
    ).rejects.toThrow("trong danh sách");
    await handleOpinion(office, { ...right, version: 1 }, at("04"));
    await expect(conclude(list.id, at("13"))).rejects.toThrow("Có ý kiến đúng về cả danh sách");

    const about = { ...right, version: 2, nominationId: one.id };
    await handleOpinion(office, about, at("05"));
    await handleOpinion(office, about, at("05"));
    expect(await obstacle(one.id, at("06"))).toContain("đã được kết luận là đúng");
    await handleOpinion(office, { ...right, version: 3, nominationId: "" }, at("05"));
    const consultationId = list.id;
    const note = "Đã niêm yết thêm ở nhà văn hóa bản.";
    await concludeConsultation(office, { consultationId, version: 1, note }, at("13"));
    expect((await findConsultation(office, consultationId, at("13")))?.concludedNote).toBe(note);
    expect([await obstacle(one.id, at("13")), await obstacle(two.id, at("13"))]).toEqual([
      null,
      null,
    ]);
  });

  test("an opinion and the end at the same moment: never an end with an open opinion", async () => {
    const list = await open([(await family()).id]);
    const paper = { ...said(), consultationId: list.id };
    await Promise.allSettled([
      enterOpinion(office, paper, at("13")),
      concludeConsultation(office, { consultationId: list.id, version: 1 }, at("13")),
    ]);
    const { concludedAt } = await prisma.consultation.findUniqueOrThrow({ where: { id: list.id } });
    const waiting = await prisma.opinion.count({ where: { consultationId: list.id } });
    expect([concludedAt !== null, waiting]).toSatisfy(
      ([ended, open]) => (ended === true && open === 0) || (ended === false && open === 1),
    );
  });

  test("who is suspended or taken off is gone from the page at once, and can be shown again", async () => {
    const [one, two, three] = [
      await family("Gia đình một"),
      await family("Gia đình hai"),
      await family("Gia đình ba"),
    ];
    const list = await open([one.id, two.id, three.id]);
    await suspendNomination(
      office,
      {
        nominationId: one.id,
        version: (await nomination(one.id)).version,
        ground: "complaint",
        reason: "Có đơn",
      },
      at("03"),
    );
    expect(await shown()).toEqual(["Gia đình hai", "Gia đình ba"]);
    const off = { consultationId: list.id, nominationId: two.id, reason: "Ý kiến đúng" };
    await removeNominee(office, off, at("03"));
    await removeNominee(office, off, at("03"));
    expect(await shown()).toEqual(["Gia đình ba"]);
    expect((await nomination(two.id)).state).toBe("ELIGIBLE");
    expect((await listConsultable(office, at("03"))).map(({ name }) => name)).toEqual([
      "Gia đình hai",
    ]);
    await expect(giveOpinion(said(two.id), at("03"))).rejects.toThrow("không còn");
    await open([two.id], { now: at("04") });
    expect((await nomination(two.id)).state).toBe("IN_CONSULTATION");
  });
});

test("a unit, another commune's office and the Council see no list and no opinion", async () => {
  const list = await open([(await family()).id]);
  await giveOpinion(said(), at("03"));
  const stranger = await createActor({ roles: ["OFFICE"] });
  const member = await createActor({ communeId: office.communeId, roles: ["COUNCIL"] });
  for (const actor of [head, stranger, member]) {
    expect(await findConsultation(actor, list.id, at("03"))).toBeNull();
    expect((await listConsultations(actor, 1, at("03"))).rows).toEqual([]);
    await expect(
      enterOpinion(actor, { ...said(), consultationId: list.id }, at("03")),
    ).rejects.toMatchObject({ code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) });
  }
  expect((await findConsultation(office, list.id, at("03")))?.opinions).toHaveLength(1);
});
