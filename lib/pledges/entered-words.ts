import { formatDate } from "@/lib/text/dates";

/** From what the office entered a record that is not typed by the unit: "Nhập hộ từ bản giấy". */
export function enteredFrom({ fromFile }: { fromFile: string }): string {
  return fromFile === "" ? "Nhập hộ từ bản giấy" : "Nhập hộ từ bảng Excel";
}

type Entered = {
  fromFile: string;
  paperNote: string;
  createdBy: { user: { name: string } };
  createdAt: Date;
};

/** The same with who did it, when, and which paper or file it was: one sentence. */
export function enteredWords({ fromFile, paperNote, createdBy, createdAt }: Entered): string {
  const note = fromFile === "" ? paperNote.replace(/\s+/gu, " ") : `tệp “${fromFile}”`;
  return `${enteredFrom({ fromFile })} bởi ${createdBy.user.name}, ngày ${formatDate(createdAt)} (${note}).`;
}
