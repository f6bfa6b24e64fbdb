import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defang } from "@/lib/notifications/defang";
import type { NotificationData, NotificationKind } from "@/lib/notifications/kinds";
import { digestOf, letterOf } from "@/lib/notifications/mail/letters";
import { pageOf, sentenceOf } from "@/lib/notifications/sentences";

const id = "0199a000-0000-7000-8000-000000000001";
const title = "Phát động thi đua làm đường bản";

const samples: { [Kind in NotificationKind]: [NotificationData[Kind], string, string] } = {
  "plan.to-check": [
    { title, submittedBy: "Lò Thị Ban" },
    `Lò Thị Ban trình, chờ soát: ${title}.`,
    `/plans/${id}/review`,
  ],
  "plan.to-sign": [
    { title, submittedBy: "Lò Thị Ban", answerDueOn: "2026-11-24" },
    `Lò Thị Ban trình, chờ duyệt trước ngày 24/11/2026: ${title}.`,
    `/plans/${id}/review`,
  ],
  "plan.check-moved": [
    { title, by: "Lò Thị Ban" },
    `Lò Thị Ban đã giao người khác soát, không phải soát nữa: ${title}.`,
    `/plans/${id}`,
  ],
  "plan.recalled": [{ title }, `Đã rút về để sửa, chưa phải xem nữa: ${title}.`, `/plans/${id}`],
  "plan.returned": [
    { title, by: "Cà Văn Mộc" },
    `Cà Văn Mộc trả lại để bổ sung: ${title}.`,
    `/plans/${id}`,
  ],
  "plan.checked": [
    { title, by: "Cà Văn Mộc" },
    `Cà Văn Mộc đã soát xong: ${title}.`,
    `/plans/${id}/submission`,
  ],
  "plan.approved": [{ title, by: "Cà Văn Mộc" }, `Cà Văn Mộc đã duyệt: ${title}.`, `/plans/${id}`],
  "plan.to-number": [{ title }, `Chờ cấp số, ngày và phát hành: ${title}.`, `/plans/${id}/issue`],
  "plan.issued": [
    { title, number: "05/KH-UBND", issuedOn: "2026-02-05" },
    `Đã phát hành văn bản số 05/KH-UBND ngày 05/02/2026: ${title}.`,
    `/plans/${id}`,
  ],
  "plan.published": [{ title }, `Đã công khai: ${title}.`, `/plans/${id}`],
  "plan.withdrawn": [{ title }, `Đã gỡ khỏi trang công khai: ${title}.`, `/plans/${id}`],
  "duty.given": [
    { title, task: "Vận động hiến đất", dueOn: "2026-12-20" },
    `Đơn vị được giao việc, hạn 20/12/2026: Vận động hiến đất (${title}).`,
    `/duties/${id}`,
  ],
  "duties.given": [
    { title, count: 3, dueOn: "2026-12-20" },
    `Đơn vị được giao 3 việc, hạn sớm nhất 20/12/2026 (${title}).`,
    "/duties",
  ],
  "duty.due": [
    { task: "Vận động hiến đất", dueOn: "2026-12-20", workingDaysLeft: 2 },
    "Sắp đến hạn 20/12/2026, còn 2 ngày làm việc: Vận động hiến đất.",
    `/duties/${id}`,
  ],
  "duty.overdue": [
    { task: "Vận động hiến đất", dueOn: "2026-12-20" },
    "Đã quá hạn 20/12/2026, chưa báo xong: Vận động hiến đất.",
    `/duties/${id}`,
  ],
  "milestone.due": [
    { title: "Tổng kết phong trào", dueOn: "2026-12-20", workingDaysLeft: 0 },
    "Sắp đến ngày 20/12/2026: Tổng kết phong trào.",
    `/plans/${id}`,
  ],
  "question.asked": [
    { task: "Vận động hiến đất.", by: "Quàng Văn Pọm" },
    "Quàng Văn Pọm hỏi về việc: Vận động hiến đất.",
    `/duties/${id}`,
  ],
  "question.answered": [
    { task: "Vận động hiến đất", by: "Lò Thị Ban" },
    "Lò Thị Ban đã trả lời câu hỏi về việc: Vận động hiến đất.",
    `/duties/${id}`,
  ],
  "pledge.submitted": [
    { title, unit: "Bản Nà Hỳ", what: "đăng ký thi đua" },
    `Bản Nà Hỳ đã nộp đăng ký thi đua: ${title}.`,
    `/pledges/${id}`,
  ],
  "pledge.recalled": [
    { title, unit: "Bản Nà Hỳ", what: "đăng ký thi đua" },
    `Bản Nà Hỳ đã rút đăng ký thi đua về để sửa: ${title}.`,
    "/campaigns",
  ],
  "pledge.accepted": [
    { title, by: "Lò Thị Ban", what: "đăng ký thi đua" },
    `Lò Thị Ban đã nhận đăng ký thi đua của đơn vị: ${title}.`,
    `/pledges/${id}`,
  ],
  "pledge.returned": [
    { title, by: "Lò Thị Ban", what: "đăng ký thi đua" },
    `Lò Thị Ban trả lại đăng ký thi đua để bổ sung: ${title}.`,
    `/pledges/${id}`,
  ],
  "report.submitted": [
    { title, unit: "Bản Nà Hỳ", what: "báo cáo quý I năm 2026" },
    `Bản Nà Hỳ đã nộp báo cáo quý I năm 2026: ${title}.`,
    `/reports/${id}`,
  ],
  "report.recalled": [
    { title, unit: "Bản Nà Hỳ", what: "báo cáo quý I năm 2026" },
    `Bản Nà Hỳ đã rút báo cáo quý I năm 2026 về để sửa: ${title}.`,
    "/campaigns",
  ],
  "report.accepted": [
    { title, by: "Lò Thị Ban", what: "báo cáo quý I năm 2026" },
    `Lò Thị Ban đã nhận báo cáo quý I năm 2026 của đơn vị: ${title}.`,
    `/reports/${id}`,
  ],
  "report.returned": [
    { title, by: "Lò Thị Ban", what: "báo cáo quý I năm 2026" },
    `Lò Thị Ban trả lại báo cáo quý I năm 2026 để bổ sung: ${title}.`,
    `/reports/${id}`,
  ],
  "correction.asked": [
    { title, unit: "Bản Nà Hỳ", what: "báo cáo quý I năm 2026" },
    `Bản Nà Hỳ xin đính chính số liệu báo cáo quý I năm 2026: ${title}.`,
    `/reports/${id}`,
  ],
  "correction.decided": [
    { title, by: "Lò Thị Ban", what: "báo cáo quý I năm 2026", accepted: false },
    `Lò Thị Ban không nhận đính chính số liệu báo cáo quý I năm 2026: ${title}.`,
    `/reports/${id}`,
  ],
  "evaluation.decided": [
    { title, by: "Lò Thị Ban", grade: "Vượt" },
    `Lò Thị Ban đánh giá đơn vị “Vượt”: ${title}.`,
    `/pledges/${id}`,
  ],
  "evaluation.answered": [
    { title, unit: "Bản Nà Hỳ", agrees: false },
    `Bản Nà Hỳ có ý kiến về đánh giá: ${title}.`,
    `/pledges/${id}`,
  ],
  "covenant.to-sign": [
    { title, name: "Cụm số 1" },
    `Chờ đơn vị ký giao ước thi đua Cụm số 1: ${title}.`,
    `/covenants/${id}`,
  ],
  "covenant.signed": [
    { title, name: "Cụm số 1" },
    `Các đơn vị đã ký đủ giao ước thi đua Cụm số 1: ${title}.`,
    `/covenants/${id}`,
  ],
  "progress.due": [
    { title, what: "báo cáo quý I năm 2026", dueOn: "2026-03-20", workingDaysLeft: 2 },
    `Sắp đến hạn 20/3/2026, còn 2 ngày làm việc, đơn vị chưa nộp báo cáo quý I năm 2026: ${title}.`,
    "/pledges",
  ],
  "progress.overdue": [
    { title, what: "báo cáo quý I năm 2026", dueOn: "2026-03-20" },
    `Đã quá hạn 20/3/2026, đơn vị chưa nộp báo cáo quý I năm 2026: ${title}.`,
    "/pledges",
  ],
  "progress.asked": [
    { title, what: "báo cáo quý I năm 2026", dueOn: null, by: "Lò Thị Ban" },
    `Lò Thị Ban nhắc đơn vị nộp báo cáo quý I năm 2026: ${title}.`,
    "/pledges",
  ],
  "council.invited": [
    { title: "Xét khen cuối năm", startsAt: "2026-11-24T01:00:00Z", place: "Hội trường", count: 4 },
    "Mời họp Hội đồng lúc 08:00 ngày 24/11/2026, tại Hội trường: Xét khen cuối năm (4 đề nghị xét khen).",
    `/council/sessions/${id}`,
  ],
  "council.changed": [
    { title: "Xét khen cuối năm", startsAt: "2026-11-25T01:00:00Z", place: "Hội trường" },
    "Phiên họp Hội đồng đổi giờ, địa điểm: 08:00 ngày 25/11/2026, tại Hội trường (Xét khen cuối năm).",
    `/council/sessions/${id}`,
  ],
  "council.cancelled": [
    { title: "Xét khen cuối năm", startsAt: "2026-11-25T01:00:00Z" },
    "Hủy phiên họp Hội đồng lúc 08:00 ngày 25/11/2026: Xét khen cuối năm.",
    "/council",
  ],
  "council.to-sign": [
    { title: "Xét khen cuối năm" },
    "Chờ ký biên bản họp Hội đồng: Xét khen cuối năm.",
    `/council/sessions/${id}/minutes`,
  ],
  "council.signed": [
    { title: "Xét khen cuối năm", number: "01/BB-HĐTĐKT" },
    "Đã ký biên bản họp Hội đồng số 01/BB-HĐTĐKT: Xét khen cuối năm.",
    `/council/sessions/${id}/minutes`,
  ],
  "decision.to-sign": [
    { title, by: "Lò Thị Ban" },
    `Lò Thị Ban trình, chờ quyết định và ký: ${title}.`,
    `/decisions/${id}/decide`,
  ],
  "decision.returned": [
    { title, by: "Cà Văn Mộc" },
    `Cà Văn Mộc trả lại: ${title}.`,
    `/decisions/${id}`,
  ],
  "decision.to-number": [
    { title },
    `Chờ cấp số, ngày và ban hành: ${title}.`,
    `/decisions/${id}/issue`,
  ],
  "decision.issued": [
    { title, number: "15/QĐ-UBND", issuedOn: "2026-11-20" },
    `Đã ban hành số 15/QĐ-UBND ngày 20/11/2026: ${title}.`,
    `/decisions/${id}`,
  ],
  "award.decided": [
    { title, number: "15/QĐ-UBND", issuedOn: "2026-11-20", awarded: 2, rejected: 1 },
    `Quyết định số 15/QĐ-UBND ngày 20/11/2026: 2 đề nghị của đơn vị được khen, 1 không được khen (${title}).`,
    "/nominations",
  ],
  "award.revoked": [
    { title, number: "16/QĐ-UBND", issuedOn: "2026-12-20", count: 1 },
    `Quyết định số 16/QĐ-UBND ngày 20/12/2026 hủy bỏ việc khen 1 trường hợp của đơn vị (${title}).`,
    "/nominations",
  ],
  "award.corrected": [
    { title, number: "17/QĐ-UBND", issuedOn: "2026-12-21", count: 1 },
    `Quyết định số 17/QĐ-UBND ngày 21/12/2026 đính chính lời ghi của 1 trường hợp của đơn vị (${title}).`,
    "/nominations",
  ],
  "award.sent-up": [
    { title, number: "5/TTr-UBND", issuedOn: "2026-12-05", sent: 2, kept: 1 },
    `Tờ trình số 5/TTr-UBND ngày 05/12/2026: 2 đề nghị của đơn vị đã trình cấp trên, 1 không trình (${title}).`,
    "/nominations",
  ],
  "award.answered": [
    { name: "Lò Văn Thử", award: "Bằng khen", isAwarded: true, number: "80/QĐ-CT" },
    "Cấp trên tặng Bằng khen cho Lò Văn Thử: Quyết định số 80/QĐ-CT.",
    "/nominations",
  ],
  "dossier.submitted": [
    { title, unit: "Bản Thử", number: "ĐN 12/2026", count: 3 },
    `Bản Thử đã nộp hồ sơ ĐN 12/2026, 3 đề nghị khen: ${title}.`,
    `/nominations/dossiers/${id}`,
  ],
  "dossier.recalled": [
    { title, unit: "Bản Thử" },
    `Bản Thử đã rút hồ sơ về để sửa: ${title}.`,
    "/nominations",
  ],
  "nomination.submitted-again": [
    { title, unit: "Bản Thử", name: "Lò Văn Thử" },
    `Bản Thử đã bổ sung, nộp lại đề nghị “Lò Văn Thử”: ${title}.`,
    `/nominations/${id}`,
  ],
  "nomination.withdrawn": [
    { title, unit: "Bản Thử", name: "Lò Văn Thử" },
    `Bản Thử đã rút đề nghị “Lò Văn Thử”: ${title}.`,
    `/nominations/${id}`,
  ],
  "nomination.returned": [
    { title, by: "Người Thử", name: "Lò Văn Thử" },
    `Người Thử trả lại đề nghị “Lò Văn Thử” để bổ sung: ${title}.`,
    `/nominations/${id}`,
  ],
  "nomination.concluded": [
    { title, name: "Lò Văn Thử", isEligible: false },
    `Đã thẩm định đề nghị “Lò Văn Thử”, kết luận không đủ điều kiện: ${title}.`,
    `/nominations/${id}`,
  ],
  "opinion.received": [
    { title, number: "YK 3/2026" },
    `Có ý kiến nhân dân YK 3/2026, cần trả lời: ${title}.`,
    `/consultations/${id}`,
  ],
  "nomination.suspended": [
    { title, name: "Lò Văn Thử" },
    `Tạm dừng xét đề nghị “Lò Văn Thử”, xem lý do trong đề nghị: ${title}.`,
    `/nominations/${id}`,
  ],
  "nomination.resumed": [
    { title, name: "Lò Văn Thử" },
    `Xét tiếp đề nghị “Lò Văn Thử” đã tạm dừng: ${title}.`,
    `/nominations/${id}`,
  ],
  "leader.added": [
    { by: "Giàng A Páo", name: "Lò Thị Pâng", position: "Phó Chủ tịch", from: "2026-12-01" },
    "Giàng A Páo ghi thêm người ký ở Ủy ban từ ngày 01/12/2026: Lò Thị Pâng, Phó Chủ tịch. Không đúng thì báo quản trị.",
    "/notifications",
  ],
};

