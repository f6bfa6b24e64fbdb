import { isLetter } from "./letter";
import { type OfficialDocument, plainText } from "./model";

/** Whether the paper only changes another one: it need not say again all that a plan must. */
export function changesAnother(document: Pick<OfficialDocument, "type" | "subject">): boolean {
  const subject = plainText(document.subject).trim();
  return isLetter(document) || /^(?:Sửa đổi|Bổ sung|Đính chính)(?=[\s,])/iu.test(subject);
}
