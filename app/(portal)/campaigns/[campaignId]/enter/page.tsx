import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { CampaignHeading } from "@/components/pledges/campaign-heading";
import { NoIssuedPlan } from "@/components/pledges/no-issued-plan";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { findDemandsFor } from "@/lib/pledges/covenants/demands-for";
import { canEnterFromPaper } from "@/lib/pledges/policy";
import { formatDate } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { loadCampaign } from "../load-campaign";
import { EnterForm } from "./enter-form";

export const metadata: Metadata = { title: "Nhập hộ từ bản giấy" };

type Props = PageProps<"/campaigns/[campaignId]/enter">;

/** The office enters what a unit wrote on paper; `?unit=` and `?what=` choose beforehand. */
export default async function EnterPaperPage({ params, searchParams }: Props) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Nhập hộ từ bản giấy" />
        <EnterForm
          campaignId={idParam((await params).campaignId)}
          units={[]}
          papers={[]}
          chosen={{ unitId: "", what: "" }}
        />
      </>
    );
  }
  const { actor, campaign } = await loadCampaign(params);
  if (!canEnterFromPaper(actor).allowed) forbidden();
  const demands = await findDemandsFor(actor, campaign.id, new Date());
  const { unit = "", what = "" } = await searchParams;
  const units = [...(demands?.units.values() ?? [])].filter(({ id }) =>
    demands?.participants.has(id),
  );
  return (
    <>
      <CampaignHeading campaign={campaign} side="board" title="Nhập hộ từ bản giấy" />
      <p className="max-w-[68ch]">
        Dùng khi đơn vị nộp bản giấy. Bản ghi và mọi bản in đều nói rõ ai nhập hộ, ngày nào, từ tờ
        giấy nào; kèm ít nhất một ảnh chụp tờ giấy. Nhiều đơn vị một lần thì{" "}
        <Link href={`/campaigns/${campaign.id}/import`}>nhập từ bảng Excel</Link>.
      </p>
      {!demands ? (
        <NoIssuedPlan />
      ) : units.length === 0 ? (
        <EmptyState
          title="Chưa đơn vị nào tham gia phong trào này."
          action={<Link href={`/campaigns/${campaign.id}/participants`}>Chọn đơn vị tham gia</Link>}
        >
          Kế hoạch chưa công khai và không nêu đơn vị nào phải đăng ký, báo cáo.
        </EmptyState>
      ) : (
        <EnterForm
          campaignId={campaign.id}
          units={units.map(({ id, name }) => ({ value: id, label: name }))}
          papers={[
            ...demands.rounds.map(({ key, name, dueOn }) => ({
              value: `pledge:${key}`,
              label: ["Đăng ký thi đua", name].filter(Boolean).join(" "),
              hint: dueOn ? `hạn ${formatDate(dueOn)}` : undefined,
            })),
            ...demands.periods.map(({ key, name, dueOn }) => ({
              value: `report:${key}`,
              label: `Báo cáo ${name}`,
              hint: `hạn ${formatDate(dueOn)}`,
            })),
          ]}
          chosen={{ unitId: String(unit), what: String(what) }}
        />
      )}
    </>
  );
}
