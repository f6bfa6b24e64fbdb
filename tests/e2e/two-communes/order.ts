/** Nobody is signed in yet, or the link is the key: there is no person of another commune to try these. */
export const withoutPerson = [
  "signInAction",
  "giveCodeAction",
  "startOverAction",
  "acceptInvitationAction",
  "giveOpinionAction",
];

const has = (name: string) => (result: unknown) =>
  typeof result === "object" && result !== null && name in result;

/** What answers instead of changing a row of the commune, and what tells that it did. */
export const answers: Record<string, (result: unknown) => boolean> = {
  besideAction: has("context"),
  previewPlanAction: has("html"),
  foundCommuneAction: has("link"),
  importNomineesAction: has("table"),
  importTableAction: has("table"),
  remakeLinkAction: has("link"),
};

/** One may use up what another needs: these are tried first, and those last. */
const first = [
  "showDecisionAction",
  "reopenPaperAction",
  "writeAppraisalAction",
  "editItemAction",
  "correctDecisionAction",
  "addDecisionItemsAction",
  "decideItemsAction",
  "followCouncilAction",
  "callRollAction",
  "moveItemAction",
  "settleItemAction",
  "writeWordsAction",
  "decideCorrectionAction",
  "withdrawStoryAction",
  "decideEvaluationsAction",
  "signOffCheckAction",
  "restoreRevisionAction",
  "answerProposalAction",
  "addPartAction",
  "besideAction",
  "nameVersionAction",
  "submitPlanAction",
  "carryOverAction",
  "applyFixAction",
  "readNotificationAction",
  "takeSignatureBackAction",
  "handToDeputyAction",
  "recallPlanAction",
  "discardBulletinAction",
  "endRuleAction",
];
const last = [
  "withdrawNominationAction",
  "removeNomineeAction",
  "deleteDossierAction",
  "closeSessionAction",
  "cancelSessionAction",
  "discardDecisionAction",
  "removeStockAction",
  "removeEmblemAction",
  "withdrawPlanAction",
  "dropSecondFactorAction",
  "disablePersonAction",
  "endMembershipAction",
  "changePasswordAction",
  "endAllSessionsAction",
  "signOutAction",
];

export function inOrder(actions: readonly string[]): string[] {
  const place = (action: string) => {
    const early = first.indexOf(action);
    return early >= 0 ? early - first.length : last.indexOf(action) + 1;
  };
  return actions.toSorted((a, b) => place(a) - place(b));
}
