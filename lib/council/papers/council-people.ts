import { councilPostLabels } from "@/lib/council/state";
import type { CouncilPost } from "@/lib/db/generated/enums";
import type { CouncilPerson } from "@/lib/documents/templates/council-invitation/council-frame";

type Seat = { name: string; post: CouncilPost; position: string };

/** A member as papers name them. */
export function personOf({ name, post, position }: Seat): CouncilPerson {
  return { name, post: councilPostLabels[post], position };
}
