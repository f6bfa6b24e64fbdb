"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { shortcuts } from "./words";

/** All that the keys do. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="shortcuts-title"
      className="editor-dialog"
      onClose={onClose}
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="shortcuts-title">Phím tắt khi soạn</h2>
        <Button type="button" variant="secondary" onClick={() => dialog.current?.close()}>
          Đóng
        </Button>
      </div>
      <dl className="shortcut-list">
        {shortcuts.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
