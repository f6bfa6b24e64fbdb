import { PhotoList } from "@/components/pledges/photo-list";
import { InsetText } from "@/components/ui/inset-text";
import type { PledgeRecord } from "@/lib/pledges/pledge/record";
import { formatDate } from "@/lib/text/dates";

/** That it was entered from a paper: by whom, when, from which, with what the paper looks like. */
export function PledgeOrigin({ pledge }: { pledge: PledgeRecord }) {
  if (!pledge.isFromPaper) return null;
  const { createdBy, createdAt, paperNote, photos } = pledge;
  return (
    <InsetText>
      <p>
        Nhập hộ từ bản giấy bởi {createdBy.user.name}, ngày {formatDate(createdAt)} ({paperNote}).
      </p>
      <PhotoList photos={photos} />
    </InsetText>
  );
}
