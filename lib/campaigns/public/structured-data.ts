import { campaignHref } from "./addresses";
import type { PublicPlan } from "./brief";

type Described = {
  plan: PublicPlan;
  communeName: string;
  /** The commune's public address in full. */
  site: string;
  description: string;
};

/** The campaign page for search engines (schema.org). */
export function structuredData({ plan, communeName, site, description }: Described) {
  const url = `${site}${campaignHref(plan)}`;
  const { startsOn, endsOn, title } = plan.campaign;
  const organization = {
    "@type": "GovernmentOrganization",
    name: `Ủy ban nhân dân ${communeName}`,
    url: site,
  };
  return {
    "@context": "https://schema.org",
    "@type": "WebPage",
    "@id": url,
    url,
    name: title,
    description,
    inLanguage: "vi",
    datePublished: plan.publication.publishedAt.toISOString(),
    publisher: organization,
    about: {
      "@type": "Event",
      name: title,
      ...(startsOn && { startDate: startsOn }),
      ...(endsOn && { endDate: endsOn }),
      organizer: organization,
      location: { "@type": "AdministrativeArea", name: communeName },
    },
    mainEntity: {
      "@type": "DigitalDocument",
      name: plan.title,
      identifier: plan.number,
      datePublished: plan.issuedOn,
      author: organization,
      encoding: [
        media(`${url}/van-ban.pdf`, "application/pdf"),
        media(
          `${url}/van-ban.docx`,
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
      ],
    },
  };
}

const media = (contentUrl: string, encodingFormat: string) => ({
  "@type": "MediaObject",
  contentUrl,
  encodingFormat,
});

/** JSON that may stand inside a script element: nothing in it can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
