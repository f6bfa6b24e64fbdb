"use client";

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CommentAction } from "@/components/campaigns/comments/comment-action";
import { CommentPanel } from "@/components/campaigns/comments/comment-panel";
import { FactPanel, type PanelFact } from "@/components/campaigns/facts/fact-panel";
import {
  DocumentEditor,
  type DocumentEditorHandle,
} from "@/components/documents/editor/document-editor";
import { Sheet } from "@/components/documents/sheet";
import { Details } from "@/components/ui/details";
import {
  type Colleague,
  openThreadsByClause,
  type PlacedThread,
} from "@/lib/campaigns/comments/threads";
import type { CheckContext, Severity } from "@/lib/documents/checks/finding";
import type { Fix } from "@/lib/documents/checks/fix";
import type { OfficialDocument } from "@/lib/documents/model";
import { printOutline } from "@/lib/documents/outline/print";
import { type SuggestionData, suggest } from "@/lib/documents/suggest";
import { walkDocument } from "@/lib/documents/walk";
import { ConflictChoices } from "./conflict-choices";
import { documentMap, keysAround, type MapItem } from "./document-map";
import { DraftingBar } from "./drafting-bar";
import { FindingsPanel } from "./findings-panel";
import { GuidancePanel } from "./guidance-panel";
import { MapList } from "./map-list";
import { NameDialog } from "./name-dialog";
import { paperLength } from "./paper-length";
import { savedWords } from "./saved-words";
import { SavingBanner } from "./saving-banner";
import { type PanelSide, SidePanel } from "./side-panel";
import { StatusLine } from "./status-line";
import { useBarHeight } from "./use-bar-height";
import { useChecks } from "./use-checks";
import { useLeaving } from "./use-leaving";
import { useRegionKeys } from "./use-region-keys";
import { useSaving } from "./use-saving";

/** After the last key, before the checks, the map and the counts look at the text again. */
const pauseMilliseconds = 300;

type DraftingPageProps = {
  plan: { id: string; title: string; version: number; document: OfficialDocument; savedAt: Date };
  membershipId: string;
  status: ReactNode;
  tabs: ReactNode;
  /** The paper as it is drawn before scripts run. */
  html: string;
  context: CheckContext;
  suggestions: SuggestionData;
  facts: readonly PanelFact[];
  threads: readonly PlacedThread[];
  colleagues: readonly Colleague[];
  commentAction: CommentAction;
  /** For browsers without scripts. */
  children: ReactNode;
};

