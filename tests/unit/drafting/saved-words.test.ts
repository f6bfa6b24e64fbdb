import { expect, test } from "vitest";
import {
  isTroubled,
  type SavedState,
  savedWords,
} from "@/app/(portal)/plans/[planId]/edit/saved-words";

test.each<[SavedState, boolean, string]>([
  [{ kind: "saved", at: new Date("2026-11-21T03:42:00Z") }, true, "Đã lưu 10:42"],
  [{ kind: "unsaved" }, true, "Đang lưu…"],
  [{ kind: "saving" }, true, "Đang lưu…"],
  [{ kind: "unreachable" }, true, "Chưa lưu: mất mạng, chữ đã giữ trong máy này"],
  [{ kind: "unreachable" }, false, "Chưa lưu: mất mạng, đừng đóng trang này"],
  [{ kind: "signed-out" }, true, "Chưa lưu: phiên đã hết, chữ đã giữ trong máy này"],
  [{ kind: "conflict" }, true, "Chưa lưu: hai bản khác nhau, chữ đã giữ trong máy này"],
  [{ kind: "gone" }, false, "Không lưu được: đừng đóng trang này"],
  [{ kind: "refused", reason: "…" }, true, "Chưa lưu: chữ đã giữ trong máy này"],
  [{ kind: "invalid", reason: "…" }, true, "Chưa lưu: chữ đã giữ trong máy này"],
])("%o, kept %s: %s", (state, isKept, words) => {
  expect(savedWords(state, { isKept })).toBe(words);
  expect(isTroubled(state)).toBe(words.includes("lưu:") || words.includes("được:"));
});
