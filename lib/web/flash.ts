import "server-only";
import { cookies } from "next/headers";

const cookieName = "flash";

/** Leaves one sentence for the next page, before a redirect: "Đã lưu kế hoạch." Actions only. */
export async function setFlash(message: string): Promise<void> {
  // It fades by itself: a page cannot delete a cookie while it is drawn.
  (await cookies()).set(cookieName, message, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    maxAge: 5,
  });
}

/** The sentence left by the page before, or null. */
export async function readFlash(): Promise<string | null> {
  return (await cookies()).get(cookieName)?.value ?? null;
}
