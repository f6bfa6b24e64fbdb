"use client";

import type { Editor } from "@tiptap/core";
import { opensLetterSubject } from "@/lib/documents/letter";
import { nationalTitle, type OfficialDocument } from "@/lib/documents/model";
import { useEditorValue } from "./editor-context";
import { setField } from "./fields";
import { PaperField } from "./paper-field";

type HeadProps = { editor: Editor; isReadOnly: boolean };

/** Components 1–4 and the name of the kind of paper, written where they stand (NĐ 30/2020, Phụ lục I, II.1–II.5). */
export function PaperHead({ editor, isReadOnly }: HeadProps) {
  const { agency, number, symbol, place, date, type } = useEditorValue(
    editor,
    ({ state }) => state.doc.attrs as OfficialDocument,
    "at-once",
  );
  const isLetter = useEditorValue(
    editor,
    ({ state: { doc } }) =>
      doc.attrs.type === "" && opensLetterSubject(doc.firstChild?.textContent ?? ""),
    "at-once",
  );
  const field = { editor, isReadOnly, part: "header" };
  const setDate = (part: keyof OfficialDocument["date"]) => (value: string) =>
    setField(editor, "date", { ...date, [part]: value.trim() === "" ? null : value.trim() });
  const isParty = symbol.startsWith("-");
  return (
    <>
      <div className={isLetter ? "paper-header letter" : "paper-header"}>
        <div className="agency">
          <PaperField
            {...field}
            isLong
            name="Tên cơ quan, mỗi dòng một tên, cơ quan ban hành ở dòng cuối"
            className="issuer"
            placeholder="TÊN CƠ QUAN"
            value={agency.join("\n")}
            onValue={(value) => setField(editor, "agency", linesOf(value))}
          />
        </div>
        <div className="national">
          <p className="national-title">{nationalTitle[0]}</p>
          <p className="motto">{nationalTitle[1]}</p>
        </div>
        <div className="number">
          <p>
            Số:{" "}
            <PaperField
              {...field}
              name="Số của văn bản"
              placeholder="…"
              className="field-number"
              value={number ?? ""}
              onValue={(value) =>
                setField(editor, "number", value.trim() === "" ? null : value.trim())
              }
            />
            {isParty ? "" : "/"}
            <PaperField
              {...field}
              name="Ký hiệu của văn bản"
              placeholder="KH-UBND"
              className="field-symbol"
              value={symbol}
              onValue={(value) => setField(editor, "symbol", value)}
            />
          </p>
        </div>
        <div className="place-date">
          <p>
            <PaperField
              {...field}
              name="Địa danh"
              placeholder="Địa danh"
              value={place ?? ""}
              onValue={(value) => setField(editor, "place", value === "" ? null : value)}
            />
            , ngày{" "}
            <PaperField
              {...field}
              name="Ngày"
              placeholder="…"
              value={date.day ?? ""}
              onValue={setDate("day")}
            />{" "}
            tháng{" "}
            <PaperField
              {...field}
              name="Tháng"
              placeholder="…"
              value={date.month ?? ""}
              onValue={setDate("month")}
            />{" "}
            năm{" "}
            <PaperField
              {...field}
              name="Năm"
              placeholder="…"
              value={date.year ?? ""}
              onValue={setDate("year")}
            />
          </p>
        </div>
      </div>
      {/* A công văn has no name of its kind; its subject follows its number. */}
      {!isLetter && (
        <div className="type">
          <PaperField
            {...field}
            name="Tên loại văn bản"
            className="bold"
            placeholder="KẾ HOẠCH"
            value={type}
            onValue={(value) => setField(editor, "type", value)}
          />
        </div>
      )}
    </>
  );
}

/** Lines as written; nothing at all is no line. */
export const linesOf = (value: string): string[] => (value === "" ? [] : value.split("\n"));
