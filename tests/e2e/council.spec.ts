import { expect, type Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/actor";
import { installNationalRules } from "@/lib/communes/commands";
import { prisma } from "@/lib/db/client";
import { formatDate } from "@/lib/text/dates";
import { type CouncilCommune, communeWithCouncil, nominee } from "../support/council-session";
import { shouldBeFitForEveryone, test } from "./test";

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().click();
const follow = (page: Page, name: string | RegExp) =>
  page.getByRole("link", { name }).first().click();
const shouldSay = (page: Page, words: string | RegExp) =>
  expect(page.getByText(words).first()).toBeVisible();

async function userName({ userId }: Actor) {
  const { userName: name } = await prisma.user.findUniqueOrThrow({ where: { id: userId } });
  return name ?? "";
}

/** Two for a show of hands, the second the Council's chair, and one for a secret ballot of four fifths. */
async function communeWithNominees() {
  await installNationalRules();
  const commune = await communeWithCouncil();
  const { communeId, office, other, chair } = commune;
  await prisma.rule.create({
    data: {
      communeId,
      key: "award.giay-khen.consultation-days",
      value: 0,
      validFrom: new Date("2026-01-01"),
      legalBasis: "Quy chế của xã",
      isVerified: true,
    },
  });
  const unitId = other.id;
  const { membershipId } = chair.actor;
  await nominee(office, { name: "Lò Văn Một", unitId });
  await nominee(office, { name: "Cà Văn Chủ", unitId, membershipId });
  await nominee(office, { name: "Quàng Thị Cao", unitId, award: "cstdcs" });
  return commune;
}

async function plan(page: Page) {
  await page.goto("/council/sessions/new");
  await press(page, "Lập phiên họp");
  await shouldSay(page, "Có lỗi");
  await shouldBeFitForEveryone(page);
  await page.getByLabel("Tên phiên họp").fill("Họp xét khen thưởng đợt 1");
  await page.getByLabel("Ngày họp").fill(formatDate(new Date()));
  await page.getByLabel("Giờ họp").fill("8:00");
  await page.getByLabel("Địa điểm").fill("Phòng họp tầng 2");
  await page.getByLabel("Chủ tọa").selectOption({ label: "Cà Văn Chủ, Chủ tịch Hội đồng" });
  await page.getByLabel("Thư ký").selectOption({ label: "Quàng Văn Thư, Ủy viên thường trực" });
  await press(page, "Lập phiên họp");
  await shouldSay(page, "Đã lập phiên họp.");
  await shouldBeFitForEveryone(page);
  await press(page, "Đưa vào chương trình");
  await shouldSay(page, "Đã đưa 3 đề nghị vào chương trình.");
  await shouldBeFitForEveryone(page);
  await follow(page, "Xong");
  await press(page, "Mời các thành viên");
  await shouldSay(page, "Đã mời các thành viên.");
  return page.url();
}

async function callRoll(page: Page, { seats }: CouncilCommune, present: number) {
  for (const [index, { actor }] of seats.entries()) {
    const member = page.getByRole("group", { name: actor.name ?? "" });
    await member.getByLabel(index < present ? "Có mặt" : "Vắng", { exact: true }).check();
  }
  await press(page, "Ghi danh sách có mặt");
  await shouldSay(page, "Đã ghi danh sách có mặt.");
}

const byHands = ["Đồng ý", "Không đồng ý", "Không biểu quyết"];
const onPaper = ["Phát ra", "Thu về", "Đồng ý", "Không đồng ý", "Trắng, không hợp lệ"];

async function enterCount(page: Page, name: string, count: number[]) {
  const of = page.getByRole("group", { name: new RegExp(name, "u") });
  const labels = count.length === byHands.length ? byHands : onPaper;
  for (const [index, label] of labels.entries()) {
    await of.getByLabel(label, { exact: true }).fill(String(count[index]));
  }
}

test("Một phiên họp: đủ người mới khai mạc, giơ tay, phiếu kín bằng giấy, ý kiến người vắng, chủ tọa phải tránh @no-js @desktop", async ({
  page,
  signInAs,
}) => {
  const commune = await communeWithNominees();
  const { office, chair, secretary, last } = commune;
  await signInAs(await userName(office));
  for (const address of ["/council", "/council/members", "/council/members/new"]) {
    await page.goto(address);
    await shouldBeFitForEveryone(page);
  }
  const session = await plan(page);

  // Whoever is nominated knows nothing of it, were it the chair.
  await signInAs(await userName(chair.actor));
  await page.goto(session);
  await shouldSay(page, "Đề nghị xét khen (2)");
  await expect(page.getByRole("link", { name: "Cà Văn Chủ" })).toHaveCount(0);
  await shouldBeFitForEveryone(page);

  // An absent member writes before the meeting.
  await signInAs(await userName(last.actor));
  await page.goto(`${session}/vote`);
  await press(page, "Ghi ý kiến bằng văn bản");
  await shouldSay(page, "Có lỗi");
  await shouldBeFitForEveryone(page);
  await page.getByLabel("Nội dung").selectOption({ index: 3 });
  await page.getByLabel("Đồng ý", { exact: true }).check();
  await press(page, "Ghi ý kiến bằng văn bản");
  await shouldSay(page, "Đã ghi ý kiến bằng văn bản.");

  await signInAs(await userName(secretary.actor));
  await page.goto(`${session}/attendance`);
  await shouldBeFitForEveryone(page);
  await callRoll(page, commune, 3);
  await expect(page.getByRole("button", { name: "Khai mạc" })).toBeDisabled();
  await shouldSay(page, "Còn thiếu 1 người.");
  await page.goto(`${session}/attendance`);
  await callRoll(page, commune, 5);
  await shouldSay(page, "Lò Thị Phó, Phó Chủ tịch Hội đồng, điều hành nội dung này.");
  await press(page, "Khai mạc");
  await shouldSay(page, "Đã khai mạc phiên họp.");

  // What is voted by hands goes first: of the chair's own item four vote.
  await follow(page, "Biểu quyết");
  await shouldBeFitForEveryone(page);
  await press(page, "Mở lượt bỏ phiếu");
  await shouldSay(page, "Đã mở lượt bỏ phiếu.");
  await enterCount(page, "Lò Văn Một", [6, 0, 0]);
  await enterCount(page, "Cà Văn Chủ", [2, 1, 1]);
  await page.getByLabel("Tổ kiểm phiếu").fill("Vì Thị Chứng, Tòng Văn Bản");
  await press(page, "Kết thúc lượt, kiểm phiếu");
  await shouldSay(page, "Cộng lại là 6 người, nhiều hơn 5 người được biểu quyết.");
  await shouldBeFitForEveryone(page);
  await enterCount(page, "Lò Văn Một", [5, 0, 0]);
  await press(page, "Kết thúc lượt, kiểm phiếu");
  await shouldSay(page, "Đã kiểm phiếu.");
  await shouldSay(page, "5/6 (83,33%)");
  await shouldSay(page, "Chưa đủ phiếu");
  await shouldBeFitForEveryone(page);
  await press(page, /^Chốt không đề nghị/);
  await shouldSay(page, "Đã ghi: Hội đồng không đề nghị.");

  // The secret ballot on paper: five of six, with the opinion of who is away, reach four fifths.
  await page.getByLabel("Phiếu giấy, hoặc giơ tay").check();
  await press(page, "Mở lượt bỏ phiếu");
  await shouldSay(page, "Đã mở lượt bỏ phiếu.");
  const ballot = page.getByRole("link", { name: /PDF\s*Phiếu bầu để in/ });
  const paper = await page.request.get((await ballot.getAttribute("href")) ?? "");
  expect(paper.headers()["content-type"]).toBe("application/pdf");
  await enterCount(page, "Quàng Thị Cao", [5, 5, 4, 1, 0]);
  await page.getByLabel("Tổ kiểm phiếu").fill("Vì Thị Chứng, Tòng Văn Bản");
  await press(page, "Kết thúc lượt, kiểm phiếu");
  await shouldSay(page, "Đã kiểm phiếu.");
  await shouldSay(page, "5/6 (83,33%) của tổng số thành viên Hội đồng; cần ít nhất 5.");
  await shouldSay(page, "1/0");

  await page.goto(session);
  await press(page, "Bế mạc");
  await shouldSay(page, "Đã bế mạc.");
  await page.goto(`${session}/minutes`);
  await shouldSay(page, "Thành viên không tham gia xét, biểu quyết");
  await shouldBeFitForEveryone(page);
  // With the session over the chair, who is to sign, reads the minutes whole.
  await signInAs(await userName(chair.actor));
  await page.goto(`${session}/minutes`);
  await shouldSay(page, "Quàng Thị Cao");
});
