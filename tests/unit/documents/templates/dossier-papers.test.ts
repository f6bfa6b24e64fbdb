import { expect, test } from "vitest";
import type { OfficialDocument } from "@/lib/documents/model";
import { printOutline } from "@/lib/documents/outline/print";
import { achievementReport } from "@/lib/documents/templates/achievement-report/achievement-report";
import { ballotDocument } from "@/lib/documents/templates/ballot/ballot";
import { countMinutesDocument } from "@/lib/documents/templates/count-minutes/count-minutes";
import { unitMinutes } from "@/lib/documents/templates/unit-minutes/unit-minutes";
import { unitRequest } from "@/lib/documents/templates/unit-request/unit-request";

const commune = {
  name: "xã Mường Thử",
  kind: "xã",
  headerLines: ["ỦY BAN NHÂN DÂN", "XÃ MƯỜNG THỬ"],
  placeName: "Mường Thử",
};
const nominee = {
  name: "Ông Lò Văn Thử",
  place: "bản Nà Thử",
  award: "Giấy khen",
  citation: "Đã có thành tích trong làm đường bản",
};

const papers: Record<string, OfficialDocument> = {
  "báo cáo thành tích": achievementReport({
    commune,
    unit: "Bản Nà Thử",
    nominee: {
      ...nominee,
      part: "PERSON",
      post: "Nông dân",
      peopleCount: null,
      womenCount: null,
      advancedCount: null,
    },
    asked: "tặng Giấy khen",
    occasion: "trong phong trào làm đường bản",
    achievedFrom: "2026-01-01",
    achievedTo: "2026-10-31",
    citation: nominee.citation,
    points: [{ heading: "Đường bản", words: "Xong trước hạn", figure: "1.250 mét / 1.000 mét" }],
    story: "Vận động 12 hộ hiến đất.\n- Góp 30 ngày công.",
    earlier: [{ award: "Giấy khen", number: "15/QĐ-UBND", on: "2024-12-20" }],
    signer: { name: "Quàng Văn Bản", post: "Phó Trưởng bản" },
  }),
  "tờ trình của đơn vị": unitRequest({
    commune,
    unit: "Bản Nà Thử",
    number: "05/TTr-NT",
    on: "2026-11-05",
    legalBases: ["Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"],
    asking: "khen thưởng trong phong trào làm đường bản",
    merit: "có thành tích trong phong trào làm đường bản",
    meetingOn: "2026-11-02",
    nominees: [
      { ...nominee, post: "", part: "PERSON", votes: "25/25" },
      { ...nominee, name: "Bản Nà Thử", post: "", part: "COLLECTIVE", votes: "24/25" },
    ],
    signer: { name: "Quàng Văn Bản", post: "" },
  }),
  "biên bản họp xét": unitMinutes({
    commune,
    unit: "Bản Nà Thử",
    asking: "khen thưởng trong phong trào làm đường bản",
    heldOn: "2026-11-02",
    beganAt: "19:30",
    endedAt: null,
    place: "Nhà văn hóa bản",
    calledCount: 30,
    presentCount: 25,
    chair: "Lò Thị Chủ",
    secretary: "Lò Văn Ký",
    nominees: [{ ...nominee, votesFor: 24, votesAgainst: 0 }],
    notes: "",
  }),
  "phiếu bầu": ballotDocument({
    commune,
    title: "Họp xét khen thưởng",
    startsAt: new Date("2026-11-20T08:00:00+07:00"),
    roundNumber: 1,
    isSecret: true,
    items: [{ nominee: "Ông Lò Văn Thử, bản Nà Thử", award: "Giấy khen", citation: "Thành tích" }],
  }),
  "biên bản kiểm phiếu": countMinutesDocument({
    commune,
    title: "Họp xét khen thưởng",
    place: "Phòng họp Ủy ban",
    roundNumber: 1,
    method: "Bỏ phiếu kín",
    isByHands: false,
    openedAt: new Date("2026-11-20T08:00:00+07:00"),
    countedAt: new Date("2026-11-20T08:30:00+07:00"),
    tellers: ["Hà Văn Đếm", "Hà Thị Soát"],
    chair: { name: "Cầm Văn Chủ", post: "Chủ tịch Hội đồng", position: "Chủ tịch UBND xã" },
    members: 11,
    present: 9,
    voters: 9,
    items: [
      {
        nominee: "Ông Lò Văn Thử",
        award: "Giấy khen",
        issued: 9,
        returned: 9,
        votesFor: 8,
        votesAgainst: 1,
        invalid: 0,
        writtenFor: 1,
        writtenAgainst: 0,
        share: "9/11 (81,81%)",
        rule: "trên 50% tổng số thành viên Hội đồng, tức 6 phiếu",
        isReached: true,
        recused: ["Hà Thị Soát"],
      },
    ],
  }),
};

const wanted: Record<string, readonly string[]> = {
  "báo cáo thành tích": [
    "BÁO CÁO THÀNH TÍCH",
    "Đề nghị tặng Giấy khen trong phong trào làm đường bản",
    "từ ngày 01/01/2026 đến ngày 31/10/2026",
    "1.250 mét / 1.000 mét",
    "Góp 30 ngày công.",
    "Giấy khen, Quyết định số 15/QĐ-UBND ngày 20/12/2024",
    "ngày 20/12/2024.",
    "XÁC NHẬN CỦA ĐƠN VỊ",
    "KT. TRƯỞNG BẢN PHÓ TRƯỞNG BẢN",
    "Quàng Văn Bản",
  ],
  "tờ trình của đơn vị": [
    "Số: 05/TTr-NT",
    "Kính gửi: Chủ tịch Ủy ban nhân dân xã Mường Thử.",
    "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022; Căn cứ kết quả họp xét ngày 02/11/2026.",
    "Bản Nà Thử đề nghị khen thưởng 01 tập thể và 01 cá nhân có thành tích trong phong trào làm đường bản (có biên bản họp xét, hồ sơ thành tích kèm theo), gồm:",
    "Kính trình Chủ tịch Ủy ban nhân dân xã xem xét, quyết định./.",
    "TRƯỞNG BẢN",
    "Quàng Văn Bản",
  ],
  "biên bản họp xét": [
    "Thời gian bắt đầu: 19 giờ 30 phút, ngày 02/11/2026.",
    "kết thúc vào hồi giờ phút cùng ngày",
    "25 người dự trên 30 người được triệu tập, vắng 5",
    "24/25",
    "1/25",
    "Không có ý kiến khác.",
    "THƯ KÝ",
    "CHỦ TỌA",
  ],
  "phiếu bầu": ["PHIẾU BẦU", "lượt 1", "Phiếu kín: không ghi tên, không ký."],
  "biên bản kiểm phiếu": [
    "Hội đồng có 11 thành viên, có mặt 9, được bỏ phiếu lượt này 9",
    "Hà Văn Đếm, tổ trưởng; - Hà Thị Soát.",
    "9/11 (81,81%) đồng ý (có 1 ý kiến bằng văn bản đồng ý, 0 không đồng ý), đủ phiếu đề nghị khen",
    "Không tham gia: Hà Thị Soát.",
    "TỔ TRƯỞNG TỔ KIỂM PHIẾU",
  ],
};

test.each(Object.entries(papers))("%s nói đủ điều phải nói", (name, paper) => {
  const printed = printOutline(paper).replace(/\s+/g, " ");
  for (const words of wanted[name] ?? []) expect(printed).toContain(words);
});
