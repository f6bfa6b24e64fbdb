import { Radios } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { paperSignerPosts } from "@/lib/decisions/state";

type PaperHeadFieldsProps = {
  field: (name: string) => {
    name: string;
    id: string;
    defaultValue: string;
    error: string | undefined;
  };
};

/** What stands at the head of a decision on paper. */
export function PaperHeadFields({ field }: PaperHeadFieldsProps) {
  return (
    <>
      <TextField
        {...field("paperNumber")}
        label="Số, ký hiệu"
        hint="Như trên văn bản, ví dụ 45/QĐ-UBND."
        width="short"
      />
      <DateField {...field("paperOn")} label="Ngày ký" />
      <Radios
        {...field("paperSignerPost")}
        label="Chức vụ người ký"
        choices={paperSignerPosts.map((value) => ({ value, label: value }))}
      />
      <TextField {...field("paperSigner")} label="Họ tên người ký" hint="Như trên văn bản." />
      <TextArea {...field("subject")} label="Trích yếu" rows={3} />
    </>
  );
}
