import type { CommentFormState } from "@/components/campaigns/comments/comment-action";

export const sessionEnded =
  "Phiên làm việc đã hết, chưa gửi được. Chữ đã gõ còn nguyên ở đây: đăng nhập lại ở một cửa sổ khác, rồi bấm gửi lại.";

/** What was typed and chosen, to show the form again as it was. */
export function typedIn(formData: FormData): Pick<CommentFormState, "values" | "mentions"> {
  const text = (name: string) => String(formData.get(name) ?? "");
  return {
    values: { body: text("body"), clauseId: text("clauseId") },
    mentions: formData.getAll("mentions").map(String),
  };
}
