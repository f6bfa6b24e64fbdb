import type { SavedRevision } from "@/lib/campaigns/revision-queries";

type Revision = Pick<SavedRevision, "version" | "basedOnVersion" | "name">;

/** "Bản 3", with its name where it has one; what was set aside is named by the version its writer had before them. */
export function revisionName({ version, basedOnVersion, name }: Revision): string {
  const number =
    version === null ? `Bản để riêng, soạn trên bản ${basedOnVersion}` : `Bản ${version}`;
  return name ? `${name} (${number.charAt(0).toLowerCase()}${number.slice(1)})` : number;
}

export const kindNames: Record<SavedRevision["kind"], string> = {
  SAVED: "Bấm lưu",
  AUTOSAVED: "Tự lưu khi đang soạn",
  MERGED: "Tự ghép hai bản",
  RESTORED: "Lấy lại bản cũ",
  SET_ASIDE: "Để riêng, chưa vào văn bản",
};
