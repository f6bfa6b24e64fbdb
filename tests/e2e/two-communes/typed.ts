import { randomBytes } from "node:crypto";
import { addDays } from "date-fns";
import { generateSync } from "otplib";
import { openSealed } from "@/lib/auth/secret-box";
import { unitKindLabels } from "@/lib/communes/state";
import { unitTemplate } from "@/lib/communes/units-import";
import { prisma } from "@/lib/db/client";
import { writeWorkbook } from "@/lib/documents/workbook/write-workbook";
import { nomineeTemplate } from "@/lib/nominations/exchange/nominee-sheet";
import { peopleTemplate } from "@/lib/people/people-import";
import { roleLabels } from "@/lib/people/state";
import { formatCsv } from "@/lib/text/csv";
import { calendarDate } from "@/lib/text/dates";
import { createUser, password } from "../../support/factories";
import { smallPhoto } from "../../support/photos";
import type { WholeCommune } from "../../support/whole-commune";
import { emblemPicture } from "../../support/whole-commune/emblem-picture";
import { sealPicture } from "../../support/whole-commune/seal-picture";
import { superiorText } from "../../support/whole-commune/superior-text";

export type Typed = Record<string, string | string[] | File>;

/**
 * What a person types into the form of each action, over what the page has put there; a form that is not here is right as
 * it stands. Made anew for each sending: what may be there only once (a user name) is another one each time.
 */
