"use client";

import { Save } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { Link } from "@/components/ui/link";
import { TextArea } from "@/components/ui/text-area";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { decideItemsAction } from "../actions";

export type DecidedItem = {
  id: string;
  title: string;
  where: string;
  award: string;
  citation: string;
  /** What the Council said, in words. */
  council: string;
  councilRecommends: boolean | null;
  outcome: "PENDING" | "APPROVED" | "REJECTED";
  departure: string;
  money: string;
  nominationHref: string | null;
};

type DecideFormProps = {
  decisionId: string;
  version: number;
  /** They are put forward to the higher level, which decides. */
  isHigher: boolean;
  items: readonly DecidedItem[];
};

const awarding = [
  { value: "APPROVED", label: "Khen" },
  { value: "REJECTED", label: "Không khen" },
];
const forwarding = [
  { value: "APPROVED", label: "Trình cấp trên" },
  { value: "REJECTED", label: "Không trình" },
];

/** The reason is asked for where the choice departs from the Council; always, by a browser that cannot tell. */
const departureShown: Record<string, string> = {
  true: "supports-[selector(:has(*))]:hidden group-has-[[value=REJECTED]:checked]:block!",
  false: "supports-[selector(:has(*))]:hidden group-has-[[value=APPROVED]:checked]:block!",
};

/** Each one with the Council's word, and the Chairman's; another than the Council's asks for a reason. */
export function DecideForm({ decisionId, version, isHigher, items }: DecideFormProps) {
  const { errors, isSignedOut, field, kept, pending, formProps } = usePlainForm(
    decideItemsAction,
    Object.fromEntries(
      items.flatMap(({ id, outcome, departure }) => [
        [`outcome-${id}`, outcome],
        [`departure-${id}`, departure],
      ]),
    ),
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <ol className="stack">
        {items.map((item) => (
          <li key={item.id} className="group stack-tight border-t border-line pt-5">
            <ItemWords {...item} />
            <Radios
              {...field(`outcome-${item.id}`)}
              label="Quyết định"
              choices={isHigher ? forwarding : awarding}
            />
            {item.councilRecommends !== null && (
              <div
                className={
                  field(`departure-${item.id}`).error
                    ? ""
                    : departureShown[String(item.councilRecommends)]
                }
              >
                <TextArea
                  {...field(`departure-${item.id}`)}
                  label={
                    item.councilRecommends
                      ? `Lý do không ${isHigher ? "trình" : "khen"}, khác ý Hội đồng`
                      : `Lý do vẫn ${isHigher ? "trình" : "khen"}, khác ý Hội đồng`
                  }
                  rows={2}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
      <Button icon={Save} variant="secondary" disabled={pending}>
        {pending ? "Đang ghi…" : "Ghi quyết định từng trường hợp"}
      </Button>
    </form>
  );
}

function ItemWords({
  title,
  where,
  award,
  citation,
  council,
  councilRecommends,
  money,
  nominationHref,
}: DecidedItem) {
  return (
    <div>
      <h2 className="text-lg">{title}</h2>
      {where && <p className="text-muted">{where}</p>}
      <p>
        {award}
        {money && ` · ${money}`}
      </p>
      <p className="max-w-[68ch]">{citation}</p>
      <p className={councilRecommends === false ? "font-semibold text-danger" : ""}>
        {councilRecommends === null ? council : `Hội đồng: ${council}`}
      </p>
      {nominationHref && (
        <p>
          <Link href={nominationHref} className="tap">
            Xem hồ sơ<span className="sr-only">: {title}</span>
          </Link>
        </p>
      )}
    </div>
  );
}
