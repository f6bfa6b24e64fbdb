import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { publicFeed } from "@/lib/campaigns/public/feed";
import { openFile } from "@/lib/campaigns/public/open-data/files";
import { prisma } from "@/lib/db/client";
import { decisionEntry } from "@/lib/decisions/public/feed";
import { hideRecipient } from "@/lib/decisions/public/hide-recipient";
import {
  countHonours,
  findPublicDecision,
  findPublicRecipient,
  listAllHonours,
  listPublicDecisions,
} from "@/lib/decisions/public/honour";
import { type HonourFilter, searchHonours } from "@/lib/decisions/public/search";
import { publishDecision } from "@/lib/decisions/publish-decision";
import { wholeRoll } from "@/lib/web/honour-address";
import { createIssuedDecision } from "../../support/awards";
import { countQueries } from "../../support/count-queries";
import { createActor, createPublishedPlan, createUnit } from "../../support/factories";

const now = new Date("2026-11-25T02:00:00Z");

let office: Actor;
let slug: string;

beforeEach(async () => {
  office = await createActor();
  ({ slug } = await prisma.commune.findUniqueOrThrow({ where: { id: office.communeId } }));
});

const roll = async (filter: Partial<HonourFilter> = {}) =>
  searchHonours(slug, { ...wholeRoll, ...filter }, 1, now);
const names = async (filter: Partial<HonourFilter> = {}) =>
  (await roll(filter)).honours.map(({ name }) => name);

/** Everything that everybody can read of awards, as words. */
async function everyChannel(campaignSlug: string): Promise<string> {
  const decisions = await listPublicDecisions(slug);
  const recipients = await prisma.recipient.findMany({ where: { communeId: office.communeId } });
  return JSON.stringify([
    await roll(),
    await roll({ words: "khong cong khai" }),
    await roll({ year: "2026" }),
    await roll({ campaign: campaignSlug }),
    decisions,
    await Promise.all(decisions.map(({ address }) => findPublicDecision(slug, address))),
    await Promise.all(recipients.map(({ id }) => findPublicRecipient(slug, id))),
    await countHonours(slug, campaignSlug),
    await listAllHonours(slug),
    await feed(),
  ]);
}

async function feed(): Promise<string> {
  const entries = (await listPublicDecisions(slug)).map(decisionEntry);
  return publicFeed({ communeName: "xã Thử", site: "https://thu.example", entries }).rss2();
}

/** The record itself knows no published decision that is not issued. */
const unpublished = { publishedAt: null, publishedById: null };

