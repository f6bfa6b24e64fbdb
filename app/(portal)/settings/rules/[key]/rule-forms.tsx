"use client";

import { Button } from "@/components/ui/button";
import { Checkboxes, Radios } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { RuleKind } from "@/lib/communes/rule-kinds";
import { formatNumber } from "@/lib/text/numbers";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { confirmRuleAction, endRuleAction, setRuleAction } from "../actions";

const checked = [
  { value: "yes", label: "Đã đối chiếu với văn bản gốc" },
  { value: "no", label: "Chưa kiểm chứng" },
];

/** `isAnswer`: nobody is signed in any more, drawn only if it is the form that was sent. */
type SetFormProps = { kind: RuleKind; value: string; seen: string; isAnswer?: boolean };

/** The commune's own value from a day. */
export function SetForm({ kind, value, seen, isAnswer }: SetFormProps) {
  const { field, kept, pending, errors, isSignedOut, formProps } = usePlainForm(setRuleAction, {
    value,
    isVerified: "yes",
  });
  if (isAnswer && !isSignedOut) return null;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="key" value={kind.key} />
      <input type="hidden" name="seen" value={kept("seen", seen)} />
      <ValueField kind={kind} field={field("value")} />
      <DateField label="Áp dụng từ ngày" {...field("validFrom")} />
      <TextField
        label="Căn cứ"
        hint="Văn bản nào quy định, ví dụ: Quy chế làm việc của Ủy ban nhân dân xã năm 2026."
        width="full"
        {...field("legalBasis")}
      />
      <Radios label="Mức chắc chắn" choices={checked} {...field("isVerified")} />
      <TextArea label="Ghi chú" rows={2} optional {...field("note")} />
      <Button disabled={pending}>Ghi giá trị của xã</Button>
    </form>
  );
}

type Field = { name: string; defaultValue: string; error: string | undefined };

/** "2530000" as officials write it; what was typed and is no plain number stays as it is. */
const asWritten = (value: string) => (/^\d+$/.test(value) ? formatNumber(Number(value)) : value);

function ValueField({ kind, field }: { kind: RuleKind; field: Field }) {
  const { value } = kind;
  if (value.type === "choice") return <Radios label="Giá trị" choices={value.choices} {...field} />;
  if (value.type === "number") {
    return (
      <TextField
        label="Giá trị"
        hint={`Một số từ ${formatNumber(value.least)} đến ${formatNumber(value.most)}.`}
        inputMode="numeric"
        width="short"
        unit={value.unit}
        {...field}
        defaultValue={asWritten(field.defaultValue)}
      />
    );
  }
  if (value.type === "set") {
    const { defaultValue, ...rest } = field;
    const defaultValues = defaultValue.split(",");
    return (
      <Checkboxes label="Giá trị" choices={value.choices} defaultValues={defaultValues} {...rest} />
    );
  }
  if (value.type === "lines") {
    return <TextArea label="Giá trị" hint="Mỗi ý một dòng." rows={8} {...field} />;
  }
  if (value.type === "day") {
    return (
      <TextField label="Giá trị" hint="Ngày và tháng, ví dụ 25/11." width="short" {...field} />
    );
  }
  return <TextArea label="Giá trị" rows={3} {...field} />;
}

/** Back to the nation's rule after a day. */
export function EndForm({ ruleId, isAnswer }: { ruleId: string; isAnswer?: boolean }) {
  const { field, kept, pending, errors, isSignedOut, formProps } = usePlainForm(endRuleAction);
  if (isAnswer && !isSignedOut) return null;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="ruleId" value={kept("ruleId", ruleId)} />
      <DateField
        label="Ngày cuối cùng theo giá trị của xã"
        hint="Sớm nhất là hôm qua. Ví dụ: 31/12/2026"
        {...field("on")}
      />
      <Button variant="secondary" disabled={pending}>
        Trở lại quy định chung
      </Button>
    </form>
  );
}

/** The commune has read the law itself. */
export function ConfirmForm({ ruleId }: { ruleId: string }) {
  const { pending, errors, formProps } = usePlainForm(confirmRuleAction);
  return (
    <form {...formProps} className="stack-tight">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="ruleId" value={ruleId} />
      <Button variant="secondary" disabled={pending}>
        Xã đã đối chiếu: xác nhận
      </Button>
    </form>
  );
}
