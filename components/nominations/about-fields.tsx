import { Radios } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { type Choice, Select } from "@/components/ui/select";
import { shortGrounds } from "@/lib/nominations/short-grounds";

export type AboutValues = {
  type: string;
  campaignId: string;
  procedure: string;
  shortGround: string;
  achievedFrom: string;
  achievedTo: string;
};

type AboutFieldsProps = {
  campaigns: readonly Choice[];
  value: (name: keyof AboutValues) => string;
  errorOf: (name: string) => string | undefined;
};

/** What a dossier is about: the kind of commendation, the campaign, the time, the procedure. */
export function AboutFields({ campaigns, value, errorOf }: AboutFieldsProps) {
  return (
    <>
      <Radios
        name="type"
        label="Đề nghị khen về việc gì"
        choices={[
          {
            value: "CAMPAIGN",
            label: "Theo phong trào thi đua",
            hint: "Chọn phong trào ở ô dưới.",
          },
          {
            value: "MERIT",
            label: "Theo công trạng",
            hint: "Kết quả công tác, lao động, sản xuất của một năm hoặc nhiều năm.",
          },
          {
            value: "SUDDEN",
            label: "Đột xuất",
            hint: "Việc làm ngoài kế hoạch, ví dụ dũng cảm cứu người, cứu tài sản.",
          },
        ]}
        defaultValue={value("type")}
        error={errorOf("type")}
      />
      <Select
        name="campaignId"
        label="Phong trào"
        hint="Chỉ khi khen theo phong trào."
        emptyLabel="Không theo phong trào nào"
        choices={campaigns}
        defaultValue={value("campaignId")}
        error={errorOf("campaignId")}
      />
      <DateField
        name="achievedFrom"
        label="Thành tích đạt từ ngày"
        defaultValue={value("achievedFrom")}
        error={errorOf("achievedFrom")}
      />
      <DateField
        name="achievedTo"
        label="Đến ngày"
        defaultValue={value("achievedTo")}
        error={errorOf("achievedTo")}
      />
      <Radios
        name="procedure"
        label="Thủ tục"
        choices={[
          {
            value: "FULL",
            label: "Thủ tục đầy đủ",
            hint: "Có họp xét của đơn vị, biên bản, báo cáo thành tích (Điều 84 Luật Thi đua, khen thưởng).",
          },
          {
            value: "SHORT",
            label: "Thủ tục đơn giản",
            hint: "Chỉ trong các trường hợp của Điều 85 khoản 1; chọn trường hợp ở ô dưới.",
          },
        ]}
        defaultValue={value("procedure")}
        error={errorOf("procedure")}
      />
      <Select
        name="shortGround"
        label="Trường hợp được làm thủ tục đơn giản"
        emptyLabel="Không, làm thủ tục đầy đủ"
        choices={Object.entries(shortGrounds).map(([key, label]) => ({ value: key, label }))}
        defaultValue={value("shortGround")}
        error={errorOf("shortGround")}
      />
    </>
  );
}
