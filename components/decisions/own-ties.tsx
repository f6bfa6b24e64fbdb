import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";

type OwnTiesProps = {
  ties: readonly { itemId: string; name: string; ground: string }[];
  /** Where the signature is handed to a deputy; null for who cannot. */
  handHref: string | null;
};

/** Whom in the list something ties to who is to decide. */
export function OwnTies({ ties, handHref }: OwnTiesProps) {
  if (ties.length === 0) return null;
  return (
    <InsetText>
      <p>
        <strong className="font-semibold">Trong danh sách có người liên quan tới ông/bà.</strong>{" "}
        {handHref ? (
          <>
            Nên <Link href={handHref}>giao Phó Chủ tịch ký thay</Link> để khách quan.
          </>
        ) : (
          "Nên trả lại để Chủ tịch tự quyết định."
        )}
      </p>
      <ul className="list-disc pl-5">
        {ties.map(({ itemId, name, ground }) => (
          <li key={itemId}>
            {name}: {ground.charAt(0).toLowerCase() + ground.slice(1)}
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
