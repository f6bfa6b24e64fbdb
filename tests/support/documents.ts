import { readFileSync } from "node:fs";
import { emptyDocument, type OfficialDocument, richText } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";

/** One of the invented plans of tests/fixtures/plans. */
export function fixturePlan(name: string): OfficialDocument {
  return parseOutline(readFileSync(`tests/fixtures/plans/${name}.txt`, "utf8"));
}

/** A plan without any fault whose body is the given outline; other parts may be changed. */
export function planWith(body: string, changes: Partial<OfficialDocument> = {}): OfficialDocument {
  const { body: clauses } = parseOutline(`KẾ HOẠCH\nThi đua trồng cây\n\n${body}`);
  return {
    ...emptyDocument,
    agency: ["ỦY BAN NHÂN DÂN", "XÃ ĐỒNG SIM"],
    national: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
    number: "12",
    symbol: "KH-UBND",
    place: "Đồng Sim",
    date: { day: "10", month: "3", year: "2026" },
    subject: richText("Phát động phong trào thi đua trồng cây"),
    body: clauses,
    closing: [richText("Trên đây là Kế hoạch thi đua trồng cây./.")],
    recipients: ["Các cơ quan, đơn vị trên địa bàn;", "Lưu: VT, KT."],
    signature: { lines: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], name: "Cao Thị Gương" },
    ...changes,
  };
}