describe("what is public", () => {
  test.each([
    ["not published", unpublished],
    ["taken back as a whole", { state: "REVOKED" as const }],
    ["only signed", { ...unpublished, state: "SIGNED" as const, frozenDocumentId: null }],
    [
      "still written",
      { ...unpublished, state: "DRAFT" as const, frozenDocumentId: null, signedAt: null },
    ],
    ["a request to the province", { kind: "HIGHER" as const }],
  ])("a decision that is %s is on no channel", async (_, data) => {
    const { campaign } = await createPublishedPlan({ author: office });
    const decision = await createIssuedDecision(office, {
      isPublished: true,
      items: [{ name: "Người Không Công Khai", citation: "Lời không công khai" }],
    });
    await prisma.decisionItem.updateMany({
      where: { decisionId: decision.id },
      data: { campaignId: campaign.id },
    });
    expect(await everyChannel(campaign.slug)).toContain("Người Không Công Khai");
    await prisma.decision.update({ where: { id: decision.id }, data });
    const said = await everyChannel(campaign.slug);
    expect(said).not.toMatch(/Không Công Khai|Lời không|tặng Giấy khen|QĐ-UBND/);
    expect(said).not.toContain(decision.id);
  });

  test("of a published one, who was not awarded and whose award was taken back are on no channel", async () => {
    const decision = await createIssuedDecision(office, {
      isPublished: true,
      items: [
        { name: "Lò Thị Được" },
        { name: "Lò Thị Thu" },
        { name: "Lò Thị Rớt", isRejected: true },
      ],
    });
    await prisma.decisionItem.updateMany({
      where: { decisionId: decision.id, name: "Lò Thị Thu" },
      data: { revokedAt: now },
    });
    expect(await names()).toEqual(["Lò Thị Được"]);
    expect(await everyChannel("khong-co")).not.toMatch(/Lò Thị (?:Thu|Rớt)/);
  });

  test("publishing shows it, no longer publishing hides it; another commune never has it", async () => {
    const decision = await createIssuedDecision(office, { items: [{ name: "Lò Thị Được" }] });
    expect(await names()).toEqual([]);
    const ref = { decisionId: decision.id };
    await publishDecision(
      office,
      { ...ref, version: decision.version, isPublic: true, reason: "" },
      now,
    );
    expect(await names()).toEqual(["Lò Thị Được"]);
    const elsewhere = await createActor();
    const other = await prisma.commune.findUniqueOrThrow({ where: { id: elsewhere.communeId } });
    expect((await searchHonours(other.slug, wholeRoll, 1, now)).total).toBe(0);
    const { version } = await prisma.decision.findUniqueOrThrow({ where: { id: decision.id } });
    await publishDecision(office, { ...ref, version, isPublic: false, reason: "Nhầm" }, now);
    expect(await names()).toEqual([]);
  });

  test("no address, post, money or telephone number; its page by number and day", async () => {
    const unit = await createUnit({ communeId: office.communeId, name: "Bản Na" });
    await createIssuedDecision(office, {
      isPublished: true,
      items: [
        {
          name: "Lò Văn Thử",
          honorific: "Ông",
          post: "Trưởng bản",
          place: "nhà số 7",
          unitId: unit.id,
          citation: "Hiến 800 m2 đất, gọi 0912 345 678",
        },
      ],
    });
    const [decision] = await listPublicDecisions(slug);
    expect(decision?.address).toMatch(/^so-\d+-qd-ubnd-2026-11-20$/);
    const page = await findPublicDecision(slug, decision?.address ?? "");
    expect(page?.honours).toMatchObject([
      {
        name: "Ông Lò Văn Thử",
        unit: "Bản Na",
        award: "Giấy khen",
        citation: "Hiến 800 m2 đất, gọi [không công khai]",
      },
    ]);
    expect(await everyChannel("khong-co")).not.toMatch(/nhà số 7|Trưởng bản|0912|amount/);
  });
});

describe("looking for somebody", () => {
  beforeEach(async () => {
    const unit = await createUnit({ communeId: office.communeId, name: "Bản Na" });
    await createIssuedDecision(office, {
      isPublished: true,
      items: [{ name: "Quàng Thị Đẹp", unitId: unit.id }, { name: "Nhân dân bản Nà Hỳ" }],
    });
    await createIssuedDecision(office, {
      isPublished: true,
      issuedOn: "2025-06-01",
      items: [{ name: "Lường Văn Ún" }],
    });
  });

  test.each([
    ["no words", {}, ["Quàng Thị Đẹp", "Nhân dân bản Nà Hỳ", "Lường Văn Ún"]],
    ["without accents", { words: "quang thi dep" }, ["Quàng Thị Đẹp"]],
    ["words the other way round", { words: "dep QUANG" }, ["Quàng Thị Đẹp"]],
    ["with a slip", { words: "quagn thi dep" }, ["Quàng Thị Đẹp"]],
    ["a name nobody has", { words: "zzzz yyyy" }, []],
    ["only signs", { words: "%%%" }, []],
    ["a year", { year: "2025" }, ["Lường Văn Ún"]],
    ["a unit", { unit: "ban-na" }, ["Quàng Thị Đẹp"]],
    ["a unit that is none", { unit: "khong-co" }, []],
    ["a unit and a year without", { unit: "ban-na", year: "2025" }, []],
  ])("%s", async (_, filter, found) => {
    expect(await names(filter)).toEqual(found);
  });

  test("offers the years and the units that have somebody", async () => {
    const { choices } = await roll();
    expect(choices.years).toEqual(["2026", "2025"]);
    expect(choices.units).toEqual([{ address: "ban-na", name: "Bản Na" }]);
  });

  test("asks as many questions for a few as for many", async () => {
    const few = await countQueries(() => roll());
    await createIssuedDecision(office, {
      isPublished: true,
      items: Array.from({ length: 40 }, (_, index) => ({ name: `Người Thử ${index}` })),
    });
    expect(await countQueries(() => roll())).toBe(few);
    const { total, pageCount, honours } = await roll();
    expect([total, pageCount, honours.length]).toEqual([43, 2, 30]);
  });
});

