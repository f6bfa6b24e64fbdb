type StoryLinksProps = {
  /** The campaign's page: "/xa-muong-bu/phong-trao/lam-duong". */
  campaign: string;
  stories: readonly { id: string; slug: string; title: string; unit: { name: string } }[];
};

/** Who did well in a campaign, by what they agreed to have told. */
export function StoryLinks({ campaign, stories }: StoryLinksProps) {
  if (stories.length === 0) return null;
  return (
    <section aria-labelledby="dien-hinh" className="stack-tight">
      <h2 id="dien-hinh">Điển hình tiên tiến</h2>
      <ul className="list-disc pl-5">
        {stories.map(({ id, slug, title, unit }) => (
          <li key={id}>
            <a href={`${campaign}/dien-hinh/${slug}`}>{title}</a>, {unit.name}
          </li>
        ))}
      </ul>
    </section>
  );
}
