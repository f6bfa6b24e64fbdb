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
      {photos.length > 0 && (
        <ul className="flex flex-wrap gap-3">
          {photos.map(({ id, caption }, index) => (
            <li key={id}>
              <a href={`/photos/${id}`} className="tap">
                {caption || `Ảnh bản giấy ${index + 1}`}
              </a>
            </li>
          ))}
        </ul>
      )}
    </InsetText>
  );
}
