import { expect, type Page } from "@playwright/test";
import { installNationalRules } from "@/lib/communes/commands";
import { prisma } from "@/lib/db/client";
import { createIssuedDecision, createNomination } from "../support/awards";
import { createActor, createUnit } from "../support/factories";
import { shouldBeFitForEveryone, test } from "./test";

const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
const follow = (page: Page, name: string | RegExp) =>
  page.getByRole("link", { name }).first().click();
const shouldSay = (page: Page, words: string | RegExp) =>
  expect(page.getByText(words).first()).toBeVisible();

async function communeWithNominees() {
  await installNationalRules();
  const office = await createActor();
  const { communeId } = office;
  const unit = await createUnit({ communeId, name: "Bản Nà Thử" });
  const head = await createActor({ communeId, roles: ["UNIT"], unitId: unit.id });
  for (const name of ["Gia đình ông Lò Văn Thử", "Gia đình bà Quàng Thị Thử"]) {
    await createNomination(head, { state: "ELIGIBLE", award: "gdvh", audience: "HOUSEHOLD", name });
  }
  const user = await prisma.user.findUniqueOrThrow({ where: { id: office.userId } });
  const { slug } = await prisma.commune.findUniqueOrThrow({ where: { id: communeId } });
  const unitId = unit.id;
  const decision = await createIssuedDecision(office, {
    isPublished: true,
    items: [
      { name: "Lường Thị Đẹp", honorific: "Bà", unitId },
      { name: "Nhân dân và cán bộ bản Nà Thử", audience: "COLLECTIVE", unitId },
    ],
  });
  const recipientId = decision.items[0]?.recipientId ?? "";
  return { userName: user.userName ?? "", slug, recipientId };
}

test("Công khai danh sách, người dân góp ý, xã trả lời; sổ vàng tìm không dấu, ẩn tên theo yêu cầu @no-js @desktop", async ({
  page,
  signInAs,
}) => {
  const { userName, slug, recipientId } = await communeWithNominees();
  await signInAs(userName);
  await page.goto("/consultations/new");
  await shouldBeFitForEveryone(page);
  await press(page, "Công khai danh sách");
  await shouldSay(page, "Đã công khai danh sách lấy ý kiến.");
  const list = page.url();

  await page.goto(`/${slug}/lay-y-kien`);
  await follow(page, /Lấy ý kiến nhân dân về đề nghị/);
  await shouldSay(page, "Gia đình ông Lò Văn Thử");
  await shouldBeFitForEveryone(page);
  await follow(page, "Góp ý về Gia đình ông Lò Văn Thử");
  await page.getByLabel("Họ và tên").fill("Cà Thị Thử");
  await page.getByRole("textbox", { name: "Ý kiến" }).fill("Nhà này còn nợ quỹ bản.");
  await press(page, "Gửi ý kiến");
  // What was typed is still there; only how to reach them is missing.
  await shouldSay(page, "Viết số điện thoại, thư điện tử hoặc nơi ở");
  await expect(page.getByRole("textbox", { name: "Ý kiến" })).toHaveValue(
    "Nhà này còn nợ quỹ bản.",
  );
  await shouldBeFitForEveryone(page);
  await page.getByLabel("Cách liên hệ").fill("Bản Nà Thử");
  await press(page, "Gửi ý kiến");
  await shouldSay(page, "Đã nhận ý kiến");
  await shouldSay(page, /^YK 1\//);
  const receipt = page.url();

  await page.goto(list);
  await follow(page, /^YK 1\//);
  await page.getByLabel("Không ảnh hưởng đến việc xét khen").check();
  await page
    .getByRole("textbox", { name: "Trả lời" })
    .fill("Gia đình đã nộp đủ quỹ từ tháng trước.");
  await press(page, "Lưu trả lời");
  await shouldSay(page, "Đã lưu trả lời.");
  await shouldBeFitForEveryone(page);
  await page.getByRole("link", { name: /Đưa ra khỏi danh sách\s*: Gia đình bà/ }).click();
  await page.getByLabel("Lý do").fill("Đơn vị xin xem lại");
  await press(page, "Đưa ra khỏi danh sách");
  await shouldSay(page, "Đã đưa ra khỏi danh sách");
  await page.goto(receipt);
  await shouldSay(page, "Gia đình đã nộp đủ quỹ từ tháng trước.");
  await follow(page, "Về danh sách");
  await shouldSay(page, "Gia đình ông Lò Văn Thử");
  await expect(page.getByText("Gia đình bà Quàng Thị Thử")).toHaveCount(0);

  await page.goto(`/${slug}/vinh-danh`);
  await shouldBeFitForEveryone(page);
  await page.getByLabel("Tên người, hộ gia đình, tập thể").fill("luong thi dep");
  await press(page, "Tìm trong sổ vàng");
  await shouldSay(page, "1 lượt khen cho “luong thi dep”");
  await follow(page, "Bà Lường Thị Đẹp");
  await shouldBeFitForEveryone(page);
  await page.goto(`/recipients/${recipientId}/hide`);
  await page.getByLabel("Lý do").fill("Đơn của bà Đẹp ngày 21/11/2026");
  await press(page, "Ẩn trên trang công khai");
  await shouldSay(page, "Đã ẩn trên mọi trang công khai.");
  await page.goto(`/${slug}/vinh-danh`);
  await shouldSay(page, "(đã ẩn theo yêu cầu)");
  await expect(page.getByText("Lường Thị Đẹp")).toHaveCount(0);
  expect((await page.request.get(`/${slug}/vinh-danh/nguoi/${recipientId}`)).status()).toBe(404);
  const csv = await page.request.get(`/${slug}/du-lieu/duoc-khen.csv`);
  expect(await csv.text()).not.toContain("Đẹp");
});
