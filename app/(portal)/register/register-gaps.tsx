import { InsetText } from "@/components/ui/inset-text";
import type { findRegisterState } from "@/lib/campaigns/issue/register-queries";
import { twoDigits } from "@/lib/text/numbers";

type Range = { from: number; to: number };

/** Says what is not in the register, and why; and which number comes next. */
export function RegisterGaps({
  state: { before, open, next },
}: {
  state: Awaited<ReturnType<typeof findRegisterState>>;
}) {
  return (
    <InsetText>
      <p>
        Số kế tiếp: <strong>{twoDigits(next)}</strong>.
      </p>
      {before.length > 0 && (
        <p>
          Số {before.map(rangeWords).join(", ")} không có trong sổ này: đã cấp trên sổ giấy trước
          khi dùng cổng. Có thể ghi lại từng số.
        </p>
      )}
      {open.length > 0 && (
        <p>
          Còn trống số {open.map(rangeWords).join(", ")}: một số sau đó đã được ghi hoặc giữ trước.
          Văn bản tiếp theo sẽ nhận số trống này; nếu số đã cấp trên giấy thì ghi vào sổ.
        </p>
      )}
    </InsetText>
  );
}

const rangeWords = ({ from, to }: Range) =>
  from === to ? twoDigits(from) : `${twoDigits(from)}–${twoDigits(to)}`;
