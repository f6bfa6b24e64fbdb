"use client";

import type { Editor } from "@tiptap/core";
import type { OfficialDocument } from "@/lib/documents/model";
import { useEditorValue } from "./editor-context";
import { setField } from "./fields";
import { PaperField } from "./paper-field";
import { linesOf } from "./paper-head";

/** Nơi nhận and the signature, side by side as on paper (NĐ 30/2020, Phụ lục I, II.7 and II.9). */
export function PaperEnding({ editor, isReadOnly }: { editor: Editor; isReadOnly: boolean }) {
  const { recipients, signature } = useEditorValue(
    editor,
    ({ state }) => state.doc.attrs as OfficialDocument,
    "at-once",
  );
  const field = { editor, isReadOnly };
  return (
    <div className="paper-footer">
      <div className="recipients">
        <p>Nơi nhận:</p>
        <PaperField
          {...field}
          part="recipients"
          isLong
          name="Nơi nhận, mỗi nơi một dòng"
          placeholder="Mỗi nơi một dòng"
          value={recipients.join("\n")}
          onValue={(value) => setField(editor, "recipients", linesOf(value))}
        />
      </div>
      <div className="signature">
        <PaperField
          {...field}
          part="signature"
          isLong
          name="Quyền hạn, chức vụ của người ký, mỗi dòng một cấp"
          placeholder={"TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"}
          value={signature.lines.join("\n")}
          onValue={(value) =>
            setField(editor, "signature", { ...signature, lines: linesOf(value) })
          }
        />
        <PaperField
          {...field}
          part="signature"
          name="Họ tên người ký"
          className="name"
          placeholder="Họ và tên"
          value={signature.name}
          onValue={(name) => setField(editor, "signature", { ...signature, name })}
        />
      </div>
    </div>
  );
}
