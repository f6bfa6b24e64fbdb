import { PageHeading } from "@/components/ui/page-heading";
import { CovenantForm } from "./covenant-form";

/** The form again for who is signed in no more: what was typed and chosen comes back with the answer. */
export function SignedOutCovenant() {
  return (
    <>
      <PageHeading title="Giao ước thi đua" />
      <p>Chưa gửi được.</p>
      <CovenantForm
        key="form"
        rounds={[]}
        units={[]}
        covenant={{
          campaignId: "",
          round: "",
          name: "",
          content: "",
          unitIds: [],
          leadUnitId: "",
        }}
      />
    </>
  );
}
