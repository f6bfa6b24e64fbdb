import { PhotoList } from "@/components/pledges/photo-list";
import { InsetText } from "@/components/ui/inset-text";
import { enteredWords } from "@/lib/pledges/entered-words";
import type { PledgeRecord } from "@/lib/pledges/pledge/record";

/** That it was entered from a paper: by whom, when, from which, with what the paper looks like. */
export function PledgeOrigin({ pledge }: { pledge: PledgeRecord }) {
  if (!pledge.isFromPaper) return null;
  return (
    <InsetText>
      <p>{enteredWords(pledge)}</p>
      <PhotoList photos={pledge.photos} />
    </InsetText>
  );
}
