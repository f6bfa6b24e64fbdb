import { describe, expect, test } from "vitest";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { plainText } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import { printOutline } from "@/lib/documents/outline/print";
import { walkDocument } from "@/lib/documents/walk";

const paper = (body: string) =>
  `KẾ HOẠCH\nPhát động phong trào thi đua năm 2026\n\nUBND xã ban hành Kế hoạch như sau:\n\n${body}`;

/** "I.1.a label words" for each clause, indented by depth. */
const outline = (text: string) =>
  [...walkDocument(parseOutline(paper(text)))].map(
    ({ clause, ancestors }) =>
      `${"  ".repeat(ancestors.length)}${clause.label || "¶"} ${plainText(clause.text)}`,
  );

describe("header", () => {
  test("two columns made with tabs and spaces", () => {
    const document = parseOutline(
      [
        "ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "    XÃ MƯỜNG LANH             Độc lập - Tự do - Hạnh phúc",
        "Số:      /KH-UBND         Mường Lanh, ngày     tháng 5 năm 2026",
        "",
        "KẾ HOẠCH",
        "Phát động phong trào thi đua",
      ].join("\n"),
    );
    expect(document).toMatchObject({
      agency: ["ỦY BAN NHÂN DÂN", "XÃ MƯỜNG LANH"],
      national: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
      number: null,
      symbol: "KH-UBND",
      place: "Mường Lanh",
      date: { day: null, month: "5", year: "2026" },
      type: "KẾ HOẠCH",
    });
  });

  test.each([
    ["Số: 05/KH-UBND", "05", "KH-UBND"],
    ["Số:…../KH-UBND", null, "KH-UBND"],
    ["Số 37-KH/ĐU", "37", "-KH/ĐU"],
    ["Số: 12/UBND-VHXH", "12", "UBND-VHXH"],
    ["Số: 112a/KH-UBND", "112a", "KH-UBND"],
  ])("%s", (line, number, symbol) => {
    expect(parseOutline(`${line}\n\nKẾ HOẠCH\nPhát động thi đua`)).toMatchObject({
      number,
      symbol,
    });
  });

  test.each([
    ["Mường Lanh, ngày 05 tháng 6 năm 2026", "Mường Lanh", "05", "6", "2026"],
    ["Mường Lanh, ngày tháng năm 2026", "Mường Lanh", null, null, "2026"],
    ["Mường Lanh, ngày …… tháng …… năm 20…", "Mường Lanh", null, null, "20"],
    ["*Mường Lanh, ngày 5 tháng 02 năm 2026*", "Mường Lanh", "5", "02", "2026"],
  ])("%s", (line, place, day, month, year) => {
    expect(parseOutline(`${line}\n\nKẾ HOẠCH\nPhát động thi đua`)).toMatchObject({
      place,
      date: { day, month, year },
    });
  });

  test.each(["DỰ THẢO", "DỰ THẢO LẦN 2", "(Dự thảo lần thứ hai)", "Bản dự thảo"])(
    "%s is no agency: it stands above them, and the checks say it is still there",
    (mark) => {
      const document = parseOutline(
        `ỦY BAN NHÂN DÂN\nXÃ MƯỜNG LANH\n${mark}\nSố: /KH-UBND\n\nKẾ HOẠCH\nPhát động thi đua`,
      );
      expect(document.agency).toEqual([mark, "ỦY BAN NHÂN DÂN", "XÃ MƯỜNG LANH"]);
      expect(parseOutline(printOutline(document)).agency).toEqual(document.agency);
      const found = checkDocument(document).filter(({ rule }) => rule === "draft-mark");
      expect(found).toMatchObject([{ excerpt: mark, severity: "info" }]);
    },
  );

  test("agency and national title glued together by a converter", () => {
    expect(
      parseOutline(
        "UBND XÃ MƯỜNG LANHCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nKẾ HOẠCH\nPhát động thi đua",
      ),
    ).toMatchObject({
      agency: ["UBND XÃ MƯỜNG LANH"],
      national: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    });
  });

  test("a subject on several lines, then the preamble", () => {
    const { subject, preamble } = parseOutline(
      "KẾ HOẠCH\nPhát động phong trào thi đua\nchào mừng 20 năm thành lập xã\n\nCăn cứ Luật Thi đua, khen thưởng;\nThực hiện Kế hoạch của tỉnh,\n\nI. MỤC ĐÍCH",
    );
    expect(plainText(subject)).toBe("Phát động phong trào thi đua chào mừng 20 năm thành lập xã");
    expect(preamble.map(plainText)).toEqual([
      "Căn cứ Luật Thi đua, khen thưởng;",
      "Thực hiện Kế hoạch của tỉnh,",
    ]);
  });

  test("type and subject on one line", () => {
    const { type, subject } = parseOutline(
      "KẾ HOẠCH PHÁT ĐỘNG THI ĐUA NĂM 2026\n\nI. MỤC ĐÍCH\n1. Động viên",
    );
    expect([type, plainText(subject)]).toEqual(["KẾ HOẠCH", "PHÁT ĐỘNG THI ĐUA NĂM 2026"]);
  });
});

