import { expect, test } from "vitest";
import { closedAdvice, closedShortly, closedWords } from "@/lib/pledges/pledge/closed-words";

const closesOn = "2027-01-30";
const contact = "thường trực, 0212 000 000";

test.each([
  ["RUNNING", "đã khóa nhận sau ngày 30/01/2027", "xin mở lại"],
  // Ended by hand before that day: nothing is said of a day to come, and no opening again is promised.
  ["CLOSED", "đã kết thúc", "gửi bản giấy để thường trực nhập hộ"],
  ["REVIEWED", "đã tổng kết", "Cần hỏi, liên hệ"],
] as const)("phong trào %s: %s; %s", (state, shortly, advice) => {
  const closed = { campaign: { state }, closesOn };
  expect(closedShortly(closed)).toBe(shortly);
  expect(closedWords(closed).includes("30/01/2027")).toBe(state === "RUNNING");
  expect(closedAdvice(closed, contact)).toContain(advice);
  expect(closedAdvice(closed, contact)).toContain(contact);
});
