import { z } from "zod";
import { DomainError, FieldError } from "@/lib/errors";

/** What a form shows after a submit that did not go through. */
export type FormState = {
  /** One sentence about the form as a whole. */
  message?: string;
  fieldErrors?: Record<string, string[] | undefined>;
  /** What was typed, to fill the form again; never a password, never a file. Of several choices: "a,b". */
  values?: Record<string, string>;
};
export const emptyFormState: FormState = {};

type Handled<Result> =
  | { ok: true; value: Result }
  /** `refusal` is there when the input was well formed and the command refused it. */
  | { ok: false; state: FormState; refusal?: DomainError };

/**
 * Parses a form, runs the command, and turns expected failures into form state; unexpected ones keep flying to
 * error.tsx. Files reach the schema as `File`; a file input left empty reaches it as nothing at all.
 */
export async function handleForm<Schema extends z.ZodType, Result>(
  schema: Schema,
  formData: FormData,
  run: (input: z.output<Schema>) => Promise<Result>,
): Promise<Handled<Result>> {
  const fields = formFields(formData);
  const values = typedValues(fields);
  const parsed = schema.safeParse(fields);
  if (!parsed.success) {
    const { fieldErrors, formErrors } = z.flattenError(parsed.error);
    const message = formErrors[0] ?? checkFields;
    return { ok: false, state: { message, fieldErrors, values } };
  }
  try {
    return { ok: true, value: await run(parsed.data) };
  } catch (error) {
    if (error instanceof FieldError) {
      const fieldErrors = { [error.field]: [error.message] };
      const state = { message: checkFields, fieldErrors, values };
      return { ok: false, state, refusal: error };
    }
    if (error instanceof DomainError) {
      return { ok: false, state: { message: error.message, values }, refusal: error };
    }
    throw error;
  }
}

const checkFields = "Kiểm tra lại các ô báo lỗi.";

type Fields = Record<string, string | File | (string | File)[]>;

/** By name; a name that comes more than once (check boxes) gives a list. */
function formFields(formData: FormData): Fields {
  const fields: Fields = {};
  for (const name of new Set(formData.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const given = formData.getAll(name).filter((value) => !isUnchosenFile(value));
    const [first, ...others] = given.map(withoutNull);
    if (first !== undefined) fields[name] = others.length === 0 ? first : [first, ...others];
  }
  return fields;
}

const isText = (value: string | File) => typeof value === "string";

/** The one character that no keyboard types and no text column keeps. */
function withoutNull(value: string | File): string | File {
  return typeof value === "string" ? value.replaceAll("\0", "") : value;
}

/** What a file input nobody used sends: a file without a name; one called "undefined" when React's action sends it. */
function isUnchosenFile(value: string | File): boolean {
  return typeof value !== "string" && value.size === 0 && ["", "undefined"].includes(value.name);
}

function typedValues(fields: Fields): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (/password/i.test(name)) continue;
    if (typeof value === "string") values[name] = value;
    else if (Array.isArray(value)) values[name] = value.filter(isText).join(",");
  }
  return values;
}
