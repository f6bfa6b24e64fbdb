import { Radios } from "@/components/ui/choices";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";

type Field = (name: string) => {
  name: string;
  id: string;
  defaultValue: string;
  error: string | undefined;
};

type ItemWordsFieldsProps = { field: Field; isPerson: boolean; prefix?: string };

/** How somebody stands in a decision and on the certificate. */
export function ItemWordsFields({ field, isPerson, prefix = "" }: ItemWordsFieldsProps) {
  const honorific = field(`${prefix}honorific`);
  return (
    <>
      {isPerson && (
        <Radios
          {...honorific}
          label="Cách gọi"
          choices={[
            { value: "Ông", label: "Ông" },
            { value: "Bà", label: "Bà" },
            { value: "", label: "Không ghi" },
          ]}
        />
      )}
      <TextField {...field(`${prefix}name`)} label="Tên" width="full" />
      <TextField {...field(`${prefix}post`)} label="Chức vụ, nghề nghiệp" width="full" optional />
      <TextField {...field(`${prefix}place`)} label="Nơi ở, nơi công tác" width="full" optional />
      <TextArea {...field(`${prefix}citation`)} label="Thành tích" rows={3} />
    </>
  );
}
