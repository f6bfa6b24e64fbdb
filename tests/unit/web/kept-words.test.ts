import { describe, expect, test } from "vitest";
import { DomainError } from "@/lib/errors";
import { onNewVersion } from "@/lib/web/on-new-version";
import { signedOutState } from "@/lib/web/signed-out-state";

describe("onNewVersion", () => {
  const state = { message: "Cũ.", values: { version: "3", message: "Kính trình." } };

  test("văn bản có bản mới: lời gõ còn, số bản cũ thì không", () => {
    const refusal = new DomainError("STALE", "Cũ.");

    const answer = onNewVersion({ state, refusal });

    expect(answer.values).toEqual({ message: "Kính trình." });
    expect(answer.message).not.toContain("Tải lại trang");
  });

  test.each([
    ["ô ghi sai", undefined],
    ["bị từ chối", new DomainError("RULE_BROKEN", "Chọn lại.")],
  ])("%s: như đã gửi", (_, refusal) => {
    expect(onNewVersion({ state, refusal })).toBe(state);
  });
});

test("signedOutState: mọi lời đã gõ, trừ mật khẩu, mã và ô của Next", () => {
  const data = new FormData();
  const typed = { "words-0": "Một", "words-19": "Hai", "place-0": "k1", note: "" };
  const others = { password: "x", newPassword: "x", code: "1", $ACTION_KEY: "p/x" };
  for (const [name, value] of Object.entries({ ...typed, ...others })) data.append(name, value);

  expect(signedOutState(data)).toMatchObject({ values: typed, isSignedOut: true });
  expect(Object.keys(signedOutState(data).values ?? {})).toEqual(Object.keys(typed));
});
