"use client";

import { type ReactNode, startTransition, useCallback, useMemo, useRef, useState } from "react";
import type { CommentAction } from "@/components/campaigns/comments/comment-action";
import {
  DocumentEditor,
  type DocumentEditorHandle,
} from "@/components/documents/editor/document-editor";
import { Sheet } from "@/components/documents/sheet";
import { Details } from "@/components/ui/details";
import { type Colleague, openThreadsByClause } from "@/lib/campaigns/comments/threads";
import type { Fix } from "@/lib/documents/checks/fix";
import { printOutline } from "@/lib/documents/outline/print";
import { isReport } from "@/lib/documents/paper-kind";
import { type SuggestionData, suggest } from "@/lib/documents/suggest";
import type { Beside } from "./beside";
import { ConflictChoices } from "./conflict-choices";
import { documentMap, keysAround, type MapItem } from "./document-map";
import { DraftingBar } from "./drafting-bar";
import { DraftingFoot } from "./drafting-foot";
import { DraftingPanel } from "./drafting-panel";
import { gravestBy } from "./gravest";
import { MapColumn } from "./map-column";
import { MapList } from "./map-list";
import { NameDialog } from "./name-dialog";
import type { OpenedPlan } from "./open-draft";
import { SavingBanner } from "./saving-banner";
import { useBarHeight } from "./use-bar-height";
import { useBeside } from "./use-beside";
import { useChecks } from "./use-checks";
import { useClauseAddress } from "./use-clause-address";
import { useDraftedText } from "./use-drafted-text";
import { useLeaving } from "./use-leaving";
import { useRegionKeys } from "./use-region-keys";
import { useSaveKey } from "./use-save-key";
import { useSaving } from "./use-saving";

type DraftingPageProps = {
  plan: OpenedPlan & { title: string };
  membershipId: string;
  status: ReactNode;
  tabs: ReactNode;
  /** The paper as it is drawn before scripts run. */
  html: string;
  beside: Beside;
  suggestions: SuggestionData;
  colleagues: readonly Colleague[];
  commentAction: CommentAction;
  /** For browsers without scripts. */
  children: ReactNode;
};

/** The drafting page: map, sheet, and what stands beside it; the words kept and saved as they are typed. */
export function DraftingPage(props: DraftingPageProps) {
  const { plan, membershipId, suggestions } = props;
  const root = useRef<HTMLDivElement>(null);
  const editor = useRef<DocumentEditorHandle>(null);
  const saving = useSaving({ plan, membershipId, editor });
  const { view, opening, save } = saving;
  const { saved, others } = view;
  const drafted = useDraftedText({
    saved: plan.document,
    opened: opening?.document ?? null,
    editor,
  });
  const { text, clauses } = drafted;
  const beside = useBeside(
    props.beside,
    { id: plan.id, membershipId },
    saved.kind === "saved" ? saved.at : null,
  );
  const { threads } = beside;
  const { findings, milliseconds } = useChecks(text, beside.context);
  const [clauseId, setClauseId] = useState<string | null>(null);
  const [isNaming, setNaming] = useState(false);
  const [named, setNamed] = useState<string | null>(null);
  const isEditable = !["refused", "gone"].includes(saved.kind);

  useBarHeight(root);
  useRegionKeys(root);
  useLeaving(saving.isSaved, save);
  useSaveKey(save);
  useClauseAddress(editor, opening !== null);

  const onChange = useCallback(() => {
    saving.changed();
    drafted.changed();
  }, [saving.changed, drafted.changed]);
  // Around the sheet nothing is in a hurry: the next key comes first.
  const onCurrentClause = useCallback(
    (id: string | null) => startTransition(() => setClauseId(id)),
    [],
  );
  const goTo = useCallback((place: MapItem["place"]) => editor.current?.goTo(place), []);
  const applyFix = useCallback((fix: Fix) => editor.current?.applyFix(fix), []);

  const map = useMemo(() => documentMap(text, findings ?? []), [text, findings]);
  const around = useMemo(() => keysAround(text, clauseId), [text, clauseId]);
  const marks = useMemo(
    () => ({
      findings: gravestBy(findings ?? [], (finding) => finding.clauseId),
      comments: openThreadsByClause(threads),
      people: new Map(others.flatMap(({ clauseId: at, name }) => (at ? [[at, name]] : []))),
    }),
    [findings, others, threads],
  );
  const pathOf = (id: string | null) => (id && clauses.get(id)?.path) || "";
  const mapList = <MapList items={map} around={around} onGoTo={goTo} />;

  return (
    <div ref={root} data-wide className="-mt-8 [--bar:3rem]">
      {props.children}
      <DraftingBar
        planId={plan.id}
        title={plan.title}
        // Closed to changes meanwhile: in another state than when the page was opened.
        status={isEditable && props.status}
        saved={saved}
        isKept={view.isKept}
        people={others.map(({ windowId, name, isMe, clauseId: at }) => ({
          windowId,
          name: isMe ? `${name}, ở cửa sổ khác` : name,
          place: pathOf(at),
        }))}
        canSave={isEditable && opening !== null}
        onSave={() => void save("SAVED")}
        onName={() => setNaming(true)}
      />
      {props.tabs}
      <div className="mt-4 grid items-start gap-x-6 gap-y-6 lg:grid-cols-[12.5rem_minmax(0,1fr)_18.5rem] 2xl:grid-cols-[17rem_minmax(0,1fr)_23rem]">
        <MapColumn current={around.join()}>{mapList}</MapColumn>
        <div className="lg:hidden">
          <Details summary="Mục lục">{mapList}</Details>
        </div>
        <div data-region="sheet" className="min-w-0 space-y-4 lg:[&_.editor-bar]:top-(--bar)!">
          <SavingBanner
            planId={plan.id}
            saved={saved}
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
              onCurrentClauseChange={onCurrentClause}
              marks={marks}
              suggest={(words, place) => suggest(suggestions, words, place)}
            />
          ) : (
            <Sheet html={props.html} />
          )}
        </div>
        <DraftingPanel
          planId={plan.id}
          findings={findings}
          milliseconds={milliseconds}
          facts={isReport(plan.document) ? null : beside.facts}
          comments={{
            threads,
            onThreads: beside.setThreads,
            colleagues: props.colleagues,
            action: props.commentAction,
          }}
          here={{
            clauseId,
            path: pathOf(clauseId),
            kind: around.map((key) => clauses.get(key)?.clause.kind).findLast(Boolean) ?? null,
          }}
          onGoTo={goTo}
          onFix={isEditable ? applyFix : null}
        />
      </div>
      <DraftingFoot
        text={text}
        place={pathOf(clauseId)}
        view={view}
        findings={findings?.length}
        named={named}
      />
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
