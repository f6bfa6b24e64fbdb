import { Details } from "@/components/ui/details";
import { TextArea } from "@/components/ui/text-area";

type OutlineFieldProps = {
  name: string;
  defaultValue: string;
  error?: string;
  readOnly?: boolean;
};

const marks = [
  ["I.  1.  1.1.  a)  -  +", "nhãn của mục, viết ở đầu dòng; mỗi dòng là một đoạn"],
  ["dòng không có nhãn", "một đoạn thuộc về mục ngay trên nó"],
  ["**đậm**   *nghiêng*", "chữ đậm, chữ nghiêng"],
  ["[^1]   [^1]: …", "chú thích cuối trang: dấu trong câu, lời chú ở cuối cùng"],
  ["| ô | ô |", "một hàng của bảng; |---|---| đứng sau hàng tiêu đề"],
  ["Nơi nhận:", "từ đây là nơi nhận, rồi đến chức vụ và họ tên người ký"],
  ["PHỤ LỤC", "từ đây là phụ lục"],
];

/** Everything below the subject, in the outline notation (docs/outline.md). */
export function OutlineField(props: OutlineFieldProps) {
  return (
    <div className="stack-tight">
      <TextArea
        label="Nội dung"
        hint="Từ phần căn cứ đến nơi nhận, người ký và phụ lục. Đánh số như trong Word."
        rows={28}
        spellCheck={false}
        {...props}
      />
      <Details summary="Cách viết dàn ý">
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
          {marks.map(([sign, meaning]) => (
            <div key={sign} className="contents">
              <dt className="font-semibold whitespace-pre">{sign}</dt>
              <dd className="text-muted">{meaning}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </div>
  );
}
