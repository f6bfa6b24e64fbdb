import type { Signature } from "@/lib/documents/model";

/** The signature block as it will be printed under the paper. */
export function SignaturePreview({ signature: { lines, name } }: { signature: Signature }) {
  return (
    <div className="inline-block rounded-md border border-line bg-control px-6 py-4 text-center font-semibold">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="mt-8">{name}</p>
    </div>
  );
}