describe("sentenceOf", () => {
  test.each(Object.entries(samples))("%s", (kind, [data, words, page]) => {
    expect(sentenceOf({ kind, subjectId: id, data })).toBe(words);
    expect(pageOf({ kind, subjectId: id, data })).toBe(page);
  });

  test("a kind of another release is still something to read", () => {
    const unknown = { kind: "constructor", subjectId: id, data: {} };

    expect(sentenceOf(unknown)).toBe("Có thông báo mới.");
    expect(pageOf(unknown)).toBe("/notifications");
  });
});

describe("defang", () => {
  test.each([
    ["Xem https://lua-dao.example/a?b=1 ngay", "Xem https[://]lua-dao[.]example/a?b=1 ngay"],
    ["www.lua-dao.vn", "www[.]lua-dao[.]vn"],
    ["gửi về ai-do@lua-dao.vn", "gửi về ai-do[@]lua-dao[.]vn"],
    ["dòng một\r\nBcc: ai@do.vn", "dòng một Bcc: ai[@]do[.]vn"],
    ["chữ\u202Engược\u200Bẩn", "chữ ngược ẩn"],
    [
      "Kế hoạch số 05/KH-UBND ngày 05.02.2026, mục I.2.",
      "Kế hoạch số 05/KH-UBND ngày 05.02.2026, mục I.2.",
    ],
    ["Tổ 3. Bản Nà Hạ", "Tổ 3. Bản Nà Hạ"],
  ])("%j → %j", (words, safe) => {
    expect(defang(words)).toBe(safe);
  });
});

