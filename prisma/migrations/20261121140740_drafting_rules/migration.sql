-- What the schema language cannot say.

-- Symbols differ in the days they hold, never two at once for one commune or for the nation.
ALTER TABLE legal_basis
  ADD CONSTRAINT legal_basis_days CHECK (effective_from <= effective_to),
  ADD CONSTRAINT legal_basis_named CHECK (btrim(symbol) <> '' AND btrim(citation) <> ''),
  ADD CONSTRAINT legal_basis_once EXCLUDE USING gist (
    symbol WITH =,
    coalesce(commune_id, '00000000-0000-0000-0000-000000000000') WITH =,
    daterange(effective_from, effective_to, '[]') WITH &&
  );

ALTER TABLE plan ADD CONSTRAINT plan_not_begun_from_itself CHECK (begun_from_id <> id);

-- Texts set aside before there was a kind; then the kind and the missing version say the same.
UPDATE plan_revision SET kind = 'SET_ASIDE' WHERE version IS NULL;
ALTER TABLE plan_revision
  ADD CONSTRAINT plan_revision_set_aside_without_version CHECK ((kind = 'SET_ASIDE') = (version IS NULL));

ALTER TABLE clause_comment
  ADD CONSTRAINT clause_comment_says_something CHECK (btrim(body) <> ''),
  ADD CONSTRAINT clause_comment_not_its_own CHECK (reply_to_id <> id),
  ADD CONSTRAINT clause_comment_resolved_by_somebody CHECK ((resolved_by_id IS NULL) = (resolved_at IS NULL));

-- Facts ----------------------------------------------------------------------------------------------------------

-- One value without a year, too.
DROP INDEX target_value_commune_id_target_id_year_key;
CREATE UNIQUE INDEX target_value_commune_id_target_id_year_key ON target_value (commune_id, target_id, year) NULLS NOT DISTINCT;
ALTER TABLE target_value ADD CONSTRAINT target_value_year CHECK (year BETWEEN 1900 AND 2200);

ALTER TABLE reward_offer
  ADD CONSTRAINT reward_offer_quota CHECK (quota_min >= 0 AND quota_max >= 0 AND quota_min <= quota_max),
  ADD CONSTRAINT reward_offer_quota_unit CHECK ((quota_min IS NULL AND quota_max IS NULL) = (quota_unit IS NULL)),
  ADD CONSTRAINT reward_offer_percent CHECK (quota_unit <> 'PERCENT' OR (coalesce(quota_min, 0) <= 100 AND coalesce(quota_max, 0) <= 100));

ALTER TABLE assignment
  ADD CONSTRAINT assignment_day CHECK (recurrence_day BETWEEN 1 AND 31),
  ADD CONSTRAINT assignment_month CHECK (recurrence_month BETWEEN 1 AND 12),
  ADD CONSTRAINT assignment_recurs CHECK (recurrence IS NOT NULL OR (recurrence_day IS NULL AND recurrence_month IS NULL));
ALTER TABLE assignment_party ADD CONSTRAINT assignment_party_one_meaning CHECK (unit_id IS NULL OR unit_kind IS NULL);
ALTER TABLE milestone
  ADD CONSTRAINT milestone_day CHECK (recurrence_day BETWEEN 1 AND 31),
  ADD CONSTRAINT milestone_month CHECK (recurrence_month BETWEEN 1 AND 12),
  ADD CONSTRAINT milestone_recurs CHECK (recurrence IS NOT NULL OR (recurrence_day IS NULL AND recurrence_month IS NULL)),
  ADD CONSTRAINT milestone_when CHECK (due_on IS NOT NULL OR recurrence IS NOT NULL);
