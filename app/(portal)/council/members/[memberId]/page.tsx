import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button, ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { TextField } from "@/components/ui/text-field";
import { isSignedOutPost } from "@/lib/auth/session";
import { listUnits } from "@/lib/communes/queries";
import { canDeclareInterest, canEndInterest } from "@/lib/council/members/declare-interest";
import { searchTies } from "@/lib/council/members/queries";
import { canKeepCouncil } from "@/lib/council/policy";
import { councilPostLabels } from "@/lib/council/state";
import { formatDate } from "@/lib/text/dates";
import { EndInterestForm } from "./end-interest-form";
import { InterestForm } from "./interest-form";
import { loadMember } from "./load-member";

type Props = PageProps<"/council/members/[memberId]">;

export const metadata: Metadata = { title: "Thành viên Hội đồng" };

export default async function MemberPage({ params, searchParams }: Props) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Khai quan hệ" />
        <InterestForm key="form" memberId="" to="unit" choices={[]} />
      </>
    );
  }
  const { actor, member } = await loadMember(params);
  const { id, name, post, basis, validFrom, validTo, agencyPosition, unitName } = member;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Hội đồng", href: "/council" },
          { label: "Thành viên", href: "/council/members" },
        ]}
      />
      <PageHeading
        title={name}
        lead={councilPostLabels[post]}
        actions={
          canKeepCouncil(actor).allowed && (
            <ButtonLink href={`/council/members/${id}/edit`} variant="secondary">
              Sửa thành viên
            </ButtonLink>
          )
        }
      />
      <Flash />
      <SummaryList
        rows={[
          { label: "Chức vụ", value: agencyPosition },
          { label: "Đơn vị", value: unitName },
          { label: "Căn cứ", value: basis },
          {
            label: "Nhiệm kỳ",
            value: validTo
              ? `${formatDate(validFrom)} – ${formatDate(validTo)}`
              : `từ ${formatDate(validFrom)}`,
          },
        ]}
      />
      {canDeclareInterest(actor, member).allowed && (
        <Ties actor={actor} member={member} query={(await searchParams).q} />
      )}
    </>
  );
}

type Loaded = Awaited<ReturnType<typeof loadMember>>;

async function Ties({ actor, member, query }: Loaded & { query: string | string[] | undefined }) {
  const { id: memberId, interests } = member;
  const q = typeof query === "string" ? query : "";
  const mayEnd = canEndInterest(actor, member).allowed;
  const units = await listUnits(actor, new Date());
  const found = q ? await searchTies(actor, q) : [];
  return (
    <section aria-labelledby="ties-title" className="stack">
      <h2 id="ties-title">Quan hệ đã khai</h2>
      <p className="max-w-[68ch]">
        Đề nghị của chính mình và của đơn vị mình được tự động ẩn. Khai thêm người nhà được đề nghị,
        đơn vị từng giữ chức vụ: nội dung ấy không hiện với thành viên này ở bất cứ trang, thông
        báo, tài liệu nào cho đến khi phiên họp kết thúc.
      </p>
      {interests && interests.length > 0 ? (
        <ul className="border-t border-line">
          {interests.map(({ id, reason, recipient, unit }) => {
            const about = recipient?.name ?? unit?.name ?? "";
            return (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3"
              >
                <span>
                  <span className="font-semibold">{about}</span>
                  {recipient?.unit ? `, ${recipient.unit.name}` : ""}: {reason}
                </span>
                {mayEnd && <EndInterestForm memberId={memberId} interestId={id} about={about} />}
              </li>
            );
          })}
        </ul>
      ) : (
        <p className="text-muted">Chưa khai quan hệ nào.</p>
      )}
      <h3>Khai quan hệ với một người, hộ, tập thể</h3>
      <form method="get" className="flex flex-wrap items-end gap-3">
        <TextField label="Tìm theo họ tên" name="q" defaultValue={q} />
        <Button variant="secondary">Tìm</Button>
      </form>
      {q &&
        (found.length > 0 ? (
          <InterestForm
            key={`recipient ${q}`}
            memberId={memberId}
            to="recipient"
            choices={found.map(({ id, name, mark, unit }) => ({
              value: id,
              label: [name, unit?.name, mark].filter(Boolean).join(", "),
            }))}
          />
        ) : (
          <p>
            Không có ai tên như vậy trong hồ sơ khen thưởng của xã. Ghi đủ họ và tên, có dấu hay
            không dấu đều được; ít nhất bốn chữ cái.
          </p>
        ))}
      <h3>Khai quan hệ với một đơn vị</h3>
      <InterestForm
        key="unit"
        memberId={memberId}
        to="unit"
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </section>
  );
}
