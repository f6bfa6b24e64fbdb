import { Checkboxes, Radios } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { FileUpload } from "@/components/ui/file-upload";
import { PasswordField } from "@/components/ui/password-field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { Example, Examples } from "./example";

const units = [
  { value: "thuong", label: "Thôn Thượng" },
  { value: "trung", label: "Thôn Trung" },
  { value: "ha", label: "Thôn Hạ" },
];

const awards = [
  { value: "certificate", label: "Giấy khen", hint: "Do Chủ tịch Ủy ban nhân dân xã quyết định." },
  { value: "title", label: "Danh hiệu Lao động tiên tiến" },
  {
    value: "higher",
    label: "Trình khen cấp trên",
    hint: "Mở khi Hội đồng đã họp.",
    disabled: true,
  },
];

export function FieldExamples() {
  return (
    <Examples title="Ô nhập">
      <Example title="TextField">
        <TextField name="plain" label="Tên phong trào" />
        <TextField
          name="hinted"
          label="Nội dung trích yếu"
          hint="Viết như sẽ in dưới chữ KẾ HOẠCH."
          optional
          width="full"
        />
        <TextField
          name="title-wrong"
          label="Tên phong trào"
          error="Nhập tên phong trào."
          defaultValue=""
        />
        <TextField name="target" label="Giảm hộ nghèo" unit="hộ" width="short" defaultValue="5" />
        <TextField name="locked" label="Đơn vị" defaultValue="Thôn Thượng" disabled />
      </Example>
      <Example title="TextArea">
        <TextArea name="summary" label="Tóm tắt thành tích" hint="Việc làm được và con số." />
        <TextArea
          name="summary-wrong"
          label="Lý do trả lại"
          error="Ghi rõ cần bổ sung gì, ít nhất 10 chữ."
          defaultValue="Thiếu"
        />
      </Example>
      <Example title="PasswordField">
        <PasswordField name="password" label="Mật khẩu" autoComplete="current-password" />
        <PasswordField
          name="password-wrong"
          label="Mật khẩu mới"
          autoComplete="new-password"
          error="Mật khẩu cần ít nhất 12 ký tự."
        />
      </Example>
      <Example title="Select">
        <Select name="unit" label="Thôn của bạn" choices={units} emptyLabel="Chọn thôn" />
        <Select
          name="unit-wrong"
          label="Đơn vị chủ trì"
          choices={units}
          emptyLabel="Chọn đơn vị"
          error="Chọn đơn vị chủ trì."
        />
      </Example>
      <Example title="Radios">
        <Radios name="award" label="Hình thức khen" choices={awards} defaultValue="certificate" />
        <Radios
          name="award-wrong"
          label="Hình thức khen"
          choices={awards}
          error="Chọn một hình thức."
        />
      </Example>
      <Example title="Checkboxes">
        <Checkboxes
          name="units"
          label="Đơn vị tham gia"
          hint="Chọn mọi đơn vị nhận kế hoạch này."
          choices={units}
          defaultValues={["thuong", "ha"]}
        />
      </Example>
      <Example title="DateField">
        <DateField name="endsOn" label="Ngày kết thúc" defaultValue="31/12/2026" />
        <DateField
          name="startsOn-wrong"
          label="Ngày bắt đầu"
          defaultValue="31/02/2026"
          error="Ngày bắt đầu phải là một ngày có thật."
        />
      </Example>
      <Example title="FileUpload">
        <FileUpload
          name="file"
          label="Tệp kế hoạch"
          extensions={[".docx", ".doc", ".pdf", ".txt"]}
          maximumMegabytes={20}
        />
        <FileUpload
          name="scan"
          label="Bản chụp có dấu"
          extensions={[".pdf"]}
          maximumMegabytes={20}
          error="Chọn tệp bản chụp."
        />
      </Example>
    </Examples>
  );
}
