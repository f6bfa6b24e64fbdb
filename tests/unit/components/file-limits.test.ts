import { describe, expect, test } from "vitest";
import { chosenFile, fileLimitText, fileSizeText } from "@/components/ui/file-limits";

const limits = { extensions: [".docx", ".pdf"], maximumMegabytes: 1 };
const fileOf = (name: string, bytes: number) => new File([new Uint8Array(bytes)], name);

describe("a chosen file", () => {
  test("is shown with its size when it may be sent", () => {
    expect(chosenFile(fileOf("KE-HOACH.DOCX", 2048), limits)).toEqual({
      name: "KE-HOACH.DOCX",
      size: "2 KB",
      problem: undefined,
    });
  });

  test.each([
    ["anh.heic", 10, "Không đọc được loại tệp này. Chọn tệp .docx, .pdf."],
    ["to.pdf", 1_600_000, "Tệp nặng 1,6 MB, quá 1 MB. Chọn tệp nhỏ hơn."],
    ["rong.pdf", 0, "Tệp rỗng. Chọn tệp khác."],
  ])("%s of %i bytes is refused before sending", (name, bytes, problem) => {
    expect(chosenFile(fileOf(name, bytes), limits)?.problem).toBe(problem);
  });

  test("may be none", () => {
    expect(chosenFile(undefined, limits)).toBeNull();
  });
});

test("limits and sizes are written as people read them", () => {
  expect(fileLimitText(limits)).toBe("Nhận tệp .docx, .pdf; tối đa 1 MB.");
  expect([1, 1000, 900_000, 1_449_000, 20_000_000].map(fileSizeText)).toEqual([
    "1 KB",
    "1 KB",
    "900 KB",
    "1,4 MB",
    "20 MB",
  ]);
});