/** What a mail program makes a link of by itself: an address with a scheme, a name with a top-level domain, a mailbox. */
const link = /[a-z][a-z0-9+.-]*:\/\/|[\p{L}\p{N}_-]\.\p{L}[\p{L}\p{N}-]*\p{L}|[^\s[]@[^\s\]]/iu;

describe("letters", () => {
  const portal = "https://thidua.vidu.invalid";
  const hostile = fc
    .array(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.webUrl(),
        fc.emailAddress(),
        fc.constantFrom("\r\nBcc: ", "www.", "\u202e", ".vn ", "<a href="),
      ),
    )
    .map((parts) => parts.join(""));

  test("whatever is typed, the only addresses in them are the portal's, and a subject is one line", () => {
    fc.assert(
      fc.property(hostile, hostile, (task, by) => {
        const notice = { id, kind: "question.asked", subjectId: id, data: { task, by } };
        for (const letter of [
          letterOf(notice, portal),
          digestOf([notice, notice], new Date("2026-11-21"), portal),
        ]) {
          expect(letter.subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
          expect(letter.subject).not.toMatch(link);
          expect(letter.text.replaceAll(`${portal}/`, "")).not.toMatch(link);
        }
      }),
    );
  });

  test("say what happened, where it is dealt with, and how to hear less", () => {
    const [data] = samples["question.answered"];

    expect(letterOf({ id, kind: "question.answered", subjectId: id, data }, portal)).toEqual({
      subject: "Lò Thị Ban đã trả lời câu hỏi về việc: Vận động hiến đất",
      text: `Lò Thị Ban đã trả lời câu hỏi về việc: Vận động hiến đất.

Xem tại: ${portal}/notifications/${id}

Thư do Cổng thi đua, khen thưởng tự gửi, xin không trả lời thư này.
Chọn cách nhận thư: ${portal}/notifications/settings
`,
    });
  });

  test("of a day begin with what is late", () => {
    const due = { id, kind: "duty.due", subjectId: id, data: samples["duty.due"][0] };
    const late = { id, kind: "duty.overdue", subjectId: id, data: samples["duty.overdue"][0] };

    const { subject, text } = digestOf([due, late], new Date("2026-11-21T02:00:00Z"), portal);

    expect(subject).toBe("2 thông báo chưa đọc, ngày 21/11/2026");
    const lines = text.split("\n").filter((line) => line.startsWith("- "));
    expect(lines).toEqual([`- ${samples["duty.overdue"][1]}`, `- ${samples["duty.due"][1]}`]);
  });
});
