import { addDays } from "date-fns";
import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { publishPlan } from "@/lib/campaigns/publication/commands/publish-plan";
import { withdrawPlan } from "@/lib/campaigns/publication/commands/withdraw-plan";
import { searchPublic } from "@/lib/campaigns/publication/search";
import { entriesWithAll } from "@/lib/campaigns/publication/search-entries";
import { prisma } from "@/lib/db/client";
import { type Clause, richText } from "@/lib/documents/model";
import { createActor, createCommune, createPlan, planDocument } from "../../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");

type Paper = { title: string; body?: string; daysLater?: number };

async function publish(office: Actor, { title, body = "", daysLater = 0 }: Paper) {
  const clause: Clause = {
    ...{ id: "1", marker: "roman", label: "I.", kind: null, heading: false },
    ...{ text: richText(body), table: null, children: [] },
  };
  const document = { ...planDocument(title), body: [clause] };
  const plan = await createPlan({ author: office, state: "ISSUED", document });
  const hidden = { hiddenClauses: [], hidesAnnexes: false, hidesPhones: true };
  const at = addDays(now, daysLater);
  const { id: planId, version } = plan;
  await publishPlan(office, { planId, version, publishAt: null, ...hidden }, at);
  return planId;
}

async function officeWith(...papers: Paper[]) {
  const office = await createActor();
  for (const paper of papers) await publish(office, paper);
  const { slug } = await prisma.commune.findUniqueOrThrow({ where: { id: office.communeId } });
  const find = async (words: string, page = 1) => {
    const answer = await searchPublic(slug, words, page);
    return { ...answer, titles: answer.results.map(({ plan }) => plan.title) };
  };
  return { office, slug, find };
}

describe("tìm trong trang công khai", () => {
  test.each(["duong", "ĐƯỜNG", "đường", "Lam  duong", "hoa binh", "Hoà Bình", "05", "van hoa"])(
    "“%s” tìm thấy, có dấu hay không dấu",
    async (words) => {
      const { find } = await officeWith({
        title: "Làm đường bản Hòa Bình năm 05",
        body: "Đời sống văn hóa/xã hội của bản.",
      });
      expect(await find(words)).toMatchObject({ kind: "exact", total: 1 });
    },
  );

  test("thứ tự: tên trước lời, liền nhau trước rời nhau, mới trước cũ", async () => {
    const { find } = await officeWith(
      { title: "Phong trào A", body: "Làm đường. Mỗi bản một việc.", daysLater: 5 },
      { title: "Phong trào B", body: "Làm đường bản sạch đẹp.", daysLater: 1 },
      { title: "Đường nào cũng sạch, bản nào cũng đẹp", daysLater: 4 },
      { title: "Làm đường bản cũ", daysLater: 2 },
      { title: "Làm đường bản mới", daysLater: 3 },
      { title: "Trồng rừng", daysLater: 6 },
    );
    expect((await find("duong ban")).titles).toEqual([
      "Làm đường bản mới",
      "Làm đường bản cũ",
      "Đường nào cũng sạch, bản nào cũng đẹp",
      "Phong trào B",
      "Phong trào A",
    ]);
  });

  test("chữ tìm thấy được đánh dấu nguyên dấu, trong tên và trong lời", async () => {
    const { find } = await officeWith({ title: "Làm đường bản", body: "Mỗi bản một con đường." });
    const [result] = (await find("duong")).results;
    expect(result?.title).toEqual([
      { text: "Làm ", isFound: false },
      { text: "đường", isFound: true },
      { text: " bản", isFound: false },
    ]);
    expect(result?.excerpt?.filter(({ isFound }) => isFound)).toEqual([
      { text: "đường", isFound: true },
    ]);
  });

  test.each(["trong rugn", "tronng rung", "troong rừng dau nguon", "rugn"])(
    "gõ nhầm “%s” vẫn ra, và nói là gần giống",
    async (words) => {
      const { find } = await officeWith(
        { title: "Thi đua trồng rừng đầu nguồn" },
        { title: "Thi đua quyết thắng" },
      );
      expect(await find(words)).toMatchObject({
        kind: "similar",
        titles: ["Thi đua trồng rừng đầu nguồn"],
      });
    },
  );

  test("không văn bản nào đủ từ: đưa ra văn bản có phần lớn các từ", async () => {
    const { find } = await officeWith({
      title: "Quyết thắng",
      body: "Mỗi nhà một bồn hoa trước ngõ.",
    });
    expect(await find("bồn hoa trước sân")).toMatchObject({
      kind: "similar",
      titles: ["Quyết thắng"],
      known: ["bon", "hoa", "truoc"],
    });
  });

  test("không có gì: nói không có, và từ nào thì có", async () => {
    const { find } = await officeWith({ title: "Quyết thắng", body: "Bồn hoa." });
    expect(await find("máy cày hoa")).toMatchObject({ kind: "none", total: 0, known: ["hoa"] });
    expect(await find("zzz")).toMatchObject({ kind: "none", known: [] });
    expect(await find(" -'\"\\%_:*&|!() ")).toMatchObject({ kind: "none" });
  });

  test("theo trang, mười một trang; trang quá xa là trang cuối", async () => {
    const { find } = await officeWith(
      ...Array.from({ length: 12 }, (_, index) => ({
        title: `Thi đua ${index}`,
        daysLater: index,
      })),
    );
    expect(await find("thi dua", 1)).toMatchObject({ total: 12, pageCount: 2, page: 1 });
    expect((await find("thi dua", 2)).titles).toEqual(["Thi đua 1", "Thi đua 0"]);
    expect((await find("thi dua", 9)).page).toBe(2);
  });

  test("xã khác không có gì của xã này; gỡ rồi thì không còn", async () => {
    const { office, slug } = await officeWith();
    const planId = await publish(office, { title: "Làm đường bản" });
    const other = await officeWith({ title: "Trồng rừng" });
    expect((await other.find("đường")).total).toBe(0);
    expect((await searchPublic("xa-khong-co", "đường", 1)).total).toBe(0);
    await withdrawPlan(office, { planId, reason: "Nhầm." }, now);
    expect((await searchPublic(slug, "đường", 1)).kind).toBe("none");
    expect((await searchPublic(slug, "duogn", 1)).known).toEqual([]);
  });

  test("mục tìm còn sót mà kế hoạch không công khai thì cũng không hiện", async () => {
    const { office, slug } = await officeWith();
    const planId = await publish(office, { title: "Làm đường bản" });
    await prisma.plan.update({ where: { id: planId }, data: { state: "ISSUED" } });
    expect((await searchPublic(slug, "đường", 1)).results).toEqual([]);
  });
});

