"use client";

import { DateField } from "@/components/ui/date-field";
import { Details } from "@/components/ui/details";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type ItemPart, itemField } from "@/lib/pledges/pledge/fields";
import { accumulationLabels } from "@/lib/pledges/state";
import { capitalised } from "@/lib/text/capitalised";

export type EditedItem = {
  id: string;
  kind: "figure" | "words" | "own" | "new";
  indicator: string;
  measure: string;
  /** What the plan demands: "từ 500 mét năm 2026"; "" for no figure. */
  demanded: string;
  isReported: boolean;
};

type ItemFieldsProps = {
  item: EditedItem;
  /** What a field shows, and what is wrong with it. */
  shown: (name: string) => string;
  errorOf: (name: string) => string | undefined;
};

/** One promise: what was reached the year before, what is promised, by when. */
export function ItemFields({ item, shown, errorOf }: ItemFieldsProps) {
  const { id, kind, indicator, measure, demanded, isReported } = item;
  const isOwn = kind === "own" || kind === "new";
  const field = (part: ItemPart) => {
    const name = itemField(id, part);
    return { name, id: name, defaultValue: shown(name), error: errorOf(name) };
  };
  const isFilled = (...parts: ItemPart[]) =>
    parts.some((part) => shown(itemField(id, part)) !== "" || errorOf(itemField(id, part)));
  return (
    <fieldset
      id={`item-${id}`}
      className="stack-tight scroll-mt-4 border-t border-line pt-4 first:border-t-0 first:pt-0"
    >
      <legend className="contents">
        <span className="block font-semibold">
          {kind === "new" ? (
            <span className="sr-only">Đơn vị tự đăng ký thêm</span>
          ) : (
            capitalised(indicator)
          )}
        </span>
        {kind === "own" && <span className="block text-sm text-muted">Đơn vị tự đăng ký</span>}
        {demanded && <span className="block text-muted">Kế hoạch của xã: {demanded}</span>}
      </legend>
      {isOwn && (
        <TextField
          label="Nội dung"
          hint={kind === "new" ? "Để trống nếu không đăng ký thêm." : undefined}
          width="full"
          {...field("indicator")}
        />
      )}
      {(kind === "figure" || isOwn) && (
        <div className={`grid items-end gap-3 ${isOwn ? "grid-cols-3" : "grid-cols-2"} max-w-lg`}>
          {isOwn && <TextField label="Đơn vị tính" width="short" {...field("measure")} />}
          <TextField
            label="Năm trước"
            inputMode="decimal"
            autoComplete="off"
            width="short"
            unit={kind === "figure" ? shortMeasure(measure) : undefined}
            {...field("baseline")}
          />
          <TextField
            label="Đăng ký"
            inputMode="decimal"
            autoComplete="off"
            width="short"
            unit={kind === "figure" ? shortMeasure(measure) : undefined}
            {...field("promised")}
          />
        </div>
      )}
      {kind === "figure" && shortMeasure(measure) === undefined && measure && (
        <p className="text-sm text-muted">Đơn vị tính: {measure}</p>
      )}
      {kind === "words" && (
        <TextArea label="Đơn vị đăng ký" rows={2} optional {...field("words")} />
      )}
      <Details
        summary={kind === "words" ? "Ghi thời hạn" : "Ghi thời hạn, nói thêm bằng lời"}
        open={kind === "words" ? isFilled("due") : isFilled("due", "words")}
      >
        <DateField label="Đến ngày" {...field("due")} />
        {kind !== "words" && <TextArea label="Nói thêm bằng lời" rows={2} {...field("words")} />}
        {isOwn && (
          <>
            <Select
              label="Thế nào là đạt"
              choices={[
                { value: "AT_LEAST", label: "Từ số đăng ký trở lên" },
                { value: "AT_MOST", label: "Không quá số đăng ký" },
                { value: "EXACT", label: "Đúng số đăng ký" },
              ]}
              {...field("comparison")}
            />
            <Select
              label="Số báo cáo từng kỳ"
              emptyLabel="Theo đơn vị tính: tỷ lệ lấy số mới nhất, còn lại cộng các kỳ"
              choices={Object.entries(accumulationLabels).map(([value, label]) => ({
                value,
                label,
              }))}
              {...field("accumulation")}
            />
          </>
        )}
      </Details>
      {kind === "own" && !isReported && <RemoveBox name={itemField(id, "remove")} />}
    </fieldset>
  );
}

function RemoveBox({ name }: { name: string }) {
  return (
    <label htmlFor={name} className="flex min-h-11 cursor-pointer items-center gap-3">
      <input id={name} name={name} type="checkbox" value="on" className="size-6 accent-red" />
      Bỏ điều này khi bấm lưu
    </label>
  );
}

/** A unit of measure that fits beside a narrow field. */
const shortMeasure = (measure: string) =>
  measure !== "" && measure.length <= 5 ? measure : undefined;
