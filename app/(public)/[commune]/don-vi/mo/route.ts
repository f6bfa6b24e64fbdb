import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { slugOf } from "@/lib/text/fold";
import { communeOfPath } from "@/lib/web/public-address";

/** From the form in which a unit is chosen to the unit's page; what is no unit's address meets "not found" there. */
export async function GET(request: Request, { params }: RouteContext<"/[commune]/don-vi/mo">) {
  const { commune } = await params;
  // Decoded, a segment can be "/another.site": what goes into an address of ours is looked at first.
  if (communeOfPath(`/${commune}`) !== commune) notFound();
  const chosen = slugOf(new URL(request.url).searchParams.get("don-vi") ?? "");
  redirect(`/${commune}/don-vi${chosen && `/${chosen}`}` as Route);
}
