import { forbidden, redirect } from "next/navigation";
import { requireSignedIn } from "@/lib/auth/session";
import { canRunProvince } from "@/lib/communes/policy";

/** The person who runs the installation; anybody else is refused. */
export async function loadOperator() {
  const person = await requireSignedIn();
  if (!canRunProvince(person).allowed) forbidden();
  if (person.mustChangePassword) redirect("/account/password?next=/province");
  return person;
}
