"use client";

import { Details } from "@/components/ui/details";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { lineField } from "@/lib/pledges/reports/fields";
import { capitalised } from "@/lib/text/capitalised";
import type { EditedLine } from "./edited-lines";

type LineFieldsProps = {
  line: EditedLine;
  /** What a field shows, and what is wrong with it. */
  shown: (name: string) => string;
  errorOf: (name: string) => string | undefined;
};

/** What was done, beside what was promised: a figure, or words. */
export function LineFields({ line, shown, errorOf }: LineFieldsProps) {
  const { id, indicator, measure, beside } = line;
  const field = (part: "value" | "words") => {
    const name = lineField(id, part);
    return { name, id: name, defaultValue: shown(name), error: errorOf(name) };
  };
  const words = field("words");
  if (measure === "") {
    return <TextArea label={capitalised(indicator)} hint={beside} rows={2} optional {...words} />;
  }
  return (
    <div>
      <TextField
        label={capitalised(indicator)}
        hint={beside}
        inputMode="decimal"
        autoComplete="off"
        width="short"
        unit={measure}
        {...field("value")}
      />
      <Details summary="Nói thêm" open={words.defaultValue !== "" || words.error !== undefined}>
        <TextArea label={`Nói thêm về: ${indicator}`} rows={2} {...words} />
      </Details>
    </div>
  );
}
