"use client";

import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { postedPlaces, type ShownPlace } from "../chosen-places";
import { beginAmendmentAction } from "./actions";

type AmendmentFormProps = {
  planId: string;
  /** None when nobody is signed in: the answer to a form whose session had ended. */
  places: readonly ShownPlace[];
  backHref: string;
};

const wordsHint = "Sửa thẳng vào lời cũ dưới đây. Xóa hết chữ nghĩa là bãi bỏ mục này.";
const tableHint =
  "Mỗi dòng một hàng, các ô ngăn bằng dấu |; dòng |---| ở dưới hàng tiêu đề. Thêm, bớt, sửa hàng tùy ý; cả bảng mới được in vào văn bản. Xóa hết nghĩa là bãi bỏ bảng.";

export function AmendmentForm({ planId, places, backHref }: AmendmentFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(beginAmendmentAction);
  const shown = places.length > 0 ? places : postedPlaces(state.values);
  const field = (name: string, initial = "") => ({
    name,
    // A field that was emptied is sent as "": it must not fill itself again.
    defaultValue: state.values ? (state.values[name] ?? "") : initial,
    error: errorOf(name),
  });
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="planId" value={planId} />
      {shown.map(({ key, cited, words, isTable }, index) => (
        <fieldset key={key} className="stack-tight">
          <legend className="text-lg font-semibold">
            {cited.charAt(0).toUpperCase()}
            {cited.slice(1)}
          </legend>
          <input type="hidden" name={`place-${index}`} value={key} />
          <TextArea
            label="Sửa thành"
            hint={isTable ? tableHint : wordsHint}
            rows={isTable ? 10 : 4}
            {...field(`words-${index}`, words)}
          />
          <TextArea
            label="Bổ sung vào sau mục này"
            hint="Mỗi dòng là một đoạn."
            rows={2}
            optional
            {...field(`added-${index}`)}
          />
        </fieldset>
      ))}
      <ButtonGroup>
        <Button disabled={isSending}>Soạn kế hoạch sửa đổi, bổ sung</Button>
        <ButtonLink href={backHref} variant="secondary">
          Chọn mục khác
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
