import { expect, type Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/actor";
import { createFacts } from "@/lib/campaigns/facts/commands/write-rows";
import { prisma } from "@/lib/db/client";
import { parseOutline } from "@/lib/documents/outline/parse";
import { createActor, createCommune, createPublishedPlan, createUnit } from "../support/factories";
import { shouldBeFitForEveryone, test } from "./test";

const paper = `ỦY BAN NHÂN DÂN
XÃ MƯỜNG LANH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 05/KH-UBND
Mường Lanh, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua trồng mận ven suối

Căn cứ Luật Thi đua, khen thưởng;

I. MỤC ĐÍCH
1. Giữ bờ suối, có thêm nguồn thu cho từng hộ.

II. PHÂN CÔNG
1. Các bản trồng mận xong trước ngày 15/12/2026.
2. Liên hệ ông trưởng ban theo số 0912 345 678.

III. KHEN THƯỞNG
1. Chủ tịch UBND xã tặng Giấy khen cho không quá 05 hộ.

Trên đây là Kế hoạch, đề nghị các bản thực hiện./.

Nơi nhận:
- Các bản;
- Lưu: VT, VHXH.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Mường
`;

/** A commune of its own with one campaign that is on, a task of its villages and an award. */
async function publicCommune() {
  const commune = await createCommune();
  const office = await createActor({ communeId: commune.id });
  const village = await createUnit({ communeId: commune.id });
  const document = parseOutline(paper);
  const year = new Date().getFullYear();
  const { plan, campaign } = await createPublishedPlan({
    author: office,
    document,
    startsOn: `${year}-01-01`,
    endsOn: `${year + 1}-12-31`,
  });
  await confirmFacts(
    office,
    plan.id,
    document.body[1]?.children[0]?.id ?? null,
    `${year + 1}-12-15`,
  );
  return { base: `/${commune.slug}`, campaign, office, planId: plan.id, village };
}

function confirmFacts(office: Actor, planId: string, clauseId: string | null, dueOn: string) {
  const once = { recurrence: null, recurrenceDay: null, recurrenceMonth: null };
  return prisma.$transaction((tx) =>
    createFacts(
      tx,
      office,
      planId,
      [
        {
          clauseId,
          content: {
            kind: "assignment",
            task: "Trồng mận ven suối",
            parties: [{ role: "RESPONSIBLE", name: "Các bản", unitId: null, unitKind: "VILLAGE" }],
            dueOn,
            ...once,
          },
        },
        {
          clauseId: null,
          content: {
            kind: "target",
            indicator: "Gốc mận trồng mới",
            measure: "gốc",
            comparison: "AT_LEAST",
            values: [{ year: null, value: 1250 }],
            unitIds: [],
          },
        },
        {
          clauseId: null,
          content: {
            kind: "reward",
            award: "Giấy khen",
            authority: "Chủ tịch UBND xã",
            audience: "HOUSEHOLD",
            quotaMin: null,
            quotaMax: 5,
            quotaUnit: "COUNT",
            perUnit: null,
            standard: null,
          },
        },
      ],
      new Date(),
    ),
  );
}

/** What the page asked the network for as a script, and what of it stands in its HTML. */
async function shouldHaveNoScript(page: Page, asked: readonly string[]): Promise<void> {
  expect(asked).toEqual([]);
  const html = await (await page.request.get(page.url())).text();
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  expect(scripts.filter((tag) => !tag.includes("application/ld+json"))).toEqual([]);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBe(new Set(ids).size);
}

// Without scripts it is the same: these pages have none.
test("Người dân đọc phong trào, tìm việc của bản mình, xem lịch và dữ liệu", async ({ page }) => {
  const { base, campaign, village } = await publicCommune();
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") asked.push(request.url());
  });

  await page.goto(base);
  await shouldBeFitForEveryone(page);
  await page.getByRole("link", { name: campaign.title }).first().click();

  await expect(page).toHaveURL(`${base}/phong-trao/${campaign.slug}`);
  await expect(page.getByText("Đang diễn ra")).toBeVisible();
  await expect(page.getByText("từ 1.250 gốc")).toBeVisible();
  await expect(page.getByText("1. Giữ bờ suối")).toBeVisible();
  await expect(page.getByText("0912")).toHaveCount(0);
  await shouldBeFitForEveryone(page);
  await shouldHaveNoScript(page, asked);
  for (const file of ["van-ban.pdf", "van-ban.docx", "anh-chia-se.png", "lich.ics"]) {
    const answer = await page.request.get(`${page.url()}/${file}`);
    expect([file, answer.status(), (await answer.body()).length > 500]).toEqual([file, 200, true]);
  }

  await page.getByRole("link", { name: "mục II.1" }).click();
  await expect(page.getByText("1. Các bản trồng mận xong")).toBeInViewport();

  await page.getByLabel("Thôn, đơn vị của bạn làm gì?").selectOption(village.name);
  await page.getByRole("button", { name: "Xem" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(village.name);
  await expect(page.getByText("Thực hiện: Trồng mận ven suối")).toBeVisible();
  await shouldBeFitForEveryone(page);
  await shouldHaveNoScript(page, asked);

  for (const [part, address] of [
    ["Lịch", "lich"],
    ["Thôn, đơn vị", "don-vi"],
    ["Vinh danh", "vinh-danh"],
    ["Dữ liệu mở", "du-lieu"],
  ] as const) {
    await page.getByRole("link", { name: part, exact: true }).click();
    await expect(page).toHaveURL(`${base}/${address}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await shouldBeFitForEveryone(page);
    await shouldHaveNoScript(page, asked);
  }
  const missing = await page.goto(`${base}/phong-trao/khong-co-phong-trao-nay`);
  expect(missing?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "Không tìm thấy trang này" })).toBeVisible();
  await shouldBeFitForEveryone(page);
  const deeper = await page.request.get(`${base}/khong/co/gi`);
  expect(deeper.status()).toBe(404);
  expect(await deeper.text()).toBe(await (await page.request.get(page.url())).text());
  const rows = await (await page.request.get(`${base}/du-lieu/phan-cong.json`)).json();
  expect(rows).toMatchObject([{ viec: "Trồng mận ven suối", don_vi: "Các bản" }]);
});

test("Thường trực sửa bản tin truyền thanh, trang đọc trên loa đổi theo ngay, rồi lấy lại lời viết sẵn @no-js", async ({
  page,
  signInAs,
}) => {
  const { base, campaign, office, planId } = await publicCommune();
  const { userName } = await prisma.user.findUniqueOrThrow({ where: { id: office.userId } });
  await signInAs(userName ?? "");
  const spoken = `${base}/phong-trao/${campaign.slug}/ban-tin`;
  await page.goto(spoken);
  await expect(page.getByText("phong trào thi đua trồng mận ven suối").first()).toBeVisible();
  await shouldBeFitForEveryone(page);

  await page.goto(`/plans/${planId}/bulletin`);
  await shouldBeFitForEveryone(page);
  await page.getByLabel("Lời bản tin").fill("Kính thưa bà con, mời bà con đi trồng mận.");
  await page.getByRole("button", { name: "Lưu bản tin" }).click();
  await expect(page.getByText("Đã lưu bản tin.")).toBeVisible();
  await expect(page.getByText("10 chữ")).toBeVisible();
  await page.goto(spoken);
  await expect(page.getByText("mời bà con đi trồng mận")).toBeVisible();

  await page.goto(`/plans/${planId}/bulletin`);
  await page.getByText("Lời viết sẵn từ dữ kiện", { exact: true }).click();
  await page.getByRole("button", { name: "Bỏ lời đã sửa, lấy lại lời viết sẵn" }).click();
  await expect(page.getByText("Bản tin trở lại lời viết sẵn")).toBeVisible();
  await page.goto(spoken);
  await expect(page.getByText("Xin cảm ơn bà con đã chú ý lắng nghe.")).toBeVisible();
});
