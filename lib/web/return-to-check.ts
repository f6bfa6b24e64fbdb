import "server-only";
import { cookies } from "next/headers";

const cookieName = "checking";
const seconds = 2 * 60 * 60;
const options = (planId: string) =>
  ({ httpOnly: true, sameSite: "lax", path: `/plans/${planId}` }) as const;

/** From the check page of a plan to where an answer is changed: until it is submitted its pages show the way back. */
export async function startChecking(planId: string): Promise<void> {
  (await cookies()).set(cookieName, planId, { ...options(planId), maxAge: seconds });
}

export async function isChecking(planId: string): Promise<boolean> {
  return (await cookies()).get(cookieName)?.value === planId;
}

export async function stopChecking(planId: string): Promise<void> {
  (await cookies()).set(cookieName, "", { ...options(planId), maxAge: 0 });
}
