type Days = { startsOn: Date | null; endsOn: Date | null };

/** When the campaign of a plan runs: by the days a draft will bring when it is issued, or as the campaign has them. */
export function daysOfPlan({ startsOn, endsOn, campaign }: Days & { campaign: Days }): Days {
  return bringsDays({ startsOn, endsOn })
    ? { startsOn, endsOn }
    : { startsOn: campaign.startsOn, endsOn: campaign.endsOn };
}

/** Whether a plan changes its campaign's days when it is issued. */
export const bringsDays = ({ startsOn, endsOn }: Days): boolean =>
  startsOn !== null || endsOn !== null;
