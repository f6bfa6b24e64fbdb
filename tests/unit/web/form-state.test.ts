import { describe, expect, test } from "vitest";
import { z } from "zod";
import { DomainError, FieldError } from "@/lib/errors";
import { formErrors } from "@/lib/web/form-errors";
import { handleForm } from "@/lib/web/form-state";

const schema = z.object({
  title: z.string("Nhập tên.").min(3, "Tên quá ngắn."),
  newPassword: z.string().optional(),
  file: z.instanceof(File).optional(),
  unit: z.array(z.string()).optional(),
});

function form(entries: [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe("handleForm", () => {
  test("gives the command what the schema made of the form", async () => {
    const file = new File(["abc"], "a.txt");
    const data = form([
      ["$ACTION_ID_1", "x"],
      ["title", "Đường bản"],
      ["file", file],
      ["unit", "1"],
      ["unit", "2"],
    ]);

    const result = await handleForm(schema, data, async (input) => input);

    expect(result).toEqual({
      ok: true,
      value: { title: "Đường bản", file, unit: ["1", "2"] },
    });
  });

  test("gives back what was typed, without passwords, files and Next's own fields", async () => {
    const data = form([
      ["$ACTION_KEY", "x"],
      ["title", "a"],
      ["newPassword", "bí mật"],
      ["currentPassword", "bí mật"],
      ["file", new File(["abc"], "a.txt")],
    ]);

    const result = await handleForm(schema, data, async (input) => input);

    expect(result).toEqual({
      ok: false,
      state: {
        message: "Kiểm tra lại các ô báo lỗi.",
        fieldErrors: { title: ["Tên quá ngắn."] },
        values: { title: "a" },
      },
    });
  });

  test("takes a file input nobody used for nothing", async () => {
    const data = form([
      ["title", "Đường bản"],
      ["file", new File([], "")],
    ]);

    expect(await handleForm(schema, data, async (input) => input)).toEqual({
      ok: true,
      value: { title: "Đường bản" },
    });
  });

  test("drops the character that a text column cannot keep", async () => {
    const data = form([["title", "Đường\0 bản"]]);

    expect(await handleForm(schema, data, async (input) => input)).toEqual({
      ok: true,
      value: { title: "Đường bản" },
    });
  });

  test("a refusal of one field stands beside that field", async () => {
    const refusal = new FieldError("title", "Tên này đã có.");
    const result = await handleForm(schema, form([["title", "Đường bản"]]), async () => {
      throw refusal;
    });
    const fieldErrors = { title: ["Tên này đã có."] };
    expect(result).toMatchObject({ ok: false, refusal, state: { fieldErrors } });
    expect(!result.ok && formErrors(result.state)).toEqual([
      { fieldId: "title", message: "Tên này đã có." },
    ]);
  });

  test("shows a refusal of the command and hands it on", async () => {
    const refusal = new DomainError("STALE", "Đã có bản mới.");
    const result = await handleForm(schema, form([["title", "Đường bản"]]), async () => {
      throw refusal;
    });

    expect(result).toEqual({
      ok: false,
      state: { message: "Đã có bản mới.", values: { title: "Đường bản" } },
      refusal,
    });
  });

  test("lets what nobody expected fly on", async () => {
    const broken = handleForm(schema, form([["title", "Đường bản"]]), async () => {
      throw new TypeError("hỏng");
    });

    await expect(broken).rejects.toThrow(TypeError);
  });
});

describe("formErrors", () => {
  test("names the fields, and the form as a whole only when none is named", () => {
    const message = "Kiểm tra lại các ô báo lỗi.";
    expect(formErrors({ message, fieldErrors: { title: ["Nhập tên."], code: undefined } })).toEqual(
      [{ fieldId: "title", message: "Nhập tên." }],
    );
    expect(formErrors({ message: "Đã có bản mới." })).toEqual([{ message: "Đã có bản mới." }]);
    expect(formErrors({})).toEqual([]);
  });
});
