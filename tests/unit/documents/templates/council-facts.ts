import type { InvitationFacts } from "@/lib/documents/templates/council-invitation/council-invitation";
import type { MinutesFacts } from "@/lib/documents/templates/council-minutes/council-minutes";
import type { SessionPapersFacts } from "@/lib/documents/templates/council-minutes/session-papers";

// A session of the Council of a commune that does not exist.

const commune = {
  name: "xã Suối Lành",
  headerLines: ["ỦY BAN NHÂN DÂN", "XÃ SUỐI LÀNH"],
  placeName: "Suối Lành",
};
const person = (name: string, post: string, position: string) => ({ name, post, position });
const chair = person("Cà Văn Chủ", "Chủ tịch Hội đồng", "Chủ tịch Ủy ban nhân dân xã");
const vice = person("Lò Thị Phó", "Phó Chủ tịch Hội đồng", "Phó Chủ tịch Ủy ban nhân dân xã");
const secretary = person("Quàng Văn Thư", "Ủy viên thường trực", "Trưởng phòng Văn hóa - Xã hội");
const villager = person("Tòng Văn Bản", "Ủy viên", "Trưởng bản Nà Kiêng");
const control = person("Vì Thị Chứng", "Ủy viên", "Chủ tịch Hội Liên hiệp Phụ nữ xã");
const absent = person("Hà Văn Sáu", "Ủy viên", "Chỉ huy trưởng Quân sự");

const session = {
  commune,
  title: "Họp xét khen thưởng tổng kết phong trào thi đua năm 2026",
  startsAt: new Date("2026-11-24T01:00:00Z"),
  place: "Hội trường Ủy ban nhân dân xã",
  agenda: "Nghe báo cáo thẩm định.\nXét, biểu quyết từng đề nghị khen thưởng.",
};

export const invitationFacts: InvitationFacts = {
  ...session,
  chair,
  members: [chair, vice, secretary, villager, control, absent],
  invitedOn: "2026-11-20",
};

export const minutesFacts: MinutesFacts = {
  ...session,
  number: "01",
  openedAt: new Date("2026-11-24T01:05:00Z"),
  closedAt: new Date("2026-11-24T03:30:00Z"),
  chair,
  secretary,
  present: [chair, vice, secretary, villager, control].map((each) => ({ ...each, note: "" })),
  atOpening: 5,
  absent: [{ ...absent, reason: "đi công tác" }],
  quorum: "ít nhất 2/3 số thành viên, quy chế làm việc của Hội đồng xã",
  discussion:
    "Chủ tọa nêu điều kiện, tiêu chuẩn của từng hình thức khen.\nThư ký báo cáo thành tích.",
  dissent: "Một ủy viên đề nghị xét thêm thời gian công tác.",
  items: [
    {
      nominee: "Bà Lường Thị Mẫu, bản Nà Kiêng",
      award: "Lao động tiên tiến",
      rule: "Giơ tay biểu quyết, trên 50% tổng số thành viên Hội đồng",
      basis: "quy chế làm việc của Hội đồng xã",
      result: {
        ofPresent: "4/4 (100%)",
        ofAll: "4/6 (66,66%)",
        against: 0,
        invalid: 0,
        isRecommended: true,
      },
      recused: [{ name: "Tòng Văn Bản", ground: "Cùng đơn vị: Bản Nà Kiêng" }],
      presider: null,
      opinions: [],
    },
    {
      nominee: "Nhân dân và cán bộ bản Huổi Xa",
      award: "Giấy khen",
      rule: "Bỏ phiếu kín, trên 50% tổng số thành viên Hội đồng",
      basis: "quy chế làm việc của Hội đồng xã",
      result: {
        ofPresent: "3/4 (75%)",
        ofAll: "4/6 (66,66%)",
        against: 1,
        invalid: 0,
        isRecommended: true,
      },
      recused: [{ name: "Cà Văn Chủ", ground: "Có quan hệ với đơn vị: nguyên Bí thư chi bộ" }],
      presider: "Lò Thị Phó",
      opinions: [{ name: "Hà Văn Sáu", choice: "Đồng ý", note: "gửi ngày 23/11" }],
    },
    {
      nominee: "Ông Bạc Văn Thử, Phòng Kinh tế",
      award: "Chiến sĩ thi đua cơ sở",
      rule: "Bỏ phiếu kín, từ 80% tổng số thành viên Hội đồng",
      basis: "Điều 30 khoản 7 Nghị định số 98/2023/NĐ-CP",
      result: {
        ofPresent: "4/5 (80%)",
        ofAll: "4/6 (66,66%)",
        against: 0,
        invalid: 1,
        isRecommended: false,
      },
      recused: [],
      presider: null,
      opinions: [],
    },
  ],
};

export const papersFacts: SessionPapersFacts = {
  commune,
  title: session.title,
  startsAt: session.startsAt,
  items: [
    {
      nominee: "Bà Lường Thị Mẫu, bản Nà Kiêng",
      award: "Lao động tiên tiến",
      unit: "Bản Nà Kiêng",
      citation: "Đã hoàn thành tốt nhiệm vụ, vận động 12 hộ hiến đất làm đường bản năm 2026",
      unitVotes: "25/27",
      findings: "Đủ hồ sơ, đủ tiêu chuẩn.",
    },
    {
      nominee: "Nhân dân và cán bộ bản Huổi Xa",
      award: "Giấy khen",
      unit: "Bản Huổi Xa",
      citation: "Đã có thành tích xuất sắc trong phong trào làm đường bản năm 2026",
      unitVotes: "31/31",
      findings: "",
    },
  ],
};
