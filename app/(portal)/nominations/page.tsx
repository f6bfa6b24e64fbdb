import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Flash } from "@/components/layout/flash";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { hasRole } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { findOwnUnitName } from "@/lib/campaigns/duties/queries";
import { canFollowNominations } from "@/lib/nominations/policy";
import { canEnterFromPaper, canWriteForUnit } from "@/lib/pledges/policy";
import { AllNominations } from "./all-nominations";
import { readFilter } from "./filter";
import { OwnDossiers } from "./own-dossiers";

export const metadata: Metadata = { title: "Đề nghị khen" };

/** A unit's own dossiers; every nomination that was handed in, for who follows all units. */
export default async function NominationsPage({ searchParams }: PageProps<"/nominations">) {
  const actor = await requireActor();
  if (!hasRole(actor, "UNIT", "OFFICE", "CHAIR", "COUNCIL")) forbidden();
  const mayBegin = canWriteForUnit(actor).allowed;
  const mayEnter = canEnterFromPaper(actor).allowed;
  const followsAll = canFollowNominations(actor).allowed || hasRole(actor, "COUNCIL");
  const now = new Date();
  return (
    <>
      <PageHeading
        title="Đề nghị khen"
        caption={mayBegin ? await findOwnUnitName(actor) : undefined}
        lead={
          mayBegin
            ? "Đề nghị khen người, hộ, tập thể của đơn vị; mỗi lần họp xét một hồ sơ."
            : undefined
        }
      />
      <Flash />
      <ButtonGroup>
        {mayBegin && <ButtonLink href="/nominations/new">Lập hồ sơ đề nghị khen</ButtonLink>}
        {mayEnter && (
          <ButtonLink href="/nominations/new?paper=1" variant="secondary">
            Nhập hộ từ bản giấy
          </ButtonLink>
        )}
        {mayEnter && (
          <ButtonLink href="/recipients" variant="secondary">
            Tra lịch sử khen thưởng
          </ButtonLink>
        )}
      </ButtonGroup>
      {(mayBegin || mayEnter) && <OwnDossiers actor={actor} now={now} isUnit={mayBegin} />}
      {followsAll && (
        <AllNominations actor={actor} now={now} filter={readFilter(await searchParams)} />
      )}
    </>
  );
}