describe("outline", () => {
  test("labels in careless spellings, each in its place", () => {
    expect(
      outline(
        "## I/ MỤC ĐÍCH\n**1.** Động viên các thôn.\na, Thôn Bản Cại\n- a) Thôn Nà Lốc\n+ Tổ 1\n2.Yêu cầu\nĐúng thời hạn.\nII- NỘI DUNG\n1/ Giảm nghèo\n1.1 Hộ nghèo\n1.2. Hộ cận nghèo",
      ),
    ).toEqual([
      "I. MỤC ĐÍCH",
      "  1. Động viên các thôn.",
      "    a) Thôn Bản Cại",
      "    a) Thôn Nà Lốc",
      "      + Tổ 1",
      "  2. Yêu cầu",
      "    ¶ Đúng thời hạn.",
      "II. NỘI DUNG",
      "  1. Giảm nghèo",
      "    1.1. Hộ nghèo",
      "    1.2. Hộ cận nghèo",
    ]);
  });

  test("a list numbered only 1) 2) is one list", () => {
    expect(
      outline("I. NỘI DUNG\n1) Tuyên truyền.\n2) Kiểm tra.\n- Tại thôn.\n3) Tổng kết."),
    ).toEqual([
      "I. NỘI DUNG",
      "  1. Tuyên truyền.",
      "  2. Kiểm tra.",
      "    - Tại thôn.",
      "  3. Tổng kết.",
    ]);
  });

  test("numbers that jump are kept as written", () => {
    expect(outline("I. TỔ CHỨC\n1. Văn phòng\n4. Công an xã\n5. Các thôn")).toEqual([
      "I. TỔ CHỨC",
      "  1. Văn phòng",
      "  4. Công an xã",
      "  5. Các thôn",
    ]);
  });

  test("a sentence cut by a page break is one clause again", () => {
    expect(
      outline(
        "I. NỘI DUNG\n1. Các thôn phối hợp với trường học và trạm y tế tổ chức tuyên truyền sâu rộng trong\n\nNhân dân về phong trào.\n\n2. Mỗi thôn đăng ký ít nhất một công trình, phần việc cụ thể, thiết thực, phù hợp\n\nvới điều kiện của thôn.",
      ),
    ).toEqual([
      "I. NỘI DUNG",
      "  1. Các thôn phối hợp với trường học và trạm y tế tổ chức tuyên truyền sâu rộng trong Nhân dân về phong trào.",
      "  2. Mỗi thôn đăng ký ít nhất một công trình, phần việc cụ thể, thiết thực, phù hợp với điều kiện của thôn.",
    ]);
  });

  test("a title without a full stop is not half a sentence", () => {
    expect(
      outline(
        "I. TỔ CHỨC THỰC HIỆN\n1. Hội Liên hiệp Phụ nữ, Hội Nông dân xã\n\nVận động hội viên tham gia.",
      ),
    ).toEqual([
      "I. TỔ CHỨC THỰC HIỆN",
      "  1. Hội Liên hiệp Phụ nữ, Hội Nông dân xã",
      "    ¶ Vận động hội viên tham gia.",
    ]);
  });

  test("points with dashes, and numbers that begin again under a point", () => {
    expect(
      outline(
        "I. TIÊU CHÍ\na) Tập thể\n1. Đoàn kết\n2. Vượt chỉ tiêu\nb) Cá nhân\n1. Gương mẫu\n- Đúng giờ",
      ),
    ).toEqual([
      "I. TIÊU CHÍ",
      "  a) Tập thể",
      "    1. Đoàn kết",
      "    2. Vượt chỉ tiêu",
      "  b) Cá nhân",
      "    1. Gương mẫu",
      "      - Đúng giờ",
    ]);
  });

  test("parts in capitals without numbers", () => {
    expect(
      outline("MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Động viên.\nNỘI DUNG THI ĐUA\n1. Giảm nghèo."),
    ).toEqual([
      "¶ MỤC ĐÍCH, YÊU CẦU",
      "  1. Mục đích",
      "    - Động viên.",
      "¶ NỘI DUNG THI ĐUA",
      "  1. Giảm nghèo.",
    ]);
  });

  test("parts, chapters and articles", () => {
    expect(outline("Phần I\nĐÁNH GIÁ\nI. KẾT QUẢ\n1. Số liệu\nPhần II\nI. NHIỆM VỤ")).toEqual([
      "Phần I ĐÁNH GIÁ",
      "  I. KẾT QUẢ",
      "    1. Số liệu",
      "Phần II ",
      "  I. NHIỆM VỤ",
    ]);
  });

  test("letters as parts: C. and D. after A. and B. are no numerals", () => {
    expect(
      outline("A. CHUNG\nI. Một\nB. RIÊNG\n1. Hai\nC. CUỐI\n1. Ba").filter((line) =>
        /^[A-Z]\./.test(line),
      ),
    ).toEqual(["A. CHUNG", "B. RIÊNG", "C. CUỐI"]);
  });

  test("lines wrapped by hand are joined", () => {
    const wrapped = [
      "I. NỘI DUNG THI ĐUA",
      "",
      "1. Các thôn, cơ quan, đơn vị tổ chức cho cán bộ, công chức, viên chức và",
      "Nhân dân đăng ký thi đua ngay sau khi Kế hoạch được ban hành, mỗi tập thể",
      "đăng ký ít nhất một công trình hoặc phần việc cụ thể gắn với nhiệm vụ của",
      "đơn vị, gửi về Phòng Văn hóa - Xã hội để tổng hợp, theo dõi và đánh giá.",
      "",
      "2. Phòng Kinh tế chủ trì, phối hợp với các thôn rà soát hộ nghèo, lập kế",
      "hoạch hỗ trợ từng hộ, huy động doanh nghiệp và Nhân dân cùng đóng góp để",
      "xóa nhà tạm trước mùa mưa, báo cáo kết quả hằng tháng với Ủy ban nhân dân",
      "xã để chỉ đạo kịp thời.",
      "",
      "3. Các trường học phát động phong trào thi đua dạy tốt, học tốt, giữ vững",
      "tỷ lệ chuyên cần, không để học sinh bỏ học giữa chừng vì hoàn cảnh gia",
      "đình khó khăn, phối hợp với hội phụ huynh tổ chức bữa ăn trưa cho các em.",
    ].join("\n");
    expect(outline(wrapped).map((line) => line.slice(0, 14))).toEqual([
      "I. NỘI DUNG TH",
      "  1. Các thôn,",
      "  2. Phòng Kin",
      "  3. Các trườn",
    ]);
    expect(outline(wrapped)[1]).toMatch(/theo dõi và đánh giá\.$/);
  });
});

