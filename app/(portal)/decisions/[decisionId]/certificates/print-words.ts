import type { findPrint } from "@/lib/certificates/prints/queries";

type Print = Pick<NonNullable<Awaited<ReturnType<typeof findPrint>>>, "state" | "done" | "total">;

/** How far a file made in the background is. */
export function printStateWords({ state, done, total }: Print): string {
  if (state === "DONE") return `xong, ${total} giấy`;
  if (state === "FAILED") return "không tạo được";
  return state === "WAITING" ? "đang chờ tới lượt" : `đang vẽ, xong ${done} trong ${total} giấy`;
}
