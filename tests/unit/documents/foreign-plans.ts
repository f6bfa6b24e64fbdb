/** What a reader of each plan in tests/fixtures/plans would write down. */
export type ForeignPlan = {
  /** What is unusual about it. */
  trait: string;
  /** Agency | number | symbol | place | day/month/year, "-" where blank. */
  header: string;
  /** The subject's first and last words. */
  subject: readonly [string, string];
  preamble: number;
  /** Labels as they nest; ¶ a paragraph, ▦ a table. */
  outline: string;
  kinds: string;
  closing: string;
  recipients: readonly string[];
  signature: string;
  period: string;
  deadlines: readonly string[];
  rewards: readonly string[];
  assignments: readonly string[];
  /** Every rule that reports an error or a warning. */
  findings: readonly string[];
};

export const foreignPlans: Record<string, ForeignPlan> = {
  "ea-klang-2026": {
    trait:
      "A. I. 1., hai cột bằng dấu cách, số trang và tên xã lặp đầu trang, căn cứ gạch đầu dòng",
    header: "UBND XÃ EA KLANG | - | KH-UBND | Ea Klang | -/-/2026",
    subject: ["Phát động phong trào", "trên địa bàn xã Ea Klang"],
    preamble: 4,
    outline: "A.[I.[1. 2.] II.[1. 2.]] B.[I.[1. 2.] II.[1. 2.]] C.[1. 2.] D.[1. 2. 3.]",
    kinds: "- contents rewardForms assignments",
    closing: "Trên đây là Kế hoạch phát động phong trào",
    recipients: ["Sở Nội vụ (b/c);", "TT Đảng ủy, HĐND xã;", "Như mục D;", "Lưu: VT, VHXH."],
    signature: "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / (Đã ký) / Y Blơm Êban",
    period: "2026-02-10 → 2026-12-15",
    deadlines: ["2026-12-10", "2026-02-28"],
    rewards: [
      "Giấy khen | Chủ tịch UBND xã | tập thể 8..8",
      "Giấy khen | Chủ tịch UBND xã | cá nhân 15..15",
    ],
    assignments: [
      "responsible Phòng Văn hoá - Xã hội D.1",
      "responsible Phòng Kinh tế D.2",
      "responsible Các buôn, thôn D.3",
    ],
    findings: ["missing-part", "closing-mark"],
  },
  "tan-lap-ha-2026": {
    trait: "chỉ số thập phân, trích yếu ba dòng, nơi nhận không gạch, không tên người ký",
    header: "ỦY BAN NHÂN DÂN, XÃ TÂN LẬP HẠ | - | KH-UBND | Tân Lập Hạ | -/-/2026",
    subject: ["Tổ chức phong trào thi đua", "6 tháng cuối năm 2026"],
    preamble: 1,
    outline:
      "1.[1.1.[1.1.1. 1.1.2.] 1.2.[¶]] 2.[2.1. 2.2.[a) b)] 2.3.] 3.[3.1. 3.2.] 4.[4.1. 4.2.] 5.[¶] 6.[6.1. 6.2. 6.3.] 7.",
    kinds: "purpose contents criteria rewardForms budget assignments timeline",
    closing: "Yêu cầu các phòng, đơn vị nghiêm túc thực hiện kế hoạch này ./.",
    recipients: ["Như mục 6,", "Thường trực Đảng ủy,", "Lãnh đạo UBND xã,", "Lưu: VT, TTPVHCC,"],
    signature: "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / ",
    period: "2026-07-01 → 2026-12-31",
    deadlines: ["2026-12-20"],
    rewards: [
      "Giấy khen | Chủ tịch UBND xã | tập thể 1..2",
      "Giấy khen | Chủ tịch UBND xã | cá nhân 3..4",
    ],
    assignments: [
      "responsible Trung tâm Phục vụ hành chính công 6.1",
      "lead Trung tâm Phục vụ hành chính công 6.1",
      "responsible Công an xã 6.2",
      "cooperate Phòng Kinh tế 6.2",
      "responsible Phòng Văn hóa - Xã hội 6.3",
    ],
    findings: ["closing-mark", "signature-authority"],
  },
  "hoa-binh-dong-2026": {
    trait: "tiêu đề đậm không số, gạch đầu dòng bằng dấu sao của markdown",
    header: "UBND XÃ HOÀ BÌNH ĐÔNG | - |  | - | -/-/-",
    subject: ["Thi đua “Sạch ngõ", "năm 2026"],
    preamble: 1,
    outline: "¶[- -] ¶[- -[+ +] -] ¶[¶] ¶[-] ¶[- - -]",
    kinds: "purpose contents timeline rewardForms assignments",
    closing: "Trên đây là kế hoạch thi đua",
    recipients: ["Các thôn;", "Hội Nông dân xã;", "Lưu: VT, KT."],
    signature: "CHỦ TỊCH / Trần Văn Ví Dụ",
    period: "- → 2026-10-30",
    deadlines: [],
    rewards: [
      "Giấy khen | Chủ tịch UBND xã | tập thể -..5",
      "Giấy khen | Chủ tịch UBND xã | hộ gia đình -..10",
    ],
    assignments: [
      "responsible Phòng Kinh tế ",
      "lead Phòng Kinh tế ",
      "cooperate Hội Nông dân xã ",
      "responsible Ủy ban Mặt trận Tổ quốc Việt Nam xã ",
      "responsible Các thôn ",
    ],
    findings: ["missing-part", "missing-part", "closing-mark", "signature-authority"],
  },
  "pu-luong-2024": {
    trait: "Phần thứ nhất … có tên ở dòng dưới, cấp huyện, tab giữa nơi nhận và chữ ký",
    header:
      "ỦY BAN NHÂN DÂN HUYỆN SƠN LA ĐÀI, ỦY BAN NHÂN DÂN XÃ PÚ LƯƠNG | 45 | KH-UBND | Pú Lương | 3/4/2024",
    subject: ["V/v phát động", "Chiến thắng Điện Biên Phủ"],
    preamble: 3,
    outline:
      "Phần thứ nhất[1.[¶] 2.[¶]] Phần thứ hai[I.[1.[a)[- -] b)] 2.] II.[1. 2.]] Phần thứ ba[1.[¶] 2.[¶] 3.[¶]] Phần thứ tư[¶]",
    kinds: "purpose contents assignments rewardForms",
    closing: "Trên đây là Kế hoạch phát động thi đua, UBND xã yêu cầu",
    recipients: ["UBND huyện (b/c);", "TTr. Đảng ủy;", "Các bản;", "Lưu VT."],
    signature: "TM. ỦY BAN NHÂN DÂN XÃ / CHỦ TỊCH / Lò Thị Mẫu Đơn",
    period: "- → -",
    deadlines: ["2024-04-30", "2024-04-15"],
    rewards: [
      "Giấy khen | Chủ tịch UBND xã | tập thể 2..3",
      "Giấy khen | Chủ tịch UBND xã | cá nhân -..5",
    ],
    assignments: [
      "responsible Văn phòng - Thống kê Phần thứ ba.1",
      "responsible Tài chính - Kế toán Phần thứ ba.2",
      "responsible Các bản Phần thứ ba.3",
    ],
    findings: ["leading-zero", "missing-part", "missing-part", "missing-part", "archive-line"],
  },
  "ba-da-2026": {
    trait:
      "markdown: số và ngày dưới tên, 1\\., <br> trong ô, bảng phân công trong thân, (1) (2) (3)",
    header: " | 15 | KH-UBND | Phường Ba Đa | 1/8/2026",
    subject: ["Mở đợt thi đua cao điểm", "xoá nhà tạm"],
    preamble: 1,
    outline: "I.[1. 2.] II.[¶] III.[1. 2.[1) 2) 3)]] IV.[▦ 1. 2.] V.[¶]",
    kinds: "targets timeline contents assignments rewardForms",
    closing: "Trên đây là Kế hoạch mở đợt thi đua cao điểm",
    recipients: [
      "UBND thành phố (để b/c);",
      "TT. Đảng uỷ, HĐND phường;",
      "Các khu phố;",
      "Lưu: VT, VHXH.",
    ],
    signature: "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Vũ Thị Minh Họa",
    period: "2026-08-02 → 2026-10-30",
    deadlines: ["2026-10-30", "2026-08-10", "2026-08-15"],
    rewards: [
      "Giấy khen | Chủ tịch UBND phường | tập thể 5..5",
      "Giấy khen | Chủ tịch UBND phường | cá nhân 10..10",
    ],
    assignments: [
      "responsible Phòng Văn hóa - Xã hội IV.1",
      "responsible Ủy ban MTTQ Việt Nam phường IV.2",
      "lead Phòng Văn hóa - Xã hội IV",
      "cooperate Các khu phố IV",
      "lead Phòng Kinh tế, Hạ tầng và Đô thị IV",
      "cooperate Ủy ban MTTQ Việt Nam phường IV",
      "cooperate Đoàn Thanh niên IV",
    ],
    findings: ["missing-part", "missing-part"],
  },
  "thuy-hoa-moi-2026": {
    trait:
      "NFD, hoà, dấu cách không ngắt, ký tự ẩn; ngắt trang giữa câu, trong tiêu đề, trước chữ hoa",
    header: "ỦY BAN NHÂN DÂN, XÃ THUỶ HOÀ MỚI | 101 | KH-UBND | Thuỷ Hoà Mới | 9/3/2026",
    subject: ["Phát động phong trào", "giai đoạn 2026 – 2028"],
    preamble: 2,
    outline: "I.[1. 2.] II.[1.[- -] 2.[a) b)]] III.[¶ - -] IV.[1. 2.] V.[1.[- -] 2.[¶]]",
    kinds: "purpose contents timeline rewardForms assignments",
    closing: "Trên đây là Kế hoạch phát động phong trào thi đua",
    recipients: ["Như trên;", "Lưu: VT, VHXH."],
    signature: "TM. UỶ BAN NHÂN DÂN / KT.CHỦ TỊCH / PHÓ CHỦ TỊCH / Nguyễn Thuỳ Mẫu",
    period: "2026-03-01 → 2028-12-31",
    deadlines: ["2026-12-15", "2026-03-31"],
    rewards: [
      "Giấy khen | Chủ tịch UBND xã | tập thể 10..10",
      "Giấy khen | Chủ tịch UBND xã | cá nhân 20..20",
      "Bằng khen | Chủ tịch UBND tỉnh | tập thể 2..2",
      "Bằng khen | Chủ tịch UBND tỉnh | cá nhân 3..3",
    ],
    assignments: [
      "responsible Phòng Văn hoá - Xã hội V.1",
      "lead Phòng Văn hoá - Xã hội V.1",
      "cooperate Văn phòng HĐND và UBND xã V.1",
      "responsible Các thôn, tổ dân phố V.2",
    ],
    findings: [],
  },
  "my-loc-ha-2026": {
    trait: "không phần đầu, không tên loại; I- II-; nơi nhận lồng nhau; Giao …, Đề nghị …",
    header: " | - |  | - | -/-/-",
    subject: ["Phát động phong trào thi đua", "Đại hội Đảng bộ xã"],
    preamble: 1,
    outline: "I.[- -] II.[-[+ +] -[+]] III. IV.[-] V.[- - - -]",
    kinds: "purpose contents timeline rewardForms assignments",
    closing: "Kế hoạch này được phổ biến",
    recipients: [
      "Thường trực Đảng ủy, HĐND xã (b/c);",
      "Các đơn vị:",
      "Các phòng chuyên môn;",
      "Các trường học;",
      "Trưởng thôn;",
      "Lưu VP.",
    ],
    signature: "TM. UBND XÃ / CHỦ TỊCH / (Đã ký, đóng dấu) / Phạm Văn Thí Điểm",
    period: "2026-03-01 → 2026-06-30",
    deadlines: ["2026-06-15"],
    rewards: ["Giấy khen | UBND xã | tập thể 5..5", "Giấy khen | UBND xã | cá nhân 7..7"],
    assignments: [
      "responsible Văn phòng HĐND và UBND xã V",
      "lead Văn phòng HĐND và UBND xã V",
      "cooperate Phòng Văn hóa - Xã hội V",
      "responsible Phòng Kinh tế V",
      "responsible Ủy ban MTTQ xã, các đoàn thể V",
      "responsible Các thôn V",
    ],
    findings: ["missing-part", "missing-part", "archive-line"],
  },
  "thanh-my-rang-2026": {
    trait: "văn bản ngắt dòng cứng, số trang - 2 - cắt đôi câu, tên xã ở dòng dưới",
    header: "ỦY BAN NHÂN DÂN XÃ, THẠNH MỸ RẠNG | 63 | KH-UBND | Thạnh Mỹ Rạng | 2/3/2026",
    subject: ["Phát động phong trào", "giải phóng miền Nam"],
    preamble: 1,
    outline: "I.[1. 2.] II.[1. 2. 3.] III.[¶] IV.[¶] V.[1. 2.]",
    kinds: "purpose contents timeline rewardForms assignments",
    closing: "Trên đây là Kế hoạch phát động phong trào thi đua; các đơn vị, các ấp căn cứ",
    recipients: ["TT. Đảng ủy, HĐND xã;", "Các phòng, ban xã;", "Các ấp;", "Lưu: VT, VHXH."],
    signature: "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Huỳnh Văn Giả Sử",
    period: "2026-03-02 → 2026-04-30",
    deadlines: ["2026-04-25"],
    rewards: [
      "Giấy khen | Chủ tịch UBND xã | tập thể -..5",
      "Giấy khen | Chủ tịch UBND xã | cá nhân -..10",
    ],
    assignments: [
      "responsible Phòng Văn hóa - Xã hội V.1",
      "lead Phòng Văn hóa - Xã hội V.1",
      "cooperate Đoàn Thanh niên V.1",
      "cooperate các ấp V.1",
      "responsible Công an xã, Ban Chỉ huy Quân sự xã V.2",
    ],
    findings: ["missing-part", "missing-part"],
  },
  "son-thuy-thuong-2024": {
    trait:
      "ngắt trang giữa “kinh tế - xã hội”, giữa ngoặc, trước con số; nhảy số; T/M, KT không chấm",
    header: "UỶ BAN NHÂN DÂN, XÃ SƠN THUỶ THƯỢNG | - |  | - | -/-/-",
    subject: ["Phát động thi đua", "đợt I năm 2024"],
    preamble: 1,
    outline:
      "I.[1. 2.] II.[1.[a) b)] 2.[a) b)]] III.[¶] IV.[1.[1.1.[- -] 1.2.[+ +]] 2.[- -]] V.[1.[¶] 2.[¶] 5.[¶]]",
    kinds: "purpose contents timeline criteria assignments",
    closing: "Trên đây là Kế hoạch phát động thi đua đợt I",
    recipients: ["UBND huyện;", "Phòng Nội vụ huyện;", "Đảng uỷ, HĐND xã;", "Các bản;", "Lưu: VP."],
    signature: "T/M UỶ BAN NHÂN DÂN / KT CHỦ TỊCH / PHÓ CHỦ TỊCH / Hà Văn Thí Dụ",
    period: "2024-01-15 → 2024-05-15",
    deadlines: ["2024-05-20"],
    rewards: [
      "Giấy khen | Chủ tịch UBND xã | tập thể 2..3",
      "Giấy khen | Chủ tịch UBND xã | cá nhân 4..5",
      "Giấy khen | Chủ tịch UBND huyện | tập thể 1..1",
      "Giấy khen | Chủ tịch UBND huyện | cá nhân 2..2",
    ],
    assignments: [
      "responsible Các ban, ngành, đoàn thể xã V.1",
      "responsible Công chức Văn hoá - Xã hội V.2",
      "responsible Văn phòng UBND xã V.5",
    ],
    findings: ["numbering-gap", "closing-mark", "archive-line"],
  },
  "tan-hung-say-2026": {
    trait:
      "mọi tiêu đề đậm nghiêng, “Căn cứ:” rồi danh sách, bảng nhiệm vụ, đoạn không số theo đơn vị",
    header: "ĐẢNG ỦY - UBND, PHƯỜNG TÂN HƯNG SẬY | - |  | - | -/-/-",
    subject: ["THI ĐUA", "“Phường không giấy tờ”"],
    preamble: 3,
    outline: "I.[1.[¶] 2.[- -]] II.[¶] III.[▦] IV.[1.[- -] 2.] V. VI.[¶ ¶]",
    kinds: "targets audience contents rewardForms timeline assignments",
    closing: "",
    recipients: ["Các phòng;", "Lưu VT."],
    signature: "KT.CHỦ TỊCH / PHÓ CHỦ TỊCH / Cao Thị Phác Thảo",
    period: "2026-04-01 → 2026-09-30",
    deadlines: ["2026-09-30", "2026-06-15"],
    rewards: [
      "Giấy khen | Chủ tịch UBND phường | tập thể 3..3",
      "Giấy khen | Chủ tịch UBND phường | cá nhân 6..6",
    ],
    assignments: [
      "responsible Văn phòng HĐND và UBND VI",
      "lead Văn phòng HĐND và UBND VI",
      "responsible Các khu phố VI",
      "lead Văn phòng HĐND và UBND III",
      "cooperate Trung tâm Phục vụ hành chính công III",
      "lead Phòng Văn hóa - Xã hội III",
      "cooperate Các khu phố III",
    ],
    findings: ["missing-part", "closing-mark", "archive-line"],
  },
  "hon-sau-2026": {
    trait:
      "đặc khu, dài đủ phần, lộ trình nhiều giai đoạn, chỉ dẫn phụ lục hai dòng; không lỗi nào",
    header: "ỦY BAN NHÂN DÂN, ĐẶC KHU HÒN SẤU | 31 | KH-UBND | Hòn Sấu | 15/5/2026",
    subject: ["Triển khai phong trào", "giai đoạn 2026 - 2030"],
    preamble: 3,
    outline:
      "I.[1. 2.] II.[1.[1.1.[a) b)] 1.2.[a) b)]] 2.[a) b)]] III.[1. 2.] IV.[1. 2.] V.[1. 2.] VI.[¶] VII.[1.[a) b)] 2. 3. 4.]",
    kinds: "purpose contents criteria rewardForms timeline budget assignments",
    closing: "Trong quá trình thực hiện, nếu có khó khăn",
    recipients: [
      "UBND tỉnh;",
      "Thường trực Đảng ủy, HĐND đặc khu;",
      "Các phòng, đơn vị; Đồn Biên phòng Hòn Sấu;",
      "Ủy ban MTTQ Việt Nam đặc khu;",
      "Lưu: VT, KT.",
    ],
    signature: "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Phan Thị Hải Đăng Mẫu",
    period: "2026-01-01 → 2030-12-31",
    deadlines: ["2026-06-15"],
    rewards: [
      "Giấy khen | Chủ tịch UBND đặc khu | tập thể -..10",
      "Giấy khen | Chủ tịch UBND đặc khu | cá nhân -..20",
      "Giấy khen | Chủ tịch UBND đặc khu | hộ gia đình -..10",
      "Bằng khen | Chủ tịch UBND tỉnh | tập thể 3..3",
      "Bằng khen | Chủ tịch UBND tỉnh | cá nhân 5..5",
    ],
    assignments: [
      "responsible Phòng Kinh tế VII.1.b",
      "lead Phòng Kinh tế VII.1.a",
      "cooperate Đồn Biên phòng Hòn Sấu VII.1.a",
      "cooperate Công an đặc khu VII.1.a",
      "responsible Phòng Văn hóa - Xã hội VII.2",
      "responsible Ủy ban Mặt trận Tổ quốc Việt Nam đặc khu và các tổ chức chính trị - xã hội VII.3",
      "responsible Các cơ quan, đơn vị, khu dân cư VII.4",
    ],
    findings: [],
  },
  "an-quoi-nam-2026": {
    trait: "Chương, Điều đánh số suốt, khoản, điểm đến đ; “(Chữ ký, dấu)”",
    header: "ỦY BAN NHÂN DÂN, XÃ AN QUỚI NAM | 19 | KH-UBND | An Quới Nam | 16/6/2026",
    subject: ["Tổ chức Hội thi", "năm 2026"],
    preamble: 1,
    outline:
      "Chương I[Điều 1.[¶] Điều 2.[1. 2.]] Chương II[Điều 3.[1.[a) b) c) d) đ)] 2.] Điều 4.[¶]] Chương III[Điều 5.[1. 2.] Điều 6.[¶]]",
    kinds: "purpose contents assignments",
    closing: "",
    recipients: ["Như Điều 5;", "Lưu: VT, VHXH."],
    signature: "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / (Chữ ký, dấu) / Võ Thị Chương Trình",
    period: "2026-06-16 → 2026-11-30",
    deadlines: ["2026-07-10"],
    rewards: [
      "Giấy khen | Chủ tịch UBND xã | tập thể 5..5",
      "Giấy khen | Chủ tịch UBND xã | cá nhân 10..10",
    ],
    assignments: [
      "responsible Phòng Văn hóa - Xã hội Chương III.Điều 5.1",
      "responsible Ban Xây dựng Đảng của Đảng ủy xã Chương III.Điều 5.2",
    ],
    findings: ["missing-part"],
  },
  "dong-lang-2026": {
    trait: "PHẦN I: …, A. B., a-, dấu sao trên gạch đầu dòng; phần kết dồn vào một hàng bảng",
    header: " | - |  | - | -/-/-",
    subject: ["Phát động phong trào", "giai đoạn 2026-2030"],
    preamble: 2,
    outline:
      "PHẦN I[1.[1.1. 1.2.] 2.[¶]] PHẦN II[A.[1. 2.[a) b)]] B.[*[- -] *[-]]] PHẦN III[1.[- -] 2.[a) b)]] PHẦN IV[1. 2. 3. 4.]",
    kinds: "purpose contents rewardForms assignments",
    closing: "Trên đây là Kế hoạch, quá trình thực hiện",
    recipients: ["UBND tỉnh;", "Sở NN&MT;", "Các thôn, bản;", "Lưu: VT, PKT."],
    signature: "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Nông Thị Bản Mẫu",
    period: "2026-01-01 → 2030-12-31",
    deadlines: ["2030-06-30", "2026-06-15", "2026-11-15"],
    rewards: [
      "Giấy khen | Chủ tịch UBND xã | - -..-",
      "Bằng khen | Chủ tịch UBND tỉnh | tập thể 2..2",
      "Bằng khen | Chủ tịch UBND tỉnh | hộ gia đình 2..2",
      "Bằng khen | Chủ tịch UBND tỉnh | cá nhân 1..1",
    ],
    assignments: [
      "responsible Phòng Kinh tế PHẦN IV.1",
      "responsible Văn phòng HĐND và UBND xã PHẦN IV.2",
      "responsible UBMTTQ Việt Nam xã, các tổ chức chính trị - xã hội PHẦN IV.3",
      "responsible Các thôn, bản PHẦN IV.4",
    ],
    findings: ["missing-part", "missing-part"],
  },
};
