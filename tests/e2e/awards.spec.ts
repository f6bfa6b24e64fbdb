import { expect, type Page } from "@playwright/test";
import { subDays } from "date-fns";
import { extractText, getDocumentProxy } from "unpdf";
import { concludeAppraisal } from "@/lib/appraisals/conclude";
import { concludeConsultation } from "@/lib/appraisals/consultation/conclude-consultation";
import { openConsultation } from "@/lib/appraisals/consultation/open-consultation";
import { fieldsOf } from "@/lib/appraisals/fields";
import { findAppraisal } from "@/lib/appraisals/find-appraisal";
import type { Actor } from "@/lib/auth/actor";
import { addMember } from "@/lib/council/members/keep-members";
import { planSession } from "@/lib/council/sessions/plan-session";
import { prisma } from "@/lib/db/client";
import type { Audience, Role } from "@/lib/db/generated/enums";
import { writeWorkbook } from "@/lib/documents/workbook/write-workbook";
import { beginDossier } from "@/lib/nominations/dossiers/begin-dossier";
import { findDossier } from "@/lib/nominations/dossiers/find-dossier";
import { draftVersion } from "@/lib/nominations/dossiers/hold";
import { addNominee } from "@/lib/nominations/dossiers/nominees";
import { saveMeeting } from "@/lib/nominations/dossiers/save-meeting";
import { saveNominee } from "@/lib/nominations/dossiers/save-nominee";
import { savePoints } from "@/lib/nominations/dossiers/save-points";
import { submitDossier } from "@/lib/nominations/dossiers/submit";
import { nomineeSheet } from "@/lib/nominations/exchange/nominee-sheet";
import type { NomineeRow } from "@/lib/nominations/exchange/read-nominees";
import { calendarDate } from "@/lib/text/dates";
import { newId } from "@/lib/text/new-id";
import { createIssuedDecision } from "../support/awards";
import {
  createActor,
  createCommune,
  createPublishedPlan,
  createUnit,
  createUser,
  password,
} from "../support/factories";
import { shouldBeFitForEveryone, test } from "./test";

const now = new Date();
const today = calendarDate(now);
const citation = "Đã có thành tích xuất sắc trong phong trào thi đua làm đường bản";

const names = {
  person: "Lò Văn Thử",
  household: "Hộ bà Lò Thị Mai",
  collective: "Chi hội Phụ nữ bản Nà Thử",
  awardedBefore: "Tòng Thị Hoà",
  suspended: "Quàng Văn Đợi",
  /** Of the village of a member of the Council. */
  neighbour: "Cà Văn Sơn",
};

/** A commune that votes in secret on giấy khen, two villages, and everybody a nomination meets. */
async function commune() {
  const { id: communeId } = await createCommune();
  await prisma.rule.create({
    data: {
      communeId,
      key: "award.giay-khen.vote-method",
      value: "SECRET",
      validFrom: new Date("2026-01-01"),
      legalBasis: "Quy chế của Hội đồng",
      isVerified: true,
    },
  });
  const village = await createUnit({ communeId, name: "Bản Nà Thử" });
  const other = await createUnit({ communeId, name: "Bản Pá Thử" });
  const as = async (name: string, roles: Role[], position: string, unitId?: string) => {
    const user = await createUser();
    await prisma.user.update({ where: { id: user.id }, data: { name } });
    const actor = await createActor({
      communeId,
      userId: user.id,
      roles,
      ...(unitId && { unitId }),
    });
    await prisma.membership.update({ where: { id: actor.membershipId }, data: { position } });
    return { ...actor, name, position, userName: user.userName ?? "" };
  };
  return {
    village,
    head: await as("Lường Văn Bản", ["UNIT"], "Trưởng bản", village.id),
    otherHead: await as("Cà Thị Pá", ["UNIT"], "Trưởng bản", other.id),
    office: await as("Lò Thị Hạnh", ["OFFICE"], "Công chức Văn hóa - Xã hội"),
    chairman: await as("Quàng Văn Thịnh", ["CHAIR", "COUNCIL"], "Chủ tịch Ủy ban nhân dân xã"),
    clerk: await as("Cà Thị Mai", ["CLERK"], "Văn thư"),
    secretary: await as("Vì Văn Ký", ["COUNCIL"], "Trưởng Phòng Văn hóa - Xã hội"),
    member: await as("Tòng Thị Xuân", ["COUNCIL"], "Chủ tịch Hội Liên hiệp Phụ nữ xã"),
    neighbour: await as("Cà Văn Kề", ["COUNCIL"], "Bí thư chi bộ", other.id),
  };
}

