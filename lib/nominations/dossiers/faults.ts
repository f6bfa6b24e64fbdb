import type { SeenDossier, SeenNomination } from "./hold";

/** What is missing before something can be handed in, and where it is written. */
export type Fault = {
  part: "details" | "meeting" | "files" | "nominees" | "nominee" | "achievement";
  nominationId: string | null;
  message: string;
};

/** Of the dossier as a whole. `fileCount`: of those that belong to no single nomination. */
export function dossierFaults(
  { meeting, procedure, isFromPaper, nominations }: SeenDossier,
  fileCount: number,
): Fault[] {
  const faults: Fault[] = [];
  const say = (part: Fault["part"], message: string) =>
    faults.push({ part, nominationId: null, message });
  if (!nominations.some(isWritten)) say("nominees", "Thêm người, hộ hoặc tập thể được đề nghị.");
  // Only the full procedure asks for minutes of a meeting (Điều 84, 85 Luật Thi đua, khen thưởng).
  if (procedure === "FULL" && !meeting) say("meeting", "Ghi cuộc họp xét của đơn vị.");
  if (isFromPaper && fileCount === 0) {
    say("files", "Đính kèm bản chụp hoặc bản quét của hồ sơ giấy.");
  }
  return [
    ...faults,
    ...nominations
      .filter(isWritten)
      .flatMap((nomination) => nominationFaults(nomination, { procedure })),
  ];
}

/** Of one nomination. */
export function nominationFaults(
  nomination: SeenNomination,
  { procedure }: Pick<SeenDossier, "procedure">,
): Fault[] {
  const { id: nominationId, name, award, votesFor, story, points } = nomination;
  const faults: Fault[] = [];
  const say = (part: Fault["part"], message: string) =>
    faults.push({ part, nominationId, message: `${name}: ${message}` });
  if (nomination.citation === "") say("nominee", "ghi thành tích sẽ ghi trên quyết định.");
  const needsCounts = award === "ttldtt" || award === "ttldxs";
  if (needsCounts && (nomination.peopleCount === null || nomination.advancedCount === null)) {
    say("nominee", "ghi số người của tập thể và số người đạt Lao động tiên tiến.");
  }
  if (!nomination.isClear) {
    say(
      "nominee",
      "xác nhận không đang bị xem xét kỷ luật, thanh tra, điều tra, khiếu nại, tố cáo.",
    );
  }
  if (procedure === "FULL") {
    if (story === "" && points.length === 0) say("achievement", "viết thành tích đạt được.");
    if (votesFor === null) say("meeting", "ghi số phiếu đồng ý ở cuộc họp xét.");
  }
  return faults;
}

/** What may still be written, and goes with the next press. */
export const isWritten = ({ state }: Pick<SeenNomination, "state">) =>
  state === "DRAFT" || state === "RETURNED";
