import {
  type Cell,
  type Clause,
  emptyDocument,
  type Marker,
  type OfficialDocument,
  type RichText,
  richText,
  type Table,
} from "@/lib/documents/model";

let nextId = 0;

/** A clause for tests; ids count up. */
export function clause(
  marker: Marker,
  label: string,
  text: RichText | string,
  children: readonly Clause[] = [],
  rest: Partial<Clause> = {},
): Clause {
  nextId += 1;
  return {
    id: `c${nextId}`,
    marker,
    label,
    kind: null,
    heading: false,
    text: typeof text === "string" ? richText(text) : text,
    table: null,
    children,
    ...rest,
  };
}

export const heading = (label: string, text: string, children: readonly Clause[] = []) =>
  clause(/^[IVX]/.test(label) ? "roman" : "decimal", label, text, children, { heading: true });
export const dash = (text: RichText | string) => clause("dash", "-", text);
export const tableClause = (table: Table) => clause("none", "", "", [], { table });

/** "<" is a cell covered by its left neighbour, "^" by the one above, as in docs/outline.md. */
export function table(headerRows: number, rows: readonly (readonly string[])[]): Table {
  const cell = (text: string): Cell => {
    if (text === "<") return { merged: "left" };
    return text === "^" ? { merged: "up" } : { text: richText(text) };
  };
  return { headerRows, rows: rows.map((row) => row.map(cell)) };
}

const narrowTable = table(2, [
  ["STT", "Nội dung", "Số lượng", "<"],
  ["^", "^", "Tập thể", "Cá nhân"],
  ["1", "Giấy khen của Chủ tịch Ủy ban nhân dân xã", "2", "4"],
  ["2", "Biểu dương tại hội nghị tổng kết", "5", "10"],
]);

const wideTable = table(1, [
  [
    "STT",
    "Chỉ tiêu thi đua",
    "Đơn vị tính",
    "Thực hiện năm 2025",
    "Chỉ tiêu năm 2026",
    "Đơn vị chủ trì",
    "Đơn vị phối hợp",
    "Kinh phí (đồng)",
    "Thời hạn hoàn thành",
  ],
  ...Array.from({ length: 24 }, (_, index) => [
    String(index + 1),
    index % 3 === 0
      ? "Tỷ lệ hộ gia đình đạt danh hiệu Gia đình văn hóa trên tổng số hộ đăng ký"
      : "Số mô hình dân vận khéo được công nhận",
    index % 3 === 0 ? "%" : "mô hình",
    String(80 + index),
    String(85 + index),
    "Phòng Văn hóa - Xã hội",
    "Ủy ban Mặt trận Tổ quốc Việt Nam xã và các bản",
    `${index + 1}.500.000`,
    "30/11/2026",
  ]),
]);

const preamble: RichText[] = [
  richText("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"),
  richText(
    "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng.",
  ),
  richText(
    "Ủy ban nhân dân xã Suối Lành ban hành Kế hoạch phát động phong trào thi đua với các nội dung như sau:",
  ),
];

const body: Clause[] = [
  heading("I.", "MỤC ĐÍCH, YÊU CẦU", [
    heading("1.", "Mục đích", [
      dash([
        { text: "Phát huy tinh thần " },
        { text: "tự lực, tự cường", bold: true },
        { text: " của " },
        { text: "cán bộ, Nhân dân", italic: true },
        { text: " các bản trong xã" },
        {
          footnote: [
            { text: "Toàn xã có 14 bản, " },
            { text: "số liệu đầu năm", italic: true },
            { text: "." },
          ],
        },
        {
          text: "; làm cho mỗi người dân hiểu rõ việc mình làm hằng ngày là một phần của phong trào chung.",
        },
      ]),
      dash("Kịp thời phát hiện, biểu dương những tập thể, cá nhân có việc làm tốt, cách làm hay."),
    ]),
    heading("2.", "Yêu cầu", [
      dash("Thi đua thiết thực, có chỉ tiêu đo được, có thời hạn; không phô trương, hình thức."),
      dash("Mỗi cơ quan, đơn vị, mỗi bản đăng ký ít nhất một phần việc cụ thể."),
    ]),
  ]),
  heading("II.", "NỘI DUNG VÀ CHỈ TIÊU THI ĐUA", [
    clause(
      "none",
      "",
      "Các cơ quan, đơn vị, các bản tập trung thi đua thực hiện những nội dung sau:",
    ),
    clause(
      "decimal",
      "1.",
      "Thi đua phát triển kinh tế, giảm nghèo bền vững; mở rộng diện tích chè và cây ăn quả trên đất dốc, gắn với bao tiêu sản phẩm.",
      [
        clause("nested", "1.1.", "Trồng mới ít nhất 12 ha chè trong năm 2026.", [
          clause("letter", "a)", "Bản Nà Pheo trồng 5 ha."),
          clause("letter", "b)", "Bản Huổi Lán trồng 7 ha, trong đó:", [
            clause("dash", "-", "Chè shan tuyết: 4 ha;", [
              clause("plus", "+", "Trồng xong trước ngày 30/6/2026."),
              clause("plus", "+", "Giống do Trung tâm Dịch vụ nông nghiệp cấp."),
            ]),
          ]),
        ]),
      ],
    ),
    clause(
      "decimal",
      "2.",
      "Thi đua xây dựng đời sống văn hóa ở cơ sở, giữ gìn vệ sinh đường làng, ngõ xóm.",
    ),
  ]),
  heading("III.", "HÌNH THỨC KHEN THƯỞNG", [
    clause("none", "", "Số lượng khen thưởng dự kiến như sau:"),
    tableClause(narrowTable),
    clause("none", "", "Ngoài số lượng trên, Ủy ban nhân dân xã xem xét khen thưởng đột xuất."),
  ]),
  heading("IV.", "TỔ CHỨC THỰC HIỆN", [
    clause(
      "decimal",
      "1.",
      "Phòng Văn hóa - Xã hội chủ trì, theo dõi, đôn đốc việc thực hiện; tổng hợp, báo cáo Chủ tịch Ủy ban nhân dân xã trước ngày 30/11/2026.",
    ),
    clause(
      "decimal",
      "2.",
      "Các cơ quan, đơn vị, các bản gửi bản đăng ký thi đua về Phòng Văn hóa - Xã hội trước ngày 15/6/2026 (theo Phụ lục kèm theo).",
    ),
  ]),
];

