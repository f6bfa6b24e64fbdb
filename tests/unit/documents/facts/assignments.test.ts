import { describe, expect, test } from "vitest";
import { proposeFacts } from "@/lib/documents/facts/propose-facts";
import { planWith } from "../../../support/documents";

const assigned = (body: string) =>
  proposeFacts(planWith(`I. MỤC ĐÍCH\n1. Thi đua.\nII. TỔ CHỨC THỰC HIỆN\n${body}`))
    .assignments.map(({ role, unit, label }) => `${label} ${role} ${unit}`)
    .sort();

describe("a unit with a part of its own", () => {
  test.each<[string, string, string[]]>([
    [
      "is responsible for the whole of it, where its clauses name nobody",
      "1. Phòng Kinh tế\na) Hướng dẫn các thôn.\nb) Tổng hợp kết quả.",
      ["II.1 responsible Phòng Kinh tế"],
    ],
    [
      "is not named for the whole and for a clause both: each clause once",
      "1. Phòng Kinh tế\na) Chủ trì, phối hợp với Công an xã hướng dẫn.\nb) Tổng hợp kết quả.",
      [
        "II.1.a cooperate Công an xã",
        "II.1.a lead Phòng Kinh tế",
        "II.1.b responsible Phòng Kinh tế",
      ],
    ],
    [
      "stays responsible for what stands beside a clause below that says so",
      "1. Phòng Kinh tế\na) Về tuyên truyền:\n- Chủ trì mở lớp.\n- In tờ rơi.\nb) Tổng hợp kết quả.",
      [
        "II.1.a lead Phòng Kinh tế",
        "II.1.a responsible Phòng Kinh tế",
        "II.1.b responsible Phòng Kinh tế",
      ],
    ],
    [
      "keeps the whole where another unit leads in it",
      "1. Phòng Kinh tế\na) Công an xã chủ trì tuần tra.\nb) Tổng hợp kết quả.",
      ["II.1 responsible Phòng Kinh tế", "II.1.a lead Công an xã"],
    ],
  ])("%s", (_, body, expected) => {
    expect(assigned(body)).toEqual(expected);
  });
});
