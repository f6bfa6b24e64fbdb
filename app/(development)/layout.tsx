import { notFound } from "next/navigation";
import { connection } from "next/server";
import type { ReactNode } from "react";

/** For whoever builds pages and for the browser tests; a portal in service has no such pages. */
export default async function DevelopmentLayout({ children }: { children: ReactNode }) {
  // Asked when the page is: a portal is built once and may run with other settings.
  await connection();
  if (process.env.NODE_ENV === "production" && process.env.COMPONENT_GALLERY !== "1") notFound();
  return children;
}