type People = Awaited<ReturnType<typeof commune>>;

/** A dossier of the unit with these in it, all written, in the unit's meeting too. */
async function writeDossier(
  head: Actor,
  campaignId: string,
  nominees: readonly { kind: Audience; name: string }[],
): Promise<string> {
  const { dossierId } = await beginDossier(
    head,
    {
      dossierId: newId(),
      type: "CAMPAIGN",
      campaignId,
      procedure: "FULL",
      shortGround: "",
      achievedFrom: `${today.slice(0, 4)}-01-01`,
      achievedTo: today,
    },
    now,
  );
  for (const { kind, name } of nominees) {
    const added = {
      dossierId,
      kind,
      name,
      award: "giay-khen",
      recipient: "new",
      mark: "",
      shown: [],
    };
    const { nominationId } = await addNominee(head, { ...added, newRecipientId: newId() }, now);
    const isGroup = kind === "COLLECTIVE";
    const saved = {
      nominationId,
      version: 1,
      award: "giay-khen",
      name,
      honorific: kind === "PERSON" ? "Ông" : "",
      post: "",
      place: "bản Nà Thử",
      isLeader: kind === "PERSON" ? false : null,
      peopleCount: isGroup ? 40 : null,
      advancedCount: null,
      womenCount: isGroup ? 40 : null,
      citation,
      isClear: true,
    };
    await saveNominee(head, saved, now);
    const story = "Hiến 300 m2 đất, góp 40 ngày công làm 1,2 km đường bản.";
    const none = { criteria: new Map(), items: new Map() };
    await savePoints(head, { nominationId, version: 2, story, ...none }, now);
  }
  const dossier = await seen(head, dossierId);
  const meeting = {
    heldOn: today,
    beganAt: "08:00",
    endedAt: "09:30",
    place: "Nhà văn hóa bản",
    calledCount: 60,
    presentCount: 52,
    chairName: head.name,
    secretaryName: "Lò Thị Ghi",
    notes: "",
  };
  const votes = dossier.nominations.map(({ id }) => ({
    nominationId: id,
    votesFor: 50,
    votesAgainst: 2,
  }));
  await saveMeeting(head, { dossierId, version: dossier.version, meeting, votes }, now);
  return dossierId;
}

async function seen(actor: Actor, dossierId: string) {
  const dossier = await findDossier(actor, dossierId, new Date());
  if (!dossier) throw new Error("A unit sees its own dossier.");
  return dossier;
}

async function findEligible(office: Actor, nominationId: string): Promise<void> {
  const found = await findAppraisal(office, nominationId, now);
  if (!found) throw new Error("The office appraises what was handed in.");
  const answers = found.lines.map(({ key }) => [`answer.${key}`, "YES"]);
  await concludeAppraisal(
    office,
    {
      nominationId,
      version: found.nomination.version,
      base: fieldsOf(null),
      fields: { findings: "Hồ sơ đủ giấy tờ, đúng đối tượng.", ...Object.fromEntries(answers) },
      reasons: {},
      conclusion: "eligible",
      reason: "",
    },
    now,
  );
}

/** Seven days in which nobody said anything, and which have passed. */
async function consult(office: Actor, nominationIds: string[]): Promise<void> {
  const id = newId();
  const title = "Danh sách đề nghị tặng Giấy khen";
  const closesOn = calendarDate(subDays(now, 5));
  await openConsultation(
    office,
    { id, title, nominationIds, closesOn, basis: "" },
    subDays(now, 17),
  );
  const { version } = await prisma.consultation.findUniqueOrThrow({ where: { id } });
  await concludeConsultation(office, { consultationId: id, version }, subDays(now, 3));
}

