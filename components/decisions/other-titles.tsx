import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";

type OtherTitlesProps = { titles: readonly { words: string; decisionId: string }[] };

/** Who has, or is to have, a title for the same time by another decision: money is paid for the highest alone. */
export function OtherTitles({ titles }: OtherTitlesProps) {
  if (titles.length === 0) return null;
  return (
    <InsetText>
      <p>
        <strong className="font-semibold">Đã có danh hiệu cùng thời gian ở quyết định khác.</strong>{" "}
        Nhiều danh hiệu đạt được trong cùng thời gian chỉ nhận mức tiền thưởng cao nhất (khoản 5
        Điều 49 Nghị định 152/2025/NĐ-CP). Quyết định ký sau chỉ tính phần hơn: cổng đã trừ nơi cả
        hai ghi rõ thời gian thành tích, còn lại đối chiếu khi chi.
      </p>
      <ul className="list-disc pl-5">
        {titles.map(({ words, decisionId }) => (
          <li key={words}>
            <Link href={`/decisions/${decisionId}`}>{words}</Link>
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
