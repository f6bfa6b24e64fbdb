import type { Actor } from "@/lib/auth/actor";
import type { PublicationChoice } from "@/lib/campaigns/publication/choice";
import { hidesTheSame } from "@/lib/campaigns/publication/public-document";
import type { PublicationRow, Publishing } from "@/lib/campaigns/publication/queries";
import { BulletinPreview } from "./bulletin-preview";
import { ChangeForm } from "./change-form";
import { ChoiceForm } from "./choice-form";
import { Preview } from "./preview";

type ChangeHiddenProps = {
  actor: Actor;
  planId: string;
  publishing: Publishing;
  current: PublicationRow;
  choice: PublicationChoice;
  /** Whether a choice was asked to be seen. */
  isChosen: boolean;
};

/** What is kept back of a plan that everybody reads: chosen, seen, then changed in one press. */
export function ChangeHidden(props: ChangeHiddenProps) {
  const { actor, planId, publishing, current, choice, isChosen } = props;
  const isSame = hidesTheSame(choice, current);
  return (
    <section aria-labelledby="change-title" className="stack-tight">
      <h2 id="change-title">Đổi phần giữ nội bộ</h2>
      <ChoiceForm planId={planId} document={publishing.document} choice={choice} isShown />
      {isChosen && isSame && <p>Lựa chọn này đúng như đang công khai, không có gì phải đổi.</p>}
      {isChosen && !isSame && (
        <>
          <h3>Đổi xong, mọi người sẽ đọc được thế này</h3>
          <ChangeForm
            planId={planId}
            seen={current.requestedAt.toISOString()}
            hide={choice.hiddenClauses}
            annexes={choice.hidesAnnexes}
            phones={choice.hidesPhones}
          />
          <Preview publishing={publishing} hidden={choice} />
          <BulletinPreview
            actor={actor}
            planId={planId}
            chosen={{ ...choice, requestedAt: new Date() }}
          />
        </>
      )}
    </section>
  );
}
