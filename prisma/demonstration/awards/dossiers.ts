import type { Audience, CommendationType } from "@/lib/db/generated/enums";
import type { AwardKey } from "@/lib/nominations/awards/catalogue";
import type { PartKey } from "@/lib/nominations/awards/parts";

export type NomineeSeed = {
  kind: Audience;
  name: string;
  award: AwardKey;
  honorific?: string;
  post?: string;
  place?: string;
  people?: number;
  women?: number;
  citation: string;
  story: string;
  /** Against the campaign's first criterion for them. */
  criterion?: string;
  /** Tells of what the unit promised and reached. */
  tellsFigures?: boolean;
  /** Who of the meeting was for it; the others were not there. */
  votes: number;
};

export type DossierSeed = {
  unit: string;
  type: CommendationType;
  /** By the short procedure, on this ground. */
  shortGround?: string;
  achieved: { from: string; to: string };
  begunAt: string;
  /** Null: still a draft. */
  submittedAt: string | null;
  meeting?: {
    heldOn: string;
    /** "19:30", "21:00" */
    from: string;
    to: string;
    place: string;
    called: number;
    present: number;
    chair: string;
    secretary: string;
  };
  /** What the unit brought on paper, beside the tờ trình. */
  papers?: readonly PartKey[];
  nominees: readonly NomineeSeed[];
};

const campaign = "phong trào thi đua “Vườn nhà có quả, hộ nghèo có nghề” năm 2026";

/** Carried to the end: from the village's meeting to the certificate. */
export const awarded: DossierSeed = {
  unit: "Bản Nà Hỳ",
  type: "CAMPAIGN",
  achieved: { from: "2026-07-10", to: "2026-10-10" },
  begunAt: "2026-10-12T19:30",
  submittedAt: "2026-10-13T20:10",
  meeting: {
    heldOn: "2026-10-11",
    from: "19:30",
    to: "21:10",
    place: "Nhà văn hóa bản Nà Hỳ",
    called: 62,
    present: 55,
    chair: "Tòng Văn Bun",
    secretary: "Lò Thị Ngân",
  },
  nominees: [
    {
      kind: "COLLECTIVE",
      name: "Chi hội Nông dân bản Nà Hỳ",
      award: "giay-khen",
      people: 34,
      women: 15,
      citation: `Đã có thành tích xuất sắc trong ${campaign}`,
      story:
        "Chi hội chia hội viên thành năm tổ, mỗi tổ nhận một xóm; làm hàng rào, đào hố ủ phân trước rồi mới phát cây. Cây giống chết thì tổ trưởng báo để trồng dặm trong tuần.",
      criterion: "Không để hộ nào trong bản tái nghèo; chỉ tiêu của bản đạt quá nửa sau ba tháng.",
      tellsFigures: true,
      votes: 55,
    },
    {
      kind: "HOUSEHOLD",
      name: "Hộ bà Tòng Thị Xuân",
      award: "giay-khen",
      place: "bản Nà Hỳ",
      citation: `Đã có thành tích xuất sắc trong ${campaign}`,
      story:
        "Gia đình chuyển 2.400 m² vườn tạp sang trồng mận, nhãn ghép; cho bốn hộ mượn đất ươm cây và chỉ cách ghép tại vườn.",
      criterion: "Vườn đã cải tạo xong, có hố ủ phân và hàng rào; giúp bốn hộ khác.",
      votes: 54,
    },
    {
      kind: "PERSON",
      name: "Lò Văn Quý",
      award: "giay-khen",
      honorific: "Ông",
      post: "Hội viên Chi hội Nông dân bản Nà Hỳ",
      place: "bản Nà Hỳ",
      citation: `Đã có thành tích xuất sắc trong ${campaign}`,
      story:
        "Học xong lớp đan lát mây tre, mở nhóm đan gùi tám người tại nhà; mỗi phiên chợ bán được từ 20 đến 30 sản phẩm. Dạy lại nghề cho ba hộ nghèo cùng xóm.",
      criterion: "Có thu nhập đều từ nghề đã học; dạy nghề cho ba hộ nghèo.",
      votes: 53,
    },
  ],
};

/** On paper from an association: one of them bears the name of who was awarded, spelt otherwise. */
export const waiting: DossierSeed = {
  unit: "Hội Nông dân xã",
  type: "CAMPAIGN",
  achieved: { from: "2026-07-10", to: "2026-11-10" },
  begunAt: "2026-11-18T14:20",
  submittedAt: "2026-11-18T15:05",
  meeting: {
    heldOn: "2026-11-14",
    from: "08:00",
    to: "10:30",
    place: "Phòng họp Hội Nông dân xã",
    called: 11,
    present: 10,
    chair: "Quàng Văn Phanh",
    secretary: "Lò Thị Biên",
  },
  nominees: [
    {
      kind: "PERSON",
      name: "Lò Văn Quí",
      award: "giay-khen",
      honorific: "Ông",
      post: "Hội viên nông dân",
      place: "bản Nà Hỳ",
      citation: `Đã có thành tích xuất sắc trong ${campaign}`,
      story: "Mở nhóm đan gùi, dạy nghề cho hộ nghèo trong bản, sản phẩm bán được ở chợ phiên.",
      votes: 10,
    },
    {
      kind: "HOUSEHOLD",
      name: "Hộ ông Giàng A Chư",
      award: "giay-khen",
      place: "bản Pá Lau",
      citation: `Đã có thành tích xuất sắc trong ${campaign}`,
      story: "Trồng 350 gốc mận trên đất đồi bỏ hoang, gùi cây giống giúp sáu hộ ở xa đường.",
      votes: 9,
    },
  ],
};

/** Sent back to the village for more words. */
export const returned: DossierSeed = {
  unit: "Bản Nà Hỳ",
  type: "MERIT",
  achieved: { from: "2026-01-01", to: "2026-11-08" },
  begunAt: "2026-11-09T19:45",
  submittedAt: "2026-11-11T20:00",
  meeting: {
    heldOn: "2026-11-08",
    from: "19:30",
    to: "20:45",
    place: "Nhà văn hóa bản Nà Hỳ",
    called: 62,
    present: 48,
    chair: "Tòng Văn Bun",
    secretary: "Lò Thị Ngân",
  },
  nominees: [
    {
      kind: "PERSON",
      name: "Quàng Thị Ún",
      award: "giay-khen",
      honorific: "Bà",
      post: "Chi hội trưởng Chi hội Phụ nữ bản Nà Hỳ",
      place: "bản Nà Hỳ",
      citation: "Đã có thành tích xuất sắc trong công tác Hội Phụ nữ năm 2026",
      story: "Chi hội sinh hoạt đều, góp quỹ giúp nhau vay vốn, giữ sạch đường bản.",
      votes: 47,
    },
  ],
};

/** Not handed in yet: there was no time for more. */
export const draft: DossierSeed = {
  unit: "Bản Nà Hỳ",
  type: "SUDDEN",
  shortGround: "sudden",
  achieved: { from: "2026-11-15", to: "2026-11-15" },
  begunAt: "2026-11-19T20:15",
  submittedAt: null,
  nominees: [
    {
      kind: "PERSON",
      name: "Cà Văn Ín",
      award: "giay-khen",
      honorific: "Ông",
      place: "bản Nà Hỳ",
      citation: "Đã dũng cảm cứu người bị nước cuốn tại suối Nà Hỳ ngày 15/11/2026",
      story: "",
      votes: 0,
    },
  ],
};
