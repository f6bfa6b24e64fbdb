import { notFound } from "next/navigation";
import { findPerson } from "@/lib/people/accounts-queries";
import { idParam } from "@/lib/web/id-param";
import { loadAdministrator } from "../load-administrator";

/** The person of this address, for an administrator of a commune they serve. */
export async function loadPerson(params: Promise<{ userId: string }>) {
  const actor = await loadAdministrator();
  const person = await findPerson(actor, idParam((await params).userId), new Date());
  if (!person) notFound();
  return { actor, person };
}
