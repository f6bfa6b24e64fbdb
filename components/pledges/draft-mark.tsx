import type { DraftSaving } from "@/lib/web/use-draft-form";

/** What a draft has kept so far, in one line. */
export function DraftMark({ saving: { how, at } }: { saving: DraftSaving }) {
  return (
    <p role="status" className="min-h-6 text-sm text-muted">
      {how === "signed-out" ? (
        <>
          Chưa lưu được: phiên làm việc đã hết.{" "}
          <a href="/sign-in" target="_blank" rel="noreferrer">
            Đăng nhập lại ở cửa sổ khác
          </a>
          , chữ đã gõ còn nguyên.
        </>
      ) : (
        words(how, at)
      )}
    </p>
  );
}

function words(how: DraftSaving["how"], at: string | undefined): string {
  if (how === "unreachable") return "Chưa lưu được: mất mạng. Đang thử lại, chữ đã gõ còn nguyên.";
  if (how === "unsaved") return at ? `Đã lưu lúc ${at}, đang ghi thêm…` : "Đang ghi…";
  return at ? `Đã lưu lúc ${at}` : "";
}
