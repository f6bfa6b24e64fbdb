import "server-only";
import { cookies } from "next/headers";

/** A notice is of what was not done, or needed nothing: it is not shown as done. */
type FlashKind = "success" | "notice";

const names: Record<FlashKind, string> = { success: "flash", notice: "flash-notice" };

/** Leaves one sentence for the next page, before a redirect: "Đã lưu kế hoạch." Actions only. */
export async function setFlash(message: string, kind: FlashKind = "success"): Promise<void> {
  const jar = await cookies();
  jar.delete(names[kind === "success" ? "notice" : "success"]);
  // It fades by itself: a page cannot delete a cookie while it is drawn.
  jar.set(names[kind], message, { httpOnly: true, sameSite: "lax", path: "/", maxAge: 5 });
}

/** The sentence left by the page before, or null. */
export async function readFlash(): Promise<{ kind: FlashKind; message: string } | null> {
  const jar = await cookies();
  const notice = jar.get(names.notice)?.value;
  if (notice) return { kind: "notice", message: notice };
  const message = jar.get(names.success)?.value;
  return message ? { kind: "success", message } : null;
}
