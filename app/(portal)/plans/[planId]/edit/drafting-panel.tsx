"use client";

import { useState } from "react";
import type { CommentAction } from "@/components/campaigns/comments/comment-action";
import { CommentPanel } from "@/components/campaigns/comments/comment-panel";
import { FactPanel, type PanelFact } from "@/components/campaigns/facts/fact-panel";
import type { Colleague, PlacedThread } from "@/lib/campaigns/comments/threads";
import type { Finding } from "@/lib/documents/checks/finding";
import type { Fix } from "@/lib/documents/checks/fix";
import type { SectionKind } from "@/lib/documents/model";
import type { MapItem } from "./document-map";
import { FindingsPanel } from "./findings-panel";
import { GuidancePanel } from "./guidance-panel";
import { type PanelSide, SidePanel } from "./side-panel";

type Commenting = {
  threads: readonly PlacedThread[];
  onThreads: (threads: readonly PlacedThread[]) => void;
  colleagues: readonly Colleague[];
  action: CommentAction;
};

type DraftingPanelProps = {
  planId: string;
  findings: readonly Finding[] | null;
  /** How long the checks took. */
  milliseconds: number | undefined;
  /** Null for a report, which asks for nothing. */
  facts: readonly PanelFact[] | null;
  comments: Commenting;
  /** Where the cursor stands: the clause, how it is cited ("" for a new one), what the part around it is about. */
  here: { clauseId: string | null; path: string; kind: SectionKind | null };
  onGoTo: (place: MapItem["place"]) => void;
  /** Null where nothing may be changed. */
  onFix: ((fix: Fix) => void) | null;
};

/** The sides of what stands beside the sheet. */
export function DraftingPanel(props: DraftingPanelProps) {
  const { planId, findings, facts, comments, here, onGoTo, onFix } = props;
  const [open, setOpen] = useState("findings");
  const sides: PanelSide[] = [
    {
      key: "findings",
      title: "Kiểm tra",
      count: findings?.length,
      content: <FindingsPanel findings={findings} onGoTo={onGoTo} onFix={onFix} />,
    },
    ...(facts === null
      ? []
      : [
          {
            key: "facts",
            title: "Dữ kiện",
            count: facts.length,
            content: <FactPanel planId={planId} facts={facts} currentClauseId={here.clauseId} />,
          },
        ]),
    {
      key: "comments",
      title: "Ý kiến",
      count: comments.threads.filter(({ resolved }) => resolved === null).length,
      content: (
        <CommentPanel
          {...comments}
          planId={planId}
          currentClause={here.clauseId ? { id: here.clauseId, place: placeWords(here.path) } : null}
          onGoTo={(clauseId) => onGoTo({ clauseId, part: "body" })}
        />
      ),
    },
    {
      key: "guidance",
      title: "Hướng dẫn",
      content: <GuidancePanel kind={here.kind} />,
    },
  ];
  return (
    <aside
      aria-label="Bên cạnh văn bản"
      id="panel"
      data-check-milliseconds={props.milliseconds?.toFixed(1)}
      data-region="panel"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable.
      tabIndex={0}
      className="min-w-0 lg:sticky lg:top-[calc(var(--bar)+0.5rem)] lg:max-h-[calc(100dvh-var(--bar)-2.75rem)] lg:overflow-y-auto"
    >
      <SidePanel sides={sides} open={open} onOpen={setOpen} />
    </aside>
  );
}

/** "Mục II.1"; a clause too new to have a number is spoken of as where the cursor is. */
const placeWords = (path: string) => (path === "" ? "Chỗ đang soạn" : `Mục ${path}`);