export async function typing({
  id: communeId,
  keying,
  head,
}: WholeCommune): Promise<(name: string) => Typed> {
  // Nothing of the commune's: what comes back must not be taken for a leak.
  const parties = await prisma.covenantParty.findMany({ where: { communeId }, take: 10 });
  const unitIds = [...new Set(parties.map(({ unitId }) => unitId))];
  // Has handed in nothing yet.
  const idle = await prisma.unit.findFirstOrThrow({
    where: { communeId, validTo: null, kind: { notIn: ["VILLAGE", "OTHER"] } },
  });
  const seats = await prisma.councilMember.findMany({
    where: { communeId },
    orderBy: { position: "asc" },
    take: 2,
  });
  const [chairId = "", secretaryId = ""] = seats.map(({ id }) => id);
  const words = "Lời gõ vào để thử";
  const photo = await smallPhoto();
  const workbook = await writeWorkbook([{ name: "a", columns: [{ header: words }], rows: [] }]);
  const run = randomBytes(4).toString("hex");
  const outsider = await createUser();
  const factor = await prisma.secondFactor.findUniqueOrThrow({ where: { userId: keying.userId } });
  const secret = openSealed(factor.secret, keying.userId) ?? "";
  const today = calendarDate(new Date());
  const later = calendarDate(addDays(new Date(), 60));
  let count = 0;
  const fresh = () => {
    count += 1;
    return `thu${run}${count}`;
  };
  const place = { roles: "COUNCIL", position: words, unitId: "", isDeputy: "no", validTo: "" };
  const symbol = "88/QĐ-UBND";
  const scan = () => new File([`%PDF-1.7 ${fresh()}`], "quet.pdf", { type: "application/pdf" });
  const emblem = await emblemPicture(420);
  const nomineeTable = await writeWorkbook(nomineeTemplate());
  const meeting = { title: words, day: later, time: "8:00", place: words, agenda: words };
  const table = (head: readonly string[] | undefined, row: string[]) => ({
    table: formatCsv([head ?? [], row], ";"),
  });
  const typed: Record<string, () => Typed> = {
    addExistingPersonAction: () => ({ ...place, identifier: outsider.userName ?? "" }),
    addFactAction: () => ({ text: `Tiêu chí ${words}`, audience: "COLLECTIVE" }),
    addLegalBasisAction: () => ({ symbol, citation: `Quyết định số ${symbol} về việc thử` }),
    addMembershipAction: () => place,
    addPersonAction: () => ({ ...place, name: words, userName: fresh(), email: "" }),
    addSignedCopyAction: () => ({
      file: new File([`%PDF-1.7 ${fresh()}`], "da-ky.pdf", { type: "application/pdf" }),
    }),
    addSuperiorAction: () => ({ text: superiorText(fresh()) }),
    addUnitAction: () => ({ name: fresh(), parentId: "" }),
    answerEvaluationAction: () => ({ agrees: "true", answer: words }),
    answerQuestionAction: () => ({ answer: words }),
    approvePlanAction: () => ({ password }),
    addPaperPhotoAction: () => ({ photo: new File([photo], "anh.jpg", { type: "image/jpeg" }) }),
    addReportPhotoAction: () => ({ photo: new File([photo], "anh.jpg", { type: "image/jpeg" }) }),
    askQuestionAction: () => ({ question: `Hỏi ${fresh()}` }),
    beginAmendmentAction: () => ({ "words-0": `Sửa thành ${words}` }),
    beginCorrectionAction: () => ({
      "printed-0": "MỤC ĐÍCH",
      "corrected-0": words,
      addressees: "Như trên",
    }),
    beginSecondFactorAction: () => ({ password }),
    changePasswordAction: () => ({
      currentPassword: password,
      newPassword: "một mật khẩu khác nữa",
      newPasswordAgain: "một mật khẩu khác nữa",
    }),
    changeHiddenAction: () => ({ reason: words }),
    changeMembershipAction: () => place,
    changePersonAction: () => ({ name: `${words} lần nữa` }),
    changeProfileAction: () => ({ address: words, headerLines: words, placeName: words }),
    changeSealAction: () => ({ seal: new File([sealPicture()], "dau.png", { type: "image/png" }) }),
    closeCampaignAction: () => ({ sure: "yes" }),
    commentAction: () => ({ body: `Ý kiến ${fresh()}` }),
    commentPanelAction: () => ({ body: `Ý kiến ${fresh()}` }),
    confirmSecondFactorAction: () => ({ code: generateSync({ secret }) }),
    correctLineAction: () => ({ value: String(100 + count), reason: words }),
    correctLegalBasisAction: () => ({ note: words }),
    correctUnitAction: () => ({ shortName: words, parentId: "" }),
    decideCorrectionAction: () => ({ accept: "true", note: words }),
    decideEvaluationAction: () => ({ note: `${words} ${fresh()}` }),
    editPlanAction: () => ({ subject: `${words} ${fresh()}` }),
    endLegalBasisAction: () => ({ effectiveTo: later }),
    endMembershipAction: () => ({ on: today }),
    endRuleAction: () => ({ on: today }),
    endUnitAction: () => ({ on: today }),
    enterPaperAction: () => ({ unitId: idle.id, paperNote: words }),
    enterAction: () => ({
      number: String(600 + count),
      symbol: "KH-UBND",
      issuedOn: today,
      subject: fresh(),
    }),
    foundCommuneAction: () => ({
      name: fresh(),
      code: String(Math.floor(Math.random() * 100_000)).padStart(5, "0"),
      provinceName: "tỉnh Thử",
      provinceCode: "00",
      adminName: words,
      adminUserName: fresh(),
    }),
    grantDelegationAction: () => ({ scope: words, basis: words, validFrom: today }),
    importPeopleAction: () =>
      table(peopleTemplate[0], [words, fresh(), "", words, roleLabels.COUNCIL, "", "", "", ""]),
    importPlanAction: () => ({ text: superiorText(fresh()) }),
    importTableAction: () => ({ file: new File([workbook], "bang.xlsx") }),
    importUnitsAction: () => table(unitTemplate[0], [fresh(), unitKindLabels.SCHOOL, "", ""]),
    mergeUnitAction: () => ({ from: today }),
    nameRevisionAction: () => ({ name: words }),
    nameVersionAction: () => ({ name: words }),
    recordConsentAction: () => ({ consentBy: words, consentOn: today, consentNote: words }),
    removeSecondFactorAction: () => ({ password }),
    renameUnitAction: () => ({ name: fresh(), from: today }),
    reserveAction: () => ({ note: words }),
    returnPledgeAction: () => ({ reason: words }),
    returnReportAction: () => ({ reason: words }),
    returnPlanAction: () => ({ reason: words }),
    saveBulletinAction: () => ({ text: words }),
    savePledgeAction: () => ({ words: fresh() }),
    saveReportAction: () => ({ results: fresh() }),
    saveMailSettingAction: () => ({ mail: "DAILY" }),
    setClosingDayAction: () => ({ closesOn: later }),
    setHolidayAction: () => ({ date: "2026-12-30", name: words }),
    setPeriodAction: () => ({ startsOn: today, endsOn: later }),
    setRuleAction: () => ({ value: words, validFrom: today, legalBasis: words }),
    startFromSuperiorAction: () => ({ text: superiorText(fresh()) }),
    startPlanAction: () => ({ name: fresh(), contents: words, targets: words }),
    startSeriesAction: () => ({ next: "40" }),
    submitPledgeAction: () => ({ lateReason: words }),
    submitReportAction: () => ({ lateReason: words }),
    submitPlanAction: () => ({ contentCheckerId: head.membershipId }),
    withdrawStoryAction: () => ({ reason: words }),
    writeStoryAction: () => ({ text: `${words} ${fresh()}` }),
    beginStoryAction: () => ({ title: words, text: words }),
    withdrawPlanAction: () => ({ reason: words }),
    addDecisionFileAction: () => ({ file: scan() }),
    addDossierFileAction: () => ({ file: scan() }),
    // Who sat on the days of sessions that have voted stays as it was.
    addMemberAction: () => ({
      post: "MEMBER",
      basis: words,
      validFrom: later,
      validTo: "",
      position: "9",
    }),
    addNomineeAction: () => ({ name: fresh(), mark: fresh(), recipient: "new" }),
    addPaperItemAction: () => ({
      recipient: "new",
      name: fresh(),
      audience: "PERSON",
      award: "giay-khen",
      type: "MERIT",
      citation: words,
      achievedFrom: "",
      achievedTo: "",
    }),
    beginDossierAction: () => ({
      type: "MERIT",
      procedure: "FULL",
      achievedFrom: "2026-01-01",
      achievedTo: "2026-06-30",
      paperNote: words,
    }),
    beginPaperAction: () => ({
      paperNumber: `${700 + count}/QĐ-UBND`,
      paperOn: "2026-02-02",
      paperSigner: words,
      paperSignerPost: "Phó Chủ tịch",
      subject: words,
      campaignId: "",
    }),
    confirmRulesAction: () => ({ citation: words, since: today }),
    correctDecisionAction: () => ({ grounds: words }),
    correctEntryAction: () => ({ citation: `${words} ${fresh()}`, reason: words }),
    correctPaymentAction: () => ({ isPaid: "yes", paidOn: today, reason: words }),
    beginRevocationAction: () => ({ grounds: words }),
    changeEmblemAction: () => ({
      emblem: new File([emblem], "quoc-huy.png", { type: "image/png" }),
    }),
    changeMemberAction: () => ({ position: "3", basis: `${words} lần nữa` }),
    changeOfficersAction: () => ({ chairId: secretaryId, secretaryId: chairId }),
    changeSessionAction: () => ({ ...meeting, title: `${words} lần nữa` }),
    countRoundAction: () => ({ tellers: words }),
    declareInterestAction: () => ({ reason: words, unitId: unitIds[0] ?? "", recipientId: "" }),
    enterOpinionAction: () => ({ name: words, contact: words, text: words }),
    editItemAction: () => ({ citation: `${words} ${fresh()}` }),
    giveWrittenOpinionAction: () => ({ note: words }),
    handleOpinionAction: () => ({ outcome: "NO_EFFECT", answer: words }),
    hideRecipientAction: () => ({ reason: words }),
    importNomineesAction: () => ({ file: new File([nomineeTable], "bang.xlsx") }),
    issueDecisionAction: () => ({ issuedOn: today }),
    noteSpendingAction: () => ({ amount: "1.000.000", words: fresh(), spentOn: today }),
    removeSpendingAction: () => ({ reason: words }),
    noteAnswerAction: () => ({ outcome: "APPROVED", number: symbol, on: today }),
    openConsultationAction: () => ({ title: fresh(), basis: words, closesOn: "" }),
    payDecisionAction: () => ({ paidOn: today }),
    planSessionAction: () => ({ ...meeting, chairId, secretaryId }),
    recoverAction: () => ({ recoveredOn: today, note: words }),
    removeShownNomineeAction: () => ({ reason: words }),
    resumeAction: () => ({ note: words }),
    reopenPaperAction: () => ({ reason: words }),
    returnDecisionAction: () => ({ reason: words }),
    saveDecisionAction: () => ({ message: `${words} ${fresh()}`, grounds: words }),
    savePaperHeadAction: () => ({ subject: fresh() }),
    saveDossierAction: () => ({ title: `${words} ${fresh()}` }),
    saveMeetingAction: () => ({ place: fresh() }),
    saveNomineeAction: () => ({ citation: `${words} ${fresh()}` }),
    savePointsAction: () => ({ story: fresh() }),
    saveStockAction: () => ({ name: fresh() }),
    setFundAction: () => ({ amount: String(90_000_000 + count), basis: fresh() }),
    showDecisionAction: () => ({ reason: words }),
    signDecisionAction: () => ({ password }),
    signMinutesAction: () => ({ password }),
    stepAsideAction: () => ({ reason: words }),
    submitDossierAction: () => ({ lateReason: words, readBlocks: "on" }),
    suspendAction: () => ({ ground: "complaint", reason: words }),
    voidCertificateAction: () => ({ reason: words }),
    withdrawNominationAction: () => ({ reason: words }),
    writeAppraisalAction: () => ({ findings: fresh(), to: "stay" }),
    writeWordsAction: () => ({ discussion: fresh(), dissent: "" }),
    writeCovenantAction: () => ({ name: fresh(), unitIds, leadUnitId: unitIds[0] ?? "" }),
  };
  return (name) => typed[name]?.() ?? {};
}
