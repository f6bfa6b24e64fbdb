import { forbidden } from "next/navigation";
import { requireOwnPassword } from "@/lib/auth/session";
import { canRunProvince } from "@/lib/communes/policy";

/** The person who runs the installation; anybody else is refused. */
export async function loadOperator() {
  const person = await requireOwnPassword();
  if (!canRunProvince(person).allowed) forbidden();
  return person;
}
