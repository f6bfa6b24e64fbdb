import { describe, expect, test } from "vitest";
import { changePasswordSchema, newPasswordSchema } from "@/lib/people/schema";

describe("a new password", () => {
  test.each([
    "mèo ăn cá, chó gặm xương",
    "xe đạp tím leo dốc",
    "Tr0ng!Vuon#Chuoi",
    "dung-thu-chutich",
  ])("may be %s", (password) => {
    expect(newPasswordSchema.safeParse(password).success).toBe(true);
  });

  test.each([
    "",
    "ngắn quá",
    "1234567890",
    "0987654321",
    "abcdefghijkl",
    "matkhau123456",
    "Mật khẩu 2026",
    "MATKHAU@2026!",
    "thiduaxa2026",
    "passwordpassword",
    "aaaaaaaaaaaaaa",
    "01/01/1990 1",
    "a".repeat(201),
  ])("may not be %s", (password) => {
    expect(newPasswordSchema.safeParse(password).success).toBe(false);
  });

  test("must be typed twice alike", () => {
    const typed = {
      currentPassword: "x",
      newPassword: "xe đạp tím leo dốc",
      newPasswordAgain: "xe đạp tím leo dốc!",
    };
    const { error } = changePasswordSchema.safeParse(typed);
    expect(error?.issues.map(({ path }) => path.join())).toEqual(["newPasswordAgain"]);
  });
});
