"use client";

import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Button, ButtonGroup } from "@/components/ui/button";
import type { Choice, MergeConflict } from "@/lib/documents/merge/conflict";
import { formatTime } from "@/lib/text/dates";
import { BothTexts } from "./both-texts";

type Choices = Record<string, Choice>;

type ConflictChoicesProps = {
  conflicts: readonly MergeConflict[];
  savedBy: string;
  savedAt: Date;
  onResolve: (choices: Choices) => void;
};

/** Two people changed one place: both texts side by side, and for each place which one to keep. */
export function ConflictChoices({ conflicts, savedBy, savedAt, onResolve }: ConflictChoicesProps) {
  const [choices, setChoices] = useState<Choices>({});
  const left = conflicts.filter(({ key }) => !choices[key]).length;
  const options: [Choice, string][] = [
    ["mine", "Giữ bản của tôi"],
    ["theirs", `Lấy bản của ${savedBy}`],
    ["both", "Giữ cả hai"],
  ];
  const optionsFor = ({ canKeepBoth }: MergeConflict) =>
    options.filter(([choice]) => choice !== "both" || canKeepBoth);
  const optionsForAll = options.filter(
    ([choice]) => choice !== "both" || conflicts.every(({ canKeepBoth }) => canKeepBoth),
  );

  return (
    <section
      id="conflict"
      // The bar leads here; the focus is not taken from somebody who is typing.
      tabIndex={-1}
      aria-labelledby="conflict-title"
      className="scroll-mt-16 rounded-md border border-amber bg-amber-soft p-4"
    >
      <h2 id="conflict-title" className="flex items-center gap-2 text-lg text-amber">
        <TriangleAlert aria-hidden className="size-6 shrink-0" />
        {conflicts.length === 1
          ? "Một chỗ có hai bản khác nhau"
          : `${conflicts.length} chỗ có hai bản khác nhau`}
      </h2>
      <p className="mt-1">
        {savedBy} đã sửa cùng chỗ và lưu lúc {formatTime(savedAt)}. Chưa bản nào bị ghi đè. Chọn
        từng chỗ rồi lưu; trong lúc đó vẫn soạn tiếp được ở chỗ khác.
      </p>
      {conflicts.length > 1 && (
        <div className="mt-3">
          <p className="mb-2 font-semibold">Chọn giống nhau cho tất cả</p>
          <ButtonGroup>
            {optionsForAll.map(([choice, words]) => (
              <Button
                key={choice}
                type="button"
                variant="secondary"
                onClick={() =>
                  setChoices(Object.fromEntries(conflicts.map(({ key }) => [key, choice])))
                }
              >
                {words}
              </Button>
            ))}
          </ButtonGroup>
        </div>
      )}
      <ol className="mt-4 space-y-6">
        {conflicts.map((conflict) => (
          <li key={conflict.key}>
            <fieldset className="rounded-md border border-line bg-paper p-4">
              <legend className="rounded-md bg-paper px-2 font-semibold">
                {placeOf(conflict)}
              </legend>
              <WhatHappened conflict={conflict} savedBy={savedBy} />
              <div className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
                {optionsFor(conflict).map(([choice, words]) => (
                  <label key={choice} className="flex min-h-11 cursor-pointer items-center gap-2">
                    <input
                      type="radio"
                      name={`conflict-${conflict.key}`}
                      value={choice}
                      checked={choices[conflict.key] === choice}
                      onChange={() => setChoices({ ...choices, [conflict.key]: choice })}
                      className="size-6 shrink-0 accent-red"
                    />
                    {words}
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <div className="mt-4">
        <Button
          type="button"
          disabledReason={left > 0 ? `Còn ${left} chỗ chưa chọn.` : undefined}
          onClick={() => onResolve(choices)}
        >
          Lưu theo các lựa chọn
        </Button>
      </div>
    </section>
  );
}

function WhatHappened({ conflict, savedBy }: { conflict: MergeConflict; savedBy: string }) {
  const { what, mine, theirs } = conflict;
  return (
    <div className="space-y-2">
      {what === "deleted-mine" && <p>Tôi đã bỏ chỗ này; {savedBy} đã sửa nó.</p>}
      {what === "deleted-theirs" && <p>{savedBy} đã bỏ chỗ này; tôi đã sửa nó.</p>}
      {what === "moved-both" && <p>Cả hai cùng dời chỗ này, mỗi người một nơi.</p>}
      <BothTexts theirs={theirs} mine={mine} theirName={savedBy} />
    </div>
  );
}

/** "Mục I.4"; other places are called by their own name. */
const placeOf = ({ clauseId, label }: MergeConflict) =>
  clauseId === null || /^\p{Lu}\p{Ll}/u.test(label) ? label : `Mục ${label}`;
