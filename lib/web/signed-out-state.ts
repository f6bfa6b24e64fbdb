import type { FormState } from "./form-state";

export type KeptFormState = FormState & {
  /** The session had ended: nothing was done, the words are in `values`. */
  isSignedOut?: boolean;
};

/** The answer to a form whose session had ended: what was typed, but for passwords and codes, and what to do. */
export function signedOutState(formData: FormData): KeptFormState {
  const values: Record<string, string> = {};
  for (const [name, value] of formData) {
    const isSecret = /password|^code$/i.test(name);
    if (typeof value !== "string" || isSecret || name.startsWith("$ACTION")) continue;
    values[name] = values[name] === undefined ? value : `${values[name]},${value}`;
  }
  return {
    message:
      "Phiên làm việc đã hết, chưa gửi được. Chữ đã gõ còn nguyên ở đây: đăng nhập lại ở một cửa sổ khác, rồi bấm gửi lại.",
    values,
    isSignedOut: true,
  };
}
