import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/text-field";

type SeekFormProps = {
  kind: string;
  name: string;
  errors: Readonly<Record<string, string[] | undefined>>;
};

/** Who is put forward: their kind and name go into the address, and the next page looks them up. */
export function SeekForm({ kind, name, errors }: SeekFormProps) {
  const listed = Object.entries(errors).flatMap(([fieldId, messages]) => {
    const message = messages?.[0];
    return message ? [{ fieldId, message }] : [];
  });
  return (
    <form method="get" className="stack" noValidate>
      <ErrorSummary errors={listed} />
      <Radios
        name="kind"
        label="Đề nghị khen cho"
        choices={[
          { value: "PERSON", label: "Một người" },
          { value: "HOUSEHOLD", label: "Một hộ gia đình" },
          { value: "COLLECTIVE", label: "Một tập thể", hint: "Bản, chi hội, phòng, trường, tổ…" },
          { value: "ENTERPRISE", label: "Một doanh nghiệp, hợp tác xã" },
        ]}
        defaultValue={kind}
        error={errors.kind?.[0]}
      />
      <TextField
        name="name"
        label="Họ tên, tên hộ hoặc tên tập thể"
        hint="Ghi như sẽ ghi trên quyết định, ví dụ: Lò Văn Mai; Hộ ông Cầm Văn Đôi; Nhân dân và cán bộ bản Nà Hỳ."
        width="full"
        autoComplete="off"
        defaultValue={name}
        error={errors.name?.[0]}
      />
      <Button>Tiếp tục</Button>
    </form>
  );
}
