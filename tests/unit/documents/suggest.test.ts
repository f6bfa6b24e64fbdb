import { expect, test } from "vitest";
import { parseOutline } from "@/lib/documents/outline/parse";
import { setPhrases } from "@/lib/documents/set-phrases";
import { type SuggestionData, suggest } from "@/lib/documents/suggest";
import { workOf } from "../../support/work";

const data: SuggestionData = {
  units: ["Công an xã", "Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Trạm Y tế xã"],
  legalBases: [
    {
      symbol: "152/2025/NĐ-CP",
      citation: "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ",
      effectiveTo: null,
      isVerified: true,
    },
    {
      symbol: "72/2025/QH15",
      citation: "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
      effectiveTo: null,
      isVerified: false,
    },
  ],
  phrases: ["Các bản họp dân bàn cách làm.", "Các cơ quan gửi báo cáo về thường trực thi đua."],
};

test.each<[string, string, "preamble" | "clause", string[]]>([
  [
    "the beginning of a unit's name",
    "Giao Phòng ",
    "clause",
    ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội"],
  ],
  ["without accents, in small letters", "giao phong van", "clause", ["Phòng Văn hóa - Xã hội"]],
  ["a word inside the name", "phối hợp với văn h", "clause", ["Phòng Văn hóa - Xã hội"]],
  ["accents to be put in", "giao cong an xa", "clause", ["Công an xã"]],
  ["nothing to add", "giao Công an xã", "clause", []],
  ["a word written out may be all that is meant", "lực lượng công an", "clause", []],
  ["and a space asks for the rest", "lực lượng công an ", "clause", ["Công an xã"]],
  ["the opening of a sentence, written out", "Các bản", "clause", []],
  ["a basis that is finished", "Căn cứ Nghị định số 152/2025/NĐ-CP;", "preamble", []],
  ["one letter is too little", "giao P", "clause", []],
  ["no such words", "giao Văn phòng thống", "clause", []],
  ["nothing typed yet in a clause", "", "clause", []],
  ["the opening of a sentence", "Xong. cac ban", "clause", ["Các bản họp dân bàn cách làm."]],
  ["the same words inside a sentence", "Giao cho các bản", "clause", []],
  [
    "every basis on an empty line of the preamble",
    "",
    "preamble",
    [
      "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ;",
      "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    ],
  ],
  [
    "a basis by words of it",
    "căn cứ luật chính quyền",
    "preamble",
    ["Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"],
  ],
  [
    "a law by the symbol it is not cited by",
    "can cu 72/2025",
    "preamble",
    ["Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"],
  ],
  [
    "a citation inside a clause",
    "theo nghi dinh so 152",
    "clause",
    ["Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ"],
  ],
])("%s", (_, words, place, texts) => {
  expect(suggest(data, words, place).map(({ text }) => text)).toEqual(texts);
});

test("says how much of the typed words it stands in for, and what is not confirmed", () => {
  expect(suggest(data, "giao phong kinh", "clause")).toEqual([
    { text: "Phòng Kinh tế", detail: "Đơn vị của xã", replaces: 10 },
  ]);
  expect(suggest(data, "luật", "preamble")[0]).toMatchObject({
    detail: "Căn cứ pháp lý, chưa kiểm chứng",
    replaces: 4,
  });
});

test("never gives more than eight, however long the lists", () => {
  const long: SuggestionData = {
    ...data,
    units: Array.from({ length: 60 }, (_, index) => `Bản Nà Hỳ số ${index}`),
  };
  expect(suggest(long, "Bản N", "clause")).toHaveLength(8);
});

test("the work of a key grows with the lists and with the words before it, not as their square", () => {
  const keyOf = (times: number) => {
    const long: SuggestionData = {
      ...data,
      units: Array.from({ length: 20 * times }, (_, index) => `Bản Nà Hỳ số ${index}`),
      phrases: Array.from(
        { length: 100 * times },
        (_, index) => `Câu hay dùng số ${index} của xã.`,
      ),
    };
    const words = `${"Các cơ quan, đơn vị phối hợp thực hiện ".repeat(3 * times)}ban na`;
    return () => suggest(long, words, "clause");
  };
  const [few = 0, many = 0] = [1, 8].map(keyOf).map(workOf);
  expect(many).toBeLessThan(few * 8 * 4);
});

test("set phrases are those said most often, each once, without places to fill in", () => {
  const paper = (...lines: string[]) =>
    parseOutline(`KẾ HOẠCH\nPhát động\n\n${lines.map((line) => `- ${line}`).join("\n")}`);
  const often = "Các bản họp dân bàn cách làm, đăng ký chỉ tiêu.";
  expect(
    setPhrases([
      paper(
        "Phòng Kinh tế hướng dẫn chọn loại đèn.",
        often,
        "Ngắn quá.",
        "Tổng kết phong trào trước ngày […].",
      ),
      paper("Các bản  họp dân bàn cách làm, đăng ký chi tiêu.", `${"Câu rất dài. ".repeat(30)}`),
    ]),
  ).toEqual([often, "Phòng Kinh tế hướng dẫn chọn loại đèn."]);
});