describe("ending", () => {
  test("closing, recipients and signature in one column", () => {
    const document = parseOutline(
      paper(
        "I. MỤC ĐÍCH\n1. Động viên.\n\nTrên đây là Kế hoạch phát động thi đua của xã ./.\n\n***Nơi nhận:***\n- Đảng ủy xã (b/c);\n- Các thôn;\n- Lưu: VT, VHXH.\n\nTM. ỦY BAN NHÂN DÂN\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n(Đã ký)\n\nLò Văn Mường",
      ),
    );
    expect(document.closing.map(plainText)).toEqual([
      "Trên đây là Kế hoạch phát động thi đua của xã ./.",
    ]);
    expect(document.recipients).toEqual(["Đảng ủy xã (b/c);", "Các thôn;", "Lưu: VT, VHXH."]);
    expect(document.signature).toEqual({
      lines: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Đã ký)"],
      name: "Lò Văn Mường",
    });
  });

  test("recipients and signature side by side", () => {
    const document = parseOutline(
      paper(
        "I. MỤC ĐÍCH\n1. Động viên./.\n\nNơi nhận:\t\tTM. ỦY BAN NHÂN DÂN\n- Đảng ủy xã;\t\tCHỦ TỊCH\n- Các thôn;\n- Lưu: VT.\t\tLò Văn Mường",
      ),
    );
    expect(document.recipients).toEqual(["Đảng ủy xã;", "Các thôn;", "Lưu: VT."]);
    expect(document.signature).toEqual({
      lines: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
      name: "Lò Văn Mường",
    });
  });

  test("the last unit's duty is no closing", () => {
    const { closing, body } = parseOutline(
      paper("I. TỔ CHỨC THỰC HIỆN\n1. Các thôn\n\nTriển khai Kế hoạch đến từng hộ./."),
    );
    expect(closing).toEqual([]);
    expect(body[0]?.children[0]?.children.map(({ text }) => plainText(text))).toEqual([
      "Triển khai Kế hoạch đến từng hộ./.",
    ]);
  });

  test("annexes after the signature, with their tables", () => {
    const { annexes } = parseOutline(
      paper(
        "I. MỤC ĐÍCH\n1. Động viên./.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLò Văn Mường\n\nPHỤ LỤC I\nCHỈ TIÊU THI ĐUA\n(Kèm theo Kế hoạch số 05/KH-UBND)\n\n| Chỉ tiêu | 2026 |\n|---|---|\n| Hộ nghèo giảm | 12 |\n\nPhụ lục II: Biểu mẫu đăng ký\n\n1. Thôn",
      ),
    );
    expect(annexes.map(({ label, title, note }) => [label, title, note])).toEqual([
      ["PHỤ LỤC I", "CHỈ TIÊU THI ĐUA", "(Kèm theo Kế hoạch số 05/KH-UBND)"],
      ["Phụ lục II", "Biểu mẫu đăng ký", ""],
    ]);
    expect(annexes[0]?.body[0]?.table?.headerRows).toBe(1);
  });
});
