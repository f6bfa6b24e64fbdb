import { Radios } from "@/components/ui/choices";
import { TextField } from "@/components/ui/text-field";
import { markField, whoField } from "@/lib/nominations/exchange/schema";
import type { NomineeQuestion } from "@/lib/nominations/exchange/words";

type Field = { name: string; id: string; defaultValue: string; error?: string };

type WhoFieldsProps = { question: NomineeQuestion; field: (name: string) => Field };

/** Is whom a row names one the commune knows, or somebody else. */
export function WhoFields({ question, field }: WhoFieldsProps) {
  const { line, name, mark, candidates } = question;
  const { defaultValue: typed, ...ofMark } = field(markField(line));
  return (
    <div className="stack-tight border-l-4 border-line pl-4">
      <Radios
        {...field(whoField(line))}
        label={`Dòng ${line}: “${name}” là ai?`}
        hint="Xã đã có tên giống hoặc gần giống. Chọn đúng người thì lịch sử khen thưởng nối liền."
        choices={[
          ...candidates.map(({ id, label, detail }) => ({
            value: id,
            label: `Đúng người này: ${label}`,
            hint: detail,
          })),
          {
            value: "new",
            label:
              candidates.length > 1
                ? "Không phải ai ở trên, là người khác"
                : "Không phải, là người khác",
          },
        ]}
      />
      <TextField
        {...ofMark}
        defaultValue={typed || mark}
        label="Nếu là người khác: điều phân biệt với người trùng tên"
        hint="Ví dụ: sinh năm 1980; chồng bà Lò Thị Mai. Không hiện ra ngoài xã."
        width="full"
      />
    </div>
  );
}
