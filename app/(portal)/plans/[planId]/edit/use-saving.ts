"use client";

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { DocumentEditorHandle } from "@/components/documents/editor/document-editor";
import type { SyncRequest } from "@/lib/campaigns/sync";
import type { Choice } from "@/lib/documents/merge/conflict";
import { mergeDocuments } from "@/lib/documents/merge/merge-documents";
import { newId } from "@/lib/text/new-id";
import { Autosave, type AutosaveView } from "./autosave";
import { draftKey, removeDraft, writeDraft } from "./local-draft";
import { holdWindow, type OpenedPlan, type Opening, openDraft } from "./open-draft";
import { postSync } from "./post-sync";

type SavingParts = {
  plan: OpenedPlan;
  membershipId: string;
  editor: RefObject<DocumentEditorHandle | null>;
};

/** Opens the text in this browser and keeps it saved, from the first key to the closing of the page. */
export function useSaving({ plan, membershipId, editor }: SavingParts) {
  const [opening, setOpening] = useState<Opening | null>(null);
  const [isRecoveredShown, setRecoveredShown] = useState(true);
  const [view, setView] = useState<AutosaveView>({
    saved: { kind: "saved", at: plan.savedAt },
    isKept: true,
    others: [],
    conflict: null,
  });
  const autosave = useRef<Autosave | null>(null);
  const isSaved = useRef(true);
  const opened = useRef(plan);
  const owner = useMemo(() => ({ membershipId, planId: plan.id }), [membershipId, plan.id]);
  const windowId = useMemo(newId, []);

  const post = useCallback(
    (request: SyncRequest, options?: { keepalive: boolean }) => postSync(owner, request, options),
    [owner],
  );

  useEffect(() => {
    let isGone = false;
    const release = holdWindow(owner, windowId);
    void openDraft(localStorage, owner, windowId, opened.current, post).then((found) => {
      if (!isGone) setOpening(found);
    });
    return () => {
      isGone = true;
      release();
    };
  }, [owner, windowId, post]);

  // The editor stands on the page once there is an opening; from then on its text is what is saved.
  useEffect(() => {
    if (!opening) return;
    const key = draftKey(owner, windowId);
    let last = opening.document;
    const running = new Autosave({
      session: opening.session,
      windowId,
      savedAt: opened.current.savedAt,
      document: () => {
        last = editor.current?.document() ?? last;
        return last;
      },
      show: (document) => editor.current?.replace(document),
      clauseId: () => editor.current?.currentClauseId() ?? null,
      post,
      keep: (draft) => {
        if (draft) return writeDraft(localStorage, key, draft);
        removeDraft(localStorage, key);
        return true;
      },
      onView: (shown) => {
        isSaved.current = shown.saved.kind === "saved";
        setView(shown);
      },
    });
    autosave.current = running;
    running.start({ isUnsaved: opening.recovered !== null });
    if (opening.recovered) running.keepNow();
    opening.forgetEarlier();
    const stopListening = listen(running);
    return () => {
      stopListening();
      running.leave();
      running.stop();
      autosave.current = null;
    };
  }, [opening, owner, windowId, editor, post]);

  const save = useCallback(async (kind?: SyncRequest["kind"]) => autosave.current?.save(kind), []);

  /** For what speaks of a version by its number: everything saved first. */
  const saveVersion = useCallback(async () => {
    await autosave.current?.save("SAVED");
    return isSaved.current && opening ? (autosave.current?.version() ?? null) : null;
  }, [opening]);

  function dropRecovered() {
    const { current: sheet } = editor;
    if (!opening?.recovered || !sheet) return;
    // What the earlier window had written is taken back; what was written or merged since stays.
    const base = opening.recovered.document;
    const mine = opened.current.document;
    sheet.replace(mergeDocuments(base, mine, sheet.document()).document);
    autosave.current?.changed();
    void save("SAVED");
    setRecoveredShown(false);
  }

  return {
    view,
    opening,
    isSaved,
    recoveredAt: isRecoveredShown ? (opening?.recovered?.at ?? null) : null,
    changed: useCallback(() => autosave.current?.changed(), []),
    save,
    saveVersion,
    resolve: (choices: Readonly<Record<string, Choice>>) => void autosave.current?.resolve(choices),
    keepRecovered: () => setRecoveredShown(false),
    dropRecovered,
  };
}

/** What happens to the window and the line; gives what ends the listening. */
function listen(autosave: Autosave): () => void {
  const wake = () => void autosave.wake();
  const leave = () => autosave.leave();
  const onVisibility = () => {
    if (document.visibilityState === "visible") wake();
    else {
      autosave.keepNow();
      wake();
    }
  };
  const onShow = (event: PageTransitionEvent) => {
    if (event.persisted) wake();
  };
  window.addEventListener("online", wake);
  window.addEventListener("focus", wake);
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", onShow);
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    window.removeEventListener("online", wake);
    window.removeEventListener("focus", wake);
    window.removeEventListener("pagehide", leave);
    window.removeEventListener("pageshow", onShow);
    document.removeEventListener("visibilitychange", onVisibility);
  };
}