test("trong nhiều văn bản hơn số được đọc lần lượt: văn bản cũ vẫn tìm thấy, cùng một thứ tự", async () => {
  const { id: communeId } = await createCommune();
  // Entries alone: their plans are not asked here.
  await prisma.$transaction([
    prisma.$executeRaw`SET LOCAL session_replication_role = replica`,
    prisma.$executeRaw`
      INSERT INTO search_entry (id, commune_id, plan_id, title, body, folded_title, folded_body, published_at)
      SELECT gen_random_uuid(), ${communeId}::uuid, gen_random_uuid(), title, body, title, body,
        timestamptz '2026-01-01' + number * interval '1 minute'
      FROM (
        SELECT number,
          CASE number WHEN 2 THEN 'lam duong ban' WHEN 3 THEN 'ban lam ra duong' ELSE 'thi dua' END AS title,
          CASE number WHEN 1 THEN 'duong ban sach' WHEN 2500 THEN 'duong ban dep' ELSE 'dot ' || number END AS body
        FROM generate_series(1, 2500) AS number
      ) AS entry`,
  ]);
  const found = async (...words: string[]) => {
    const ids = await entriesWithAll(communeId, words);
    const rows = await prisma.searchEntry.findMany({
      where: { id: { in: ids } },
      select: { id: true, title: true, body: true },
      take: 500,
    });
    const written = new Map(rows.map(({ id, title, body }) => [id, `${title} / ${body}`]));
    return ids.map((id) => written.get(id));
  };

  expect(await found("duong", "ban")).toEqual([
    "lam duong ban / dot 2",
    "ban lam ra duong / dot 3",
    "thi dua / duong ban dep",
    "thi dua / duong ban sach",
  ]);
  expect(await found("dot", "7")).toEqual(["thi dua / dot 7"]);
  const common = await found("dua");
  expect(common).toHaveLength(200);
  expect(common[0]).toBe("thi dua / duong ban dep");
});
