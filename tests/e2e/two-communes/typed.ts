import { randomBytes } from "node:crypto";
import { addDays } from "date-fns";
import { generateSync } from "otplib";
import { openSealed } from "@/lib/auth/secret-box";
import { unitKindLabels } from "@/lib/communes/state";
import { unitTemplate } from "@/lib/communes/units-import";
import { prisma } from "@/lib/db/client";
import { writeWorkbook } from "@/lib/documents/workbook/write-workbook";
import { peopleTemplate } from "@/lib/people/people-import";
import { roleLabels } from "@/lib/people/state";
import { formatCsv } from "@/lib/text/csv";
import { calendarDate } from "@/lib/text/dates";
import { createUser, password } from "../../support/factories";
import { smallPhoto } from "../../support/photos";
import type { WholeCommune } from "../../support/whole-commune";
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
    writeCovenantAction: () => ({ name: fresh(), unitIds, leadUnitId: unitIds[0] ?? "" }),
  };
  return (name) => typed[name]?.() ?? {};
}