async function planMeeting({ office, ...people }: People): Promise<string> {
  const { chairman, secretary, member, neighbour } = people;
  const memberIds: string[] = [];
  for (const [index, { membershipId }] of [chairman, secretary, member, neighbour].entries()) {
    const seat = {
      membershipId,
      post: index === 0 ? ("CHAIR" as const) : ("MEMBER" as const),
      position: index + 1,
      basis: "Quyết định số 12/QĐ-UBND ngày 05/01/2026",
      validFrom: "2026-01-05",
      validTo: null,
    };
    memberIds.push(await addMember(office, seat, now));
  }
  const [chairId = "", secretaryId = ""] = memberIds;
  const session = {
    sessionId: newId(),
    title: "Họp xét khen thưởng tổng kết phong trào",
    day: today,
    time: "08:00",
    place: "Phòng họp Ủy ban",
    agenda: "Xét khen thưởng",
    chairId,
    secretaryId,
  };
  return planSession(office, session, now);
}

/** Somebody the commune knows, written without accents. */
const tableRow: NomineeRow = {
  kind: "PERSON",
  name: "Tong Thi Hoa",
  honorific: "Bà",
  post: "",
  place: "",
  award: "giay-khen",
  category: "truc-tiep",
  field: "",
  citation: "",
  votesFor: null,
  votesAgainst: null,
  isLeader: false,
  mark: "",
};

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).click();
const shouldSay = (page: Page, words: string | RegExp) =>
  expect(page.getByText(words).first()).toBeVisible();

async function textOf(page: Page, address: string): Promise<string> {
  const file = await page.request.get(address);
  expect(file.headers()["content-type"]).toBe("application/pdf");
  const pdf = await getDocumentProxy(new Uint8Array(await file.body()));
  const { text } = await extractText(pdf, { mergePages: true });
  return text.normalize("NFC").replace(/\s+/g, " ");
}

