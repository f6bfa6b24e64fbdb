/** A text of plain paragraphs, an empty line between them. */
export function BulletinParagraphs({ text }: { text: string }) {
  return (
    <div className="max-w-[60ch] space-y-4 text-xl leading-relaxed">
      {text.split(/\n{2,}/).map((words) => (
        <p key={words} className="whitespace-pre-line">
          {words}
        </p>
      ))}
    </div>
  );
}
