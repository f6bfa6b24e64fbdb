import { describe, expect, test } from "vitest";
import { proposeFacts } from "@/lib/documents/facts/propose-facts";
import { quotasIn } from "@/lib/documents/facts/quota";
import { planWith } from "../../../support/documents";

const rewardsOf = (body: string) =>
  proposeFacts(planWith(`I. KHEN THƯỞNG\n${body}`)).rewards.map(
    ({ form, authority, audience, quotaMin, quotaMax }) => [
      form,
      authority,
      audience,
      quotaMin,
      quotaMax,
    ],
  );

describe("rewards offered", () => {
  test.each<[string, unknown[][]]>([
    [
      "1. Hình thức: Giấy khen của Chủ tịch UBND xã.",
      [["Giấy khen", "Chủ tịch UBND xã", null, null, null]],
    ],
    [
      "1. Chủ tịch Ủy ban nhân dân xã tặng giấy khen cho tập thể, hộ gia đình.",
      [
        ["Giấy khen", "Chủ tịch UBND xã", "tập thể", null, null],
        ["Giấy khen", "Chủ tịch UBND xã", "hộ gia đình", null, null],
      ],
    ],
    [
      "1. Giấy khen của Chủ tịch UBND xã.\n2. Số lượng: tối đa 02 tập thể và 05 cá nhân.",
      [
        ["Giấy khen", "Chủ tịch UBND xã", "tập thể", null, 2],
        ["Giấy khen", "Chủ tịch UBND xã", "cá nhân", null, 5],
      ],
    ],
    [
      "1. Giấy khen của Chủ tịch UBND xã\na) Đối với tập thể: dẫn đầu phong trào.\nb) Đối với cá nhân: có sáng kiến.",
      [
        ["Giấy khen", "Chủ tịch UBND xã", "tập thể", null, null],
        ["Giấy khen", "Chủ tịch UBND xã", "cá nhân", null, null],
      ],
    ],
    [
      "1. Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 01 cá nhân, công nhận Chiến sĩ thi đua cơ sở theo thẩm quyền.",
      [
        ["Bằng khen", "Chủ tịch UBND tỉnh", "cá nhân", 1, 1],
        ["Chiến sĩ thi đua cơ sở", "Chủ tịch UBND tỉnh", "cá nhân", 1, 1],
      ],
    ],
  ])("%s", (body, rows) => {
    expect(rewardsOf(body)).toEqual(rows);
  });

  test("a title named as a measure is not an offer", () => {
    expect(proposeFacts(planWith("I. CHỈ TIÊU\n1. 85% hộ đạt gia đình văn hóa.")).rewards).toEqual(
      [],
    );
  });
});

describe("quotas", () => {
  test.each([
    ["1-2 tập thể, 3-4 cá nhân", ["tập thể 1..2", "cá nhân 3..4"]],
    ["không quá 10 tập thể", ["tập thể null..10"]],
    ["tối đa 02 tập thể và 05 cá nhân", ["tập thể null..2", "cá nhân null..5"]],
    ["ít nhất 01 tập thể", ["tập thể 1..null"]],
    ["05 tập thể", ["tập thể 5..5"]],
    ["từ 2 đến 3 hộ gia đình", ["hộ gia đình 2..3"]],
    ["một tập thể, hai cá nhân", ["tập thể 1..1", "cá nhân 2..2"]],
    ["không quá 10% tổng số tập thể", ["tập thể null..10%"]],
    ["tập thể: 05 giấy khen; cá nhân: 10 giấy khen", ["tập thể 5..5", "cá nhân 10..10"]],
    ["các tập thể, cá nhân", ["tập thể null..null", "cá nhân null..null"]],
  ])("%s", (words, expected) => {
    expect(
      quotasIn(words).map(
        ({ audience, min, max, unit }) =>
          `${audience} ${min}..${max}${unit === "percent" ? "%" : ""}`,
      ),
    ).toEqual(expected);
  });
});