/** A plan with every component and every marker, of a commune that does not exist. */
export const samplePaper: OfficialDocument = {
  ...emptyDocument,
  agency: ["ỦY BAN NHÂN DÂN", "XÃ SUỐI LÀNH"],
  number: "05",
  symbol: "KH-UBND",
  place: "Suối Lành",
  date: { day: "05", month: "6", year: "2026" },
  subject: richText(
    "Phát động phong trào thi đua “Suối Lành chung sức xây dựng bản làng no ấm, sạch đẹp, nghĩa tình” năm 2026",
  ),
  preamble,
  body,
  closing: [
    richText(
      "Trên đây là Kế hoạch phát động phong trào thi đua năm 2026 của Ủy ban nhân dân xã Suối Lành; đề nghị các cơ quan, đơn vị, các bản tổ chức thực hiện./.",
    ),
  ],
  recipients: [
    "Thường trực Đảng ủy, Thường trực Hội đồng nhân dân xã;",
    "Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân xã;",
    "Ủy ban Mặt trận Tổ quốc Việt Nam xã;",
    "Các cơ quan, đơn vị, các bản;",
    "Lưu: VT, VHXH.",
  ],
  signature: { lines: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], name: "Lò Văn Thử" },
  annexes: [
    {
      label: "Phụ lục I",
      title: "CHỈ TIÊU THI ĐUA VÀ PHÂN CÔNG THỰC HIỆN",
      note: "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 6 năm 2026 của Ủy ban nhân dân xã Suối Lành)",
      body: [tableClause(wideTable)],
    },
    {
      label: "Phụ lục II",
      title: "HƯỚNG DẪN ĐĂNG KÝ THI ĐUA",
      note: "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 6 năm 2026 của Ủy ban nhân dân xã Suối Lành)",
      body: [
        clause(
          "part",
          "Phần I",
          "QUY ĐỊNH CHUNG",
          [
            clause(
              "part",
              "Điều 1.",
              "Số lần đăng ký",
              [clause("decimal", "1.", "Mỗi đơn vị đăng ký một lần trong năm.")],
              { heading: true },
            ),
          ],
          { heading: true },
        ),
        clause("part", "Phần II", "CÁCH GHI", [dash("Ghi rõ con số và thời hạn.")], {
          heading: true,
        }),
      ],
    },
  ],
};

/** A draft of the Council: long name of the agency, no number, no day. */
export const draftPaper: OfficialDocument = {
  ...samplePaper,
  agency: ["ỦY BAN NHÂN DÂN XÃ SUỐI LÀNH", "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG XÃ SUỐI LÀNH"],
  number: null,
  symbol: "KH-HĐTĐKT",
  date: { day: null, month: "5", year: "2026" },
  annexes: [],
};

/** Minutes: no place and no date, two who sign, and whom it goes to below them (Mẫu 1.9). */
export const minutesPaper: OfficialDocument = {
  ...draftPaper,
  type: "BIÊN BẢN",
  place: null,
  date: { day: null, month: null, year: null },
  body: [dash("Thời gian bắt đầu: 08 giờ 00 phút.")],
  signature: { lines: ["CHỦ TỌA"], otherPost: "Chủ tịch Ủy ban nhân dân xã", name: "Lò Văn Thử" },
  besideSignature: { lines: ["THƯ KÝ"], name: "Cà Thị Mẫu" },
};
