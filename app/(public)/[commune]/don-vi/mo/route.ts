import type { Route } from "next";
import { redirect } from "next/navigation";
import { slugOf } from "@/lib/text/fold";

/** From the form in which a unit is chosen to the unit's page; what is no unit's address meets "not found" there. */
export async function GET(request: Request, { params }: RouteContext<"/[commune]/don-vi/mo">) {
  const { commune } = await params;
  const chosen = slugOf(new URL(request.url).searchParams.get("don-vi") ?? "");
  redirect(`/${commune}/don-vi${chosen && `/${chosen}`}` as Route);
}
