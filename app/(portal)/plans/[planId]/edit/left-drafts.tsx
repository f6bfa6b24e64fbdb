"use client";

import { useEffect, useState } from "react";
import { Button, ButtonGroup } from "@/components/ui/button";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { printOutline } from "@/lib/documents/outline/print";
import { formatMoment } from "@/lib/text/dates";
import { type KeptDraft, listDrafts, removeDraft } from "./local-draft";

/** Words that did not reach the server before the plan was closed to changes: to be taken elsewhere, or dropped. */
export function LeftDrafts({ planId, membershipId }: { planId: string; membershipId: string }) {
  const [drafts, setDrafts] = useState<readonly KeptDraft[]>([]);
  const [copied, setCopied] = useState<string | null>(null);
  useEffect(
    () => setDrafts(listDrafts(localStorage, { membershipId, planId })),
    [membershipId, planId],
  );
  if (drafts.length === 0) return null;
  return (
    <NotificationBanner kind="warning" title="Còn phần soạn chưa kịp lưu trong máy này">
      {drafts.map((draft) => (
        <div key={draft.key} className="stack-tight">
          <p>Soạn lúc {formatMoment(new Date(draft.at))}. Chép ra nơi khác nếu còn cần.</p>
          <ButtonGroup>
            <Button
              type="button"
              variant="secondary"
              onClick={() => {
                void navigator.clipboard
                  .writeText(printOutline(draft.document))
                  .then(() => setCopied(draft.key));
              }}
            >
              Chép toàn văn
            </Button>
            <Button
              type="button"
              variant="secondary"
              onClick={() => {
                removeDraft(localStorage, draft.key);
                setDrafts(drafts.filter(({ key }) => key !== draft.key));
              }}
            >
              Bỏ phần này
            </Button>
          </ButtonGroup>
          <p aria-live="polite">{copied === draft.key && "Đã chép. Dán vào nơi cần giữ."}</p>
        </div>
      ))}
    </NotificationBanner>
  );
}
