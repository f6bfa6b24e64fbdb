"use client";

import { useRef, useState } from "react";
import {
  DocumentEditor,
  type DocumentEditorHandle,
} from "@/components/documents/editor/document-editor";
import { Button, ButtonGroup } from "@/components/ui/button";
import type { OfficialDocument } from "@/lib/documents/model";
import { printOutline } from "@/lib/documents/outline/print";
import { type SuggestionData, suggest } from "@/lib/documents/suggest";

const known: SuggestionData = {
  units: ["Phòng Văn hóa - Xã hội xã Bộ Giao Diện", "Phòng Kinh tế xã Bộ Giao Diện"],
  legalBases: [],
  phrases: ["Phong trào được phát động đến từng thôn, từng hộ."],
};

const marks = {
  findings: new Map([["c2", "error"] as const, ["c6", "warning"] as const]),
  comments: new Map([["c2", 2]]),
  people: new Map([["c7", "Hạnh"]]),
};

/** The sheet, and its words as outline text for whoever looks. */
export function EditorExample({ initial }: { initial: OfficialDocument }) {
  const editor = useRef<DocumentEditorHandle>(null);
  const [outline, setOutline] = useState("");
  const [place, setPlace] = useState<string | null>(null);
  return (
    <div className="stack">
      <DocumentEditor
        ref={editor}
        initial={initial}
        marks={marks}
        suggest={(words, place) => suggest(known, words, place)}
        onCurrentClauseChange={setPlace}
      />
      <p data-testid="place">Con trỏ ở: {place ?? "ngoài các mục"}.</p>
      <ButtonGroup>
        <Button
          type="button"
          variant="secondary"
          onClick={() => setOutline(editor.current ? printOutline(editor.current.document()) : "")}
        >
          Xem dàn ý
        </Button>
        <Button
          type="button"
          variant="secondary"
          onClick={() => editor.current?.goTo({ clauseId: "c7", part: "body" })}
        >
          Tới mục c7
        </Button>
        <Button type="button" variant="secondary" onClick={() => editor.current?.replace(initial)}>
          Trả lại văn bản đầu
        </Button>
        <Button
          type="button"
          variant="secondary"
          onClick={() =>
            editor.current?.applyFix({ kind: "renumber", parentId: "c8", marker: "decimal" })
          }
        >
          Đánh số lại phần II
        </Button>
      </ButtonGroup>
      <pre data-testid="outline" className="whitespace-pre-wrap text-sm">
        {outline}
      </pre>
    </div>
  );
}
