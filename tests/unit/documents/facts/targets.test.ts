import { expect, test } from "vitest";
import { proposeFacts } from "@/lib/documents/facts/propose-facts";
import { planWith } from "../../../support/documents";

test.each([
  [
    "100% cơ quan, đơn vị, bản đăng ký ít nhất một phần việc.",
    ["cơ quan, đơn vị, bản đăng ký ít nhất một phần việc 100"],
  ],
  [
    "100% cán bộ, công chức đăng ký, 90% hộ gia đình tham gia.",
    ["cán bộ, công chức đăng ký 100", "hộ gia đình tham gia 90"],
  ],
  ["Tỷ lệ hộ nghèo giảm còn 5%.", ["Tỷ lệ hộ nghèo giảm 5"]],
  ["Cải tạo ít nhất 18,5 ha vườn tạp.", ["Cải tạo vườn tạp 18.5"]],
  ["Giảm ít nhất 41 hộ nghèo.", ["Giảm hộ nghèo 41"]],
])("%s", (sentence, targets) => {
  const { targets: read } = proposeFacts(planWith(`I. CHỈ TIÊU\n1. ${sentence}`));
  expect(read.map(({ indicator, value }) => `${indicator} ${value}`)).toEqual(targets);
});