/** The drafting page: map, sheet, and what stands beside it; the words kept and saved as they are typed. */
export function DraftingPage(props: DraftingPageProps) {
  const { plan, membershipId, context, suggestions } = props;
  const root = useRef<HTMLDivElement>(null);
  const editor = useRef<DocumentEditorHandle>(null);
  const saving = useSaving({ plan, membershipId, editor });
  const checks = useChecks(context);
  const [text, setText] = useState(plan.document);
  const [clauseId, setClauseId] = useState<string | null>(null);
  const [threads, setThreads] = useState(props.threads);
  const [side, setSide] = useState("findings");
  const [isNaming, setNaming] = useState(false);
  const [named, setNamed] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { view, opening, changed, save } = saving;
  const isEditable = !["refused", "gone"].includes(view.saved.kind);

  useBarHeight(root);
  useRegionKeys(root);
  useLeaving(saving.isSaved, save);

  const { check } = checks;
  const look = useCallback(
    (document: OfficialDocument) => {
      setText(document);
      check(document);
    },
    [check],
  );
  const onChange = useCallback(() => {
    changed();
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (editor.current) look(editor.current.document());
    }, pauseMilliseconds);
  }, [changed, look]);
  useEffect(() => {
    if (opening) look(opening.document);
    return () => clearTimeout(timer.current);
  }, [opening, look]);
  useSaveKey(save);

  const findings = checks.findings;
  const map = useMemo(() => documentMap(text, findings ?? []), [text, findings]);
  const around = useMemo(() => keysAround(text, clauseId), [text, clauseId]);
  const length = useMemo(() => paperLength(text), [text]);
  const places = useMemo(
    () => new Map([...walkDocument(text)].map(({ clause, path }) => [clause.id, path])),
    [text],
  );
  const placeOf = (id: string | null) => (id && places.get(id)) || null;
  const marks = useMemo(
    () => ({
      findings: gravestOf(findings ?? []),
      comments: openThreadsByClause(threads),
      people: new Map(
        view.others.flatMap(({ clauseId: at, name }) => (at ? [[at, name] as const] : [])),
      ),
    }),
    [findings, view.others, threads],
  );

  const goTo = (place: MapItem["place"]) => editor.current?.goTo(place);
  const sides: PanelSide[] = [
    {
      key: "findings",
      title: "Kiểm tra",
      count: findings?.length,
      content: (
        <FindingsPanel
          findings={findings}
          onGoTo={goTo}
          onFix={(fix: Fix) => editor.current?.applyFix(fix)}
        />
      ),
    },
    {
      key: "facts",
      title: "Dữ kiện",
      count: props.facts.length,
      content: <FactPanel planId={plan.id} facts={props.facts} currentClauseId={clauseId} />,
    },
    {
      key: "comments",
      title: "Ý kiến",
      count: threads.filter(({ resolved }) => resolved === null).length,
      content: (
        <CommentPanel
          planId={plan.id}
          threads={threads}
          onThreads={setThreads}
          colleagues={props.colleagues}
          action={props.commentAction}
          currentClause={clauseId ? { id: clauseId, place: placeWords(placeOf(clauseId)) } : null}
          onGoTo={(id) => goTo({ clauseId: id, part: "body" })}
        />
      ),
    },
    {
      key: "guidance",
      title: "Hướng dẫn",
      content: <GuidancePanel kind={kindAround(text, around)} />,
    },
  ];
  const mapList = <MapList items={map} around={around} onGoTo={goTo} />;

  return (
    <div ref={root} data-wide className="-mt-8 [--bar:3rem]">
      {props.children}
      <DraftingBar
        planId={plan.id}
        title={plan.title}
        status={props.status}
        saved={view.saved}
        isKept={view.isKept}
        people={view.others.map(({ windowId, name, isMe, clauseId: at }) => ({
          windowId,
          name: isMe ? `${name}, ở cửa sổ khác` : name,
          place: placeOf(at),
        }))}
        canSave={isEditable && opening !== null}
        onSave={() => void save("SAVED")}
        onName={() => setNaming(true)}
      />
      {props.tabs}
      <div className="mt-4 grid items-start gap-x-6 gap-y-6 lg:grid-cols-[12.5rem_minmax(0,1fr)_18.5rem] 2xl:grid-cols-[17rem_minmax(0,1fr)_23rem]">
        <nav
          aria-label="Mục lục của văn bản"
          data-region="map"
          className="sticky top-[calc(var(--bar)+0.5rem)] hidden max-h-[calc(100dvh-var(--bar)-2.75rem)] overflow-y-auto lg:block"
        >
          {mapList}
        </nav>
        <div className="lg:hidden">
          <Details summary="Mục lục">{mapList}</Details>
        </div>
        <div data-region="sheet" className="min-w-0 space-y-4 lg:[&_.editor-bar]:top-(--bar)!">
          <SavingBanner
            planId={plan.id}
            saved={view.saved}
            isKept={view.isKept}
            recoveredAt={saving.recoveredAt}
            onKeepRecovered={saving.keepRecovered}
            onDropRecovered={saving.dropRecovered}
            outline={() => printOutline(editor.current?.document() ?? text)}
          />
          {view.conflict && <ConflictChoices {...view.conflict} onResolve={saving.resolve} />}
          {opening ? (
            <DocumentEditor
              ref={editor}
              initial={opening.document}
              editable={isEditable}
              onChange={onChange}
              onCurrentClauseChange={setClauseId}
              marks={marks}
              suggest={(words, place) => suggest(suggestions, words, place)}
            />
          ) : (
            <Sheet html={props.html} />
          )}
        </div>
        <aside
          aria-label="Bên cạnh văn bản"
          id="panel"
          data-check-milliseconds={checks.milliseconds?.toFixed(1)}
          data-region="panel"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable.
          tabIndex={0}
          className="min-w-0 lg:sticky lg:top-[calc(var(--bar)+0.5rem)] lg:max-h-[calc(100dvh-var(--bar)-2.75rem)] lg:overflow-y-auto"
        >
          <SidePanel sides={sides} open={side} onOpen={setSide} />
        </aside>
      </div>
      <div className="no-print sticky bottom-0 z-10 -mx-4 mt-4 flex flex-wrap items-center justify-between gap-x-4 border-t border-line bg-paper px-4 py-1 md:-mx-6 md:px-6">
        <StatusLine length={length} place={placeOf(clauseId)} />
        {/* The bar is far up on a phone. */}
        <p aria-hidden className="text-sm lg:hidden">
          {savedWords(view.saved, view)}
        </p>
        <p aria-live="polite" className="text-sm">
          {named && `Đã lưu thành bản “${named}”.`}
        </p>
        <a href="#panel" className="tap text-sm lg:hidden">
          Kiểm tra ({findings?.length ?? "…"})
        </a>
      </div>
      {isNaming && (
        <NameDialog
          planId={plan.id}
          saveVersion={saving.saveVersion}
          onClose={(name) => {
            setNaming(false);
            if (name) setNamed(name);
          }}
        />
      )}
    </div>
  );
}

/** "Mục II.1"; a clause too new to have a number is spoken of as where the cursor is. */
const placeWords = (path: string | null) => (path ? `Mục ${path}` : "Chỗ đang soạn");

/** Ctrl+S, wherever one is on the page. */
function useSaveKey(save: (kind: "SAVED") => Promise<void>) {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
      if (!isSave || event.altKey || event.shiftKey) return;
      event.preventDefault();
      void save("SAVED");
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [save]);
}

/** The gravest finding of each clause. */
function gravestOf(findings: readonly { clauseId: string | null; severity: Severity }[]) {
  const order: readonly Severity[] = ["info", "warning", "error"];
  const gravest = new Map<string, Severity>();
  for (const { clauseId, severity } of findings) {
    const known = clauseId && gravest.get(clauseId);
    if (clauseId && (!known || order.indexOf(severity) > order.indexOf(known)))
      gravest.set(clauseId, severity);
  }
  return gravest;
}

/** What the part around the cursor is about: the nearest clause that says so. */
function kindAround(document: OfficialDocument, around: readonly string[]) {
  const clauses = new Map([...walkDocument(document)].map(({ clause }) => [clause.id, clause]));
  return around.map((key) => clauses.get(key)?.kind ?? null).findLast((kind) => kind) ?? null;
}
