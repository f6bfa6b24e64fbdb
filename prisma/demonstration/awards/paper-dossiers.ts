import type { DossierSeed } from "./dossiers";

// What other units brought on paper, entered by the office: each stops at another step.

/** A complaint came in while it was being appraised. */
export const suspended: DossierSeed = {
  unit: "Bản Huổi Sưa",
  type: "CAMPAIGN",
  achieved: { from: "2026-07-10", to: "2026-10-31" },
  begunAt: "2026-11-05T09:10",
  submittedAt: "2026-11-05T09:40",
  meeting: {
    heldOn: "2026-11-01",
    from: "19:30",
    to: "21:00",
    place: "Nhà văn hóa bản Huổi Sưa",
    called: 47,
    present: 40,
    chair: "Vì Văn Thắm",
    secretary: "Lò Thị Doan",
  },
  nominees: [
    {
      kind: "PERSON",
      name: "Vì Văn Toản",
      award: "giay-khen",
      honorific: "Ông",
      place: "bản Huổi Sưa",
      citation:
        "Đã có thành tích xuất sắc trong phong trào thi đua “Vườn nhà có quả, hộ nghèo có nghề” năm 2026",
      story: "Cải tạo 1.800 m² vườn, trồng nhãn ghép và nuôi ong; bán được 60 lít mật trong vụ.",
      votes: 36,
    },
  ],
};

/** Shown to the people, who may say what they think until 25/11/2026. */
export const consulted: DossierSeed = {
  unit: "Trạm Y tế xã",
  type: "MERIT",
  achieved: { from: "2026-01-01", to: "2026-10-31" },
  begunAt: "2026-11-06T08:30",
  submittedAt: "2026-11-06T09:15",
  meeting: {
    heldOn: "2026-11-04",
    from: "07:30",
    to: "08:40",
    place: "Trạm Y tế xã",
    called: 9,
    present: 9,
    chair: "Lường Thị Thoa",
    secretary: "Cà Văn Diện",
  },
  nominees: [
    {
      kind: "COLLECTIVE",
      name: "Tổ Y tế bản Pá Lau",
      award: "giay-khen",
      people: 5,
      women: 4,
      citation: "Đã có thành tích xuất sắc trong phòng, chống dịch bệnh năm 2026",
      story: "Đi từng nhà nhắc tiêm chủng; cả bản không còn trẻ dưới 2 tuổi thiếu mũi tiêm.",
      votes: 9,
    },
    {
      kind: "PERSON",
      name: "Lò Thị Inh",
      award: "giay-khen",
      honorific: "Bà",
      post: "Y sĩ Trạm Y tế xã",
      citation: "Đã có thành tích xuất sắc trong chăm sóc sức khỏe bà mẹ, trẻ em năm 2026",
      story: "Theo dõi 64 thai phụ ở bốn bản xa, không ca nào sinh tại nhà không có người đỡ.",
      votes: 8,
    },
  ],
};

/** Titles of the year, on the agenda of next week's session. */
export const onAgenda: DossierSeed = {
  unit: "Trường Tiểu học Thanh Hạ",
  type: "MERIT",
  achieved: { from: "2026-01-01", to: "2026-12-31" },
  begunAt: "2026-11-10T10:00",
  submittedAt: "2026-11-10T10:45",
  meeting: {
    heldOn: "2026-11-07",
    from: "15:30",
    to: "17:00",
    place: "Phòng họp Trường Tiểu học Thanh Hạ",
    called: 26,
    present: 25,
    chair: "Lường Thị Phương",
    secretary: "Tòng Văn Hặc",
  },
  papers: ["proof", "vote-result"],
  nominees: [
    {
      kind: "PERSON",
      name: "Cà Văn Đoàn",
      award: "ldtt",
      honorific: "Ông",
      post: "Giáo viên Trường Tiểu học Thanh Hạ",
      citation: "Hoàn thành tốt nhiệm vụ năm 2026",
      story: "Dạy lớp ghép ở điểm trường Pá Lau, học sinh đi học đều; nhận kèm hai giáo viên mới.",
      votes: 25,
    },
    {
      kind: "PERSON",
      name: "Lò Thị Hiên",
      award: "cstdcs",
      honorific: "Bà",
      post: "Giáo viên Trường Tiểu học Thanh Hạ",
      citation: "Hoàn thành xuất sắc nhiệm vụ, có sáng kiến được công nhận năm 2026",
      story:
        "Sáng kiến dùng truyện kể của bản để dạy tiếng Việt lớp 1 được Hội đồng sáng kiến xã công nhận, áp dụng ở ba điểm trường.",
      votes: 24,
    },
  ],
};