test("Sáu đề nghị qua bảy người: từ bản tới Hội đồng, Chủ tịch, văn thư, giấy khen @desktop", async ({
  page,
  signInAs,
}) => {
  test.slow();
  page.setDefaultTimeout(30_000);
  const people = await commune();
  const { head, otherHead, office, chairman, clerk, secretary, member, neighbour } = people;
  const { communeId } = office;
  const { campaign } = await createPublishedPlan({ author: office });
  const { id: earlierId } = await createIssuedDecision(chairman, {
    items: [{ name: "Tòng Thị Hòa", honorific: "Bà", unitId: people.village.id }],
    issuedOn: calendarDate(subDays(now, 30)),
  });
  await prisma.decisionItem.updateMany({
    where: { decisionId: earlierId },
    data: { campaignId: campaign.id },
  });
  await prisma.recipient.updateMany({
    where: { communeId, name: "Tòng Thị Hòa" },
    data: { unitId: people.village.id },
  });
  const dossierId = await writeDossier(head, campaign.id, [
    { kind: "PERSON", name: names.person },
    { kind: "HOUSEHOLD", name: names.household },
    { kind: "COLLECTIVE", name: names.collective },
    { kind: "PERSON", name: names.suspended },
  ]);
  const otherId = await writeDossier(otherHead, campaign.id, [
    { kind: "PERSON", name: names.neighbour },
  ]);
  const whole = await seen(otherHead, otherId);
  const handIn = { dossierId: otherId, version: whole.version, seen: draftVersion(whole) };
  await submitDossier(otherHead, handIn, now);
  const idOf = async (name: string) =>
    (await prisma.nomination.findFirstOrThrow({ where: { communeId, name } })).id;

  await test.step("trưởng bản đề nghị người đã được khen, viết tên khác dấu, rồi nộp hồ sơ", async () => {
    await signInAs(head.userName);
    // From a table too: who is in it is looked at, nothing is brought in.
    await page.goto(`/nominations/dossiers/${dossierId}/import`);
    const buffer = Buffer.from(await writeWorkbook([nomineeSheet([tableRow])]));
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    const file = { name: "danh-sach.xlsx", mimeType, buffer };
    await page.getByLabel("Bảng Excel").setInputFiles(file);
    await press(page, "Xem trước");
    await shouldSay(page, "Dòng 4: “Tong Thi Hoa” là ai?");
    await shouldBeFitForEveryone(page);
    await page.goto(`/nominations/dossiers/${dossierId}`);
    await shouldBeFitForEveryone(page);
    await follow(page, "Thêm một đề nghị nữa");
    await page.getByLabel("Một người").check();
    await page.getByLabel("Họ tên, tên hộ hoặc tên tập thể").fill(names.awardedBefore);
    await press(page, "Tiếp tục");
    await shouldSay(page, /^Quyết định số|QĐ-UBND/);
    await shouldBeFitForEveryone(page);
    await page.getByLabel("Đúng người này: Tòng Thị Hòa").check();
    await page.getByLabel("Giấy khen", { exact: true }).check();
    await press(page, "Đưa vào hồ sơ");
    await page.getByLabel("Bà", { exact: true }).check();
    await page.getByLabel("Không, là người trực tiếp lao động, công tác").check();
    await page.getByLabel("Thành tích ghi trên quyết định và giấy khen").fill(citation);
    await page.getByLabel(/^Không đang bị xem xét kỷ luật/).check();
    await press(page, "Lưu, viết tiếp thành tích");
    await page.getByLabel("Báo cáo thành tích").fill("Góp 20 ngày công làm đường bản.");
    await press(page, "Lưu thành tích");
    await shouldSay(page, "Đã lưu thành tích.");
    await page.getByRole("link", { name: /^Họp xét của đơn vị/ }).click();
    const votes = page.getByRole("group", { name: "Tòng Thị Hòa" });
    await votes.getByLabel("Đồng ý đề nghị").fill("45");
    await votes.getByLabel("Không đồng ý").fill("7");
    await press(page, "Lưu cuộc họp xét");
    await shouldSay(page, "Đã lưu cuộc họp xét.");
    await page.getByRole("link", { name: /^Kiểm tra lại rồi nộp/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Kiểm tra lại rồi nộp/);
    await shouldBeFitForEveryone(page);
    await page.getByLabel("Đã đọc các cảnh báo, vẫn nộp để thường trực xem xét").check();
    await press(page, "Nộp hồ sơ");
    await shouldSay(page, "Đã nộp hồ sơ, đã báo thường trực thi đua.");
    await shouldSay(page, /^Biên nhận số/);
  });

  await test.step("thường trực thẩm định: đã khen thì dừng; có đơn thì tạm dừng", async () => {
    await signInAs(office.userName);
    await page.goto("/appraisals");
    await expect(page.getByRole("row").filter({ hasText: names.neighbour })).toBeVisible();
    await shouldBeFitForEveryone(page);
    await page.getByRole("link", { name: "Tòng Thị Hòa", exact: true }).click();
    await shouldSay(page, "Vướng quy định");
    await page.getByLabel("Nhận xét thẩm định").fill("Trùng thành tích đã khen.");
    await page.getByLabel("Đủ điều kiện", { exact: true }).check();
    await press(page, "Lưu và kết luận");
    await shouldSay(page, "Có lỗi");
    await shouldBeFitForEveryone(page);
    await expect(page.getByLabel("Nhận xét thẩm định")).toHaveValue("Trùng thành tích đã khen.");
    await page.getByLabel("Không đủ điều kiện").check();
    await page.getByLabel("Lý do gửi đơn vị").fill("Xã đã khen thành tích này rồi.");
    await press(page, "Lưu và kết luận");
    await expect(page.getByText("Không đủ điều kiện", { exact: true }).first()).toBeVisible();
    await page.goto(`/nominations/${await idOf(names.suspended)}/suspension`);
    await shouldBeFitForEveryone(page);
    await page.getByLabel("Có khiếu nại, tố cáo đang được xác minh").check();
    await page.getByLabel("Lý do").fill("Đơn ngày 02/11, Thanh tra đang xác minh.");
    await press(page, "Tạm dừng xét");
    await shouldSay(page, "Đã tạm dừng xét, đã báo đơn vị.");
  });
  const onward = await Promise.all(
    [names.person, names.household, names.collective, names.neighbour].map(idOf),
  );
  for (const id of onward) await findEligible(office, id);
  await consult(office, onward);
  const sessionId = await planMeeting(people);
  const session = `/council/sessions/${sessionId}`;

  await test.step("thường trực lập chương trình, mời họp", async () => {
    await page.goto(`${session}/agenda`);
    await shouldBeFitForEveryone(page);
    await press(page, "Đưa vào chương trình");
    await shouldSay(page, "Đã đưa 4 đề nghị vào chương trình.");
    await follow(page, "Xong");
    await press(page, "Mời các thành viên");
    await shouldSay(page, "Đã mời các thành viên.");
  });

  await test.step("thành viên cùng bản không thấy người của bản mình; thành viên khác thấy", async () => {
    for (const [who, count] of [
      [member, 4],
      [neighbour, 3],
    ] as const) {
      const sees = who === member;
      await signInAs(who.userName);
      await page.goto("/council");
      const row = page.getByRole("row").filter({ hasText: "Họp xét khen thưởng" });
      await expect(row.getByRole("cell", { name: String(count), exact: true })).toBeVisible();
      await page.goto(session);
      await expect(
        page.getByRole("heading", { name: `Đề nghị xét khen (${count})` }),
      ).toBeVisible();
      await expect(page.getByText(names.neighbour)).toHaveCount(sees ? 1 : 0);
      await page.goto("/nominations?q=ca van son");
      await expect(page.getByRole("link", { name: names.neighbour })).toHaveCount(sees ? 1 : 0);
      const file = await page.request.get(`/nominations/${await idOf(names.neighbour)}`);
      expect(file.status()).toBe(sees ? 200 : 404);
      const papers = await textOf(page, `${session}/papers.pdf`);
      expect(papers.includes(names.neighbour)).toBe(sees);
      expect(papers).toContain(names.person);
    }
    await page.goto(session);
    await shouldBeFitForEveryone(page);
  });

  await test.step("thư ký điểm danh, khai mạc, mở lượt bỏ phiếu", async () => {
    await signInAs(secretary.userName);
    await page.goto(`${session}/attendance`);
    for (const { name } of [chairman, secretary, member, neighbour]) {
      await page.getByRole("group", { name }).getByLabel("Có mặt").check();
    }
    await shouldBeFitForEveryone(page);
    await press(page, "Ghi danh sách có mặt");
    await shouldSay(page, "Đã ghi danh sách có mặt.");
    await press(page, "Khai mạc");
    await shouldSay(page, "Đã khai mạc phiên họp.");
    await follow(page, "Biểu quyết");
    await press(page, "Mở lượt bỏ phiếu");
    await shouldSay(page, "Đã mở lượt bỏ phiếu.");
  });

  await test.step("mỗi thành viên bỏ phiếu kín; người phải tránh không có phiếu ấy", async () => {
    for (const voter of [chairman, member, neighbour, secretary]) {
      await signInAs(voter.userName);
      await page.goto(`${session}/vote`);
      const hers = page.getByRole("group", { name: new RegExp(names.neighbour) });
      const ours = [names.person, names.household, names.collective];
      for (const name of ours) {
        const ballot = page.getByRole("group", { name: new RegExp(name) });
        await ballot.getByLabel("Đồng ý", { exact: true }).check();
      }
      if (voter === neighbour) await expect(page.getByText(names.neighbour)).toHaveCount(0);
      else
        await hers
          .getByLabel(voter === chairman ? "Đồng ý" : "Không đồng ý", { exact: true })
          .check();
      if (voter === neighbour) await shouldBeFitForEveryone(page);
      await press(page, "Bỏ phiếu");
      await shouldSay(page, "Đã bỏ phiếu. Lá phiếu không mang tên và không sửa được.");
    }
    await shouldSay(page, "4/4 người đã bỏ phiếu.");
    await page.getByLabel("Tổ kiểm phiếu").fill("Tòng Thị Xuân, Vì Văn Ký");
    await press(page, "Kết thúc lượt, kiểm phiếu");
    await shouldSay(page, "Đã kiểm phiếu.");
    await shouldBeFitForEveryone(page);
    const result = page.getByRole("row").filter({ hasText: names.neighbour });
    await result.getByRole("button", { name: /^Chốt không đề nghị/ }).click();
    await shouldSay(page, "Đã ghi: Hội đồng không đề nghị.");
  });

  await test.step("bế mạc; thư ký rồi chủ tọa ký biên bản", async () => {
    await page.goto(session);
    await press(page, "Bế mạc");
    await shouldSay(page, "Đã bế mạc. Thư ký soát biên bản rồi ký.");
    await page.getByLabel("Thảo luận").fill("Các thành viên thống nhất với báo cáo thẩm định.");
    await press(page, "Lưu phần ghi");
    await shouldSay(page, "Đã lưu phần thảo luận, ý kiến khác.");
    await shouldBeFitForEveryone(page);
    for (const signer of [secretary, chairman]) {
      await signInAs(signer.userName);
      await page.goto(`${session}/minutes`);
      await follow(page, "Ký biên bản");
      await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
      await press(page, "Ký biên bản");
      await shouldSay(page, "Đã ký biên bản.");
    }
    const minutes = await textOf(page, `${session}/minutes.pdf`);
    expect(minutes).toContain("01/BB-HĐTĐKT");
    expect(minutes).toContain(neighbour.name);
  });

  let decision = "";
  await test.step("thường trực lập quyết định, trình Chủ tịch", async () => {
    await signInAs(office.userName);
    await page.goto("/decisions/new");
    await page.getByLabel(new RegExp(names.neighbour)).check();
    await shouldBeFitForEveryone(page);
    await press(page, "Lập quyết định với các đề nghị này");
    await follow(page, "Kiểm tra, trình Chủ tịch");
    decision = new URL(page.url()).pathname.replace(/\/submit$/, "");
    await press(page, "Trình Chủ tịch");
    await shouldSay(page, "Đã trình Chủ tịch.");
  });

  await test.step("Chủ tịch quyết định khác Hội đồng phải ghi lý do, lời đã gõ còn nguyên, rồi ký", async () => {
    await signInAs(chairman.userName);
    await page.goto(`${decision}/decide`);
    await shouldBeFitForEveryone(page);
    const of = (name: string) => page.getByRole("listitem").filter({ hasText: name });
    await of(names.household).getByLabel("Không khen", { exact: true }).check();
    await of(names.household)
      .getByLabel(/^Lý do không khen/)
      .fill("Chờ xem lại.");
    await of(names.neighbour).getByLabel("Khen", { exact: true }).check();
    await of(names.person).getByLabel("Khen", { exact: true }).check();
    await of(names.collective).getByLabel("Khen", { exact: true }).check();
    await press(page, "Ghi quyết định từng trường hợp");
    await shouldSay(page, /Quyết định khác ý Hội đồng thì ghi lý do/);
    await expect(of(names.household).getByLabel(/^Lý do không khen/)).toHaveValue("Chờ xem lại.");
    await expect(of(names.neighbour).getByLabel("Khen", { exact: true })).toBeChecked();
    await of(names.household).getByLabel("Khen", { exact: true }).check();
    await of(names.neighbour)
      .getByLabel(/^Lý do vẫn khen/)
      .fill("Trực tiếp hiến đất cho cả tuyến.");
    await press(page, "Ghi quyết định từng trường hợp");
    await shouldSay(page, "Đã ghi quyết định từng trường hợp.");
    await follow(page, "Ký quyết định");
    await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
    await shouldBeFitForEveryone(page);
    await press(page, "Ký");
    await shouldSay(page, "Đã ký. Văn thư cấp số, ngày và ban hành.");
  });

  await test.step("văn thư cấp số", async () => {
    await signInAs(clerk.userName);
    await page.goto(`${decision}/issue`);
    await expect(page.locator(".paper .number")).toHaveText(/QĐ-UBND$/);
    await shouldBeFitForEveryone(page);
    await press(page, "Cấp số, ban hành");
    await shouldSay(page, /^Đã ban hành số \d+\/QĐ-UBND/);
    const paper = await textOf(page, `${decision}/paper.pdf`);
    for (const name of [names.person, names.household, names.collective, names.neighbour]) {
      expect(paper).toContain(name);
    }
    for (const name of [names.awardedBefore, names.suspended]) expect(paper).not.toContain(name);
  });

  await test.step("in giấy khen; ai cũng kiểm tra được", async () => {
    await signInAs(office.userName);
    await page.goto(decision);
    await follow(page, "Xem, in giấy khen");
    await press(page, "Lập 4 giấy khen");
    await shouldSay(page, "Đã lập 4 giấy khen.");
    const printed = await textOf(page, `${decision}/certificates/all.pdf`);
    for (const name of [names.person, names.household, names.collective, names.neighbour]) {
      expect(printed).toContain(name);
    }
    await page.getByRole("link", { name: `Ông ${names.neighbour}` }).click();
    const code = await page.getByRole("link", { name: /^[0-9A-Z]{4}-/ }).getAttribute("href");
    await page.context().clearCookies();
    await page.goto(code ?? "");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Giấy khen còn giá trị");
    await shouldSay(page, `Ông ${names.neighbour}`);
    await shouldBeFitForEveryone(page);
  });
});