describe("who asks not to be named", () => {
  const reason = "Đơn của bà Thử ngày 22/11/2026";

  test("is named on no channel, found by no search, has no page; the record stays; it can be undone", async () => {
    const unit = await createUnit({ communeId: office.communeId, name: "Bản Na" });
    const decision = await createIssuedDecision(office, {
      isPublished: true,
      items: [
        { name: "Quàng Thị Ẩn", unitId: unit.id, citation: "Thành tích chỉ một người có" },
        { name: "Lò Thị Rớt", isRejected: true },
      ],
    });
    await prisma.decision.update({
      where: { id: decision.id },
      data: { subject: "tặng Giấy khen cho bà QUÀNG THỊ ẨN, số 0912 345 678" },
    });
    const recipientId = decision.items[0]?.recipientId ?? "";
    const hide = (actor: Actor, isHidden: boolean, version: number) =>
      hideRecipient(actor, { recipientId, version, isHidden, reason }, now);

    const unitActor = await createActor({ communeId: office.communeId, roles: ["UNIT"] });
    await expect(hide(unitActor, true, 1)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(hide(await createActor(), true, 1)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(hide(office, true, 7)).rejects.toMatchObject({ code: "STALE" });
    await hide(office, true, 1);
    await hide(office, true, 1);

    expect(await names()).toEqual(["(đã ẩn theo yêu cầu)"]);
    expect(await feed()).toMatch(
      /tặng Giấy khen cho bà \(đã ẩn theo yêu cầu\), số \[không công khai\].*: 1 tập thể, cá nhân/s,
    );
    expect(await names({ words: "quang thi an" })).toEqual([]);
    expect(await names({ words: "quang thi anh" })).toEqual([]);
    expect(await names({ unit: "ban-na" })).toEqual([]);
    const said = await everyChannel("khong-co");
    expect(said).not.toMatch(/Quàng|chỉ một người|Bản Na/i);
    expect(said).not.toContain(recipientId);
    const csv = openFile("duoc-khen.csv", {
      communeName: "xã Thử",
      record: {
        site: "https://thu.example/xa-thu",
        ...{ campaigns: [], plans: [], units: [], progress: [] },
        awards: (await listAllHonours(slug)).map(({ campaign, decision: of, ...honour }) => ({
          ...honour,
          campaignSlug: campaign?.slug ?? null,
          decisionNumber: of.number,
          decidedOn: of.issuedOn,
          address: of.address,
        })),
      },
    });
    expect(csv?.text).toContain("(đã ẩn theo yêu cầu)");
    expect(csv?.text).not.toMatch(/Quàng|chỉ một người|Bản Na/);

    const item = await prisma.decisionItem.findFirstOrThrow({ where: { recipientId } });
    expect(item.name).toBe("Quàng Thị Ẩn");
    await hide(office, false, 2);
    expect(await names()).toEqual(["Quàng Thị Ẩn"]);
    const lines = await prisma.auditEvent.findMany({
      where: { subjectId: recipientId, action: "recipient.hidden" },
      orderBy: { at: "asc" },
    });
    expect(lines.map(({ data }) => data)).toEqual(
      expect.arrayContaining([
        { isHidden: true, reason },
        { isHidden: false, reason },
      ]),
    );
  });
});
