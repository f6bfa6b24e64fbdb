-- What the schema language cannot say.

-- One row of a day for the nation and for each commune; one series of all papers, one of each kind.
DROP INDEX holiday_commune_id_date_key;
CREATE UNIQUE INDEX holiday_commune_id_date_key ON holiday (commune_id, date) NULLS NOT DISTINCT;
DROP INDEX number_series_commune_id_year_kind_key;
CREATE UNIQUE INDEX number_series_commune_id_year_kind_key ON number_series (commune_id, year, kind) NULLS NOT DISTINCT;

-- People ----------------------------------------------------------------------------------------------------------

ALTER TABLE membership ADD CONSTRAINT membership_deputy_of_chair CHECK (NOT is_deputy OR 'CHAIR' = ANY (roles));
ALTER TABLE invitation
  ADD CONSTRAINT invitation_times CHECK (created_at < expires_at),
  ADD CONSTRAINT invitation_used_or_revoked CHECK (used_at IS NULL OR revoked_at IS NULL),
  -- One open link for a person in a commune: a new one ends the one before.
  ADD CONSTRAINT invitation_one_open EXCLUDE USING gist (commune_id WITH =, user_id WITH =)
    WHERE (used_at IS NULL AND revoked_at IS NULL);
ALTER TABLE delegation
  ADD CONSTRAINT delegation_days CHECK (valid_from <= valid_to),
  ADD CONSTRAINT delegation_says_for_what CHECK (btrim(scope) <> '' AND btrim(basis) <> ''),
  ADD CONSTRAINT delegation_revoked_by_somebody CHECK ((revoked_by_id IS NULL) = (revoked_at IS NULL)),
  ADD CONSTRAINT delegation_to_another CHECK (deputy_id <> granted_by_id);
ALTER TABLE commune_seal ADD CONSTRAINT commune_seal_size CHECK (octet_length(png) BETWEEN 1 AND 2 * 1024 * 1024);

-- Approval --------------------------------------------------------------------------------------------------------

ALTER TABLE plan
  ADD CONSTRAINT plan_changes_another CHECK ((replaces_id IS NULL) = (amendment_kind IS NULL));

ALTER TABLE plan_submission
  ADD CONSTRAINT plan_submission_number CHECK (number > 0),
  ADD CONSTRAINT plan_submission_read_by_somebody CHECK ((read_by_id IS NULL) = (read_at IS NULL)),
  ADD CONSTRAINT plan_submission_decided CHECK (
    (outcome = 'PENDING') = (decided_at IS NULL) AND (decided_by_id IS NULL) = (decided_at IS NULL)
  ),
  ADD CONSTRAINT plan_submission_returned_with_reason CHECK (outcome <> 'RETURNED' OR btrim(coalesce(reason, '')) <> ''),
  -- Recalled only while nobody has read it.
  ADD CONSTRAINT plan_submission_recalled_unread CHECK (outcome <> 'RECALLED' OR read_at IS NULL),
  ADD CONSTRAINT plan_submission_one_pending EXCLUDE USING gist (commune_id WITH =, plan_id WITH =)
    WHERE (outcome = 'PENDING');

-- Numbers ---------------------------------------------------------------------------------------------------------

ALTER TABLE number_series
  ADD CONSTRAINT number_series_last CHECK (last >= 0),
  ADD CONSTRAINT number_series_year CHECK (year BETWEEN 2000 AND 2200);
ALTER TABLE series_number
  ADD CONSTRAINT series_number_positive CHECK (number > 0),
  ADD CONSTRAINT series_number_of_paper CHECK ((use = 'ISSUED') = (frozen_document_id IS NOT NULL)),
  ADD CONSTRAINT series_number_dated CHECK (use = 'RESERVED' OR issued_on IS NOT NULL);

-- Publication -----------------------------------------------------------------------------------------------------

ALTER TABLE publication
  ADD CONSTRAINT publication_withdrawn_by_somebody CHECK (
    (withdrawn_by_id IS NULL) = (withdrawn_at IS NULL)
    AND (withdrawn_at IS NULL OR btrim(coalesce(withdrawal_reason, '')) <> '')
  ),
  ADD CONSTRAINT publication_one_at_a_time EXCLUDE USING gist (commune_id WITH =, plan_id WITH =)
    WHERE (withdrawn_at IS NULL);
ALTER TABLE attachment ADD CONSTRAINT attachment_public_when_signed CHECK (NOT is_public OR kind <> 'SOURCE');
CREATE INDEX search_entry_words ON search_entry USING gin (to_tsvector('simple', folded_title || ' ' || folded_body));

-- Duties and notifications ----------------------------------------------------------------------------------------

ALTER TABLE duty
  ADD CONSTRAINT duty_received_by_somebody CHECK ((received_by_id IS NULL) = (received_at IS NULL)),
  ADD CONSTRAINT duty_done_by_somebody CHECK ((done_by_id IS NULL) = (done_at IS NULL)),
  ADD CONSTRAINT duty_occurrence CHECK (occurrence ~ '^([0-9]{4}-[0-9]{2}-[0-9]{2})?$');
ALTER TABLE duty_question
  ADD CONSTRAINT duty_question_asks CHECK (btrim(question) <> ''),
  ADD CONSTRAINT duty_question_answered_by_somebody CHECK (
    (answered_by_id IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_at IS NULL)
  );
ALTER TABLE outbox_mail
  ADD CONSTRAINT outbox_mail_to_one CHECK (recipient ~ '^[^\s@,;<>]+@[^\s@,;<>]+$'),
  ADD CONSTRAINT outbox_mail_one_line_subject CHECK (subject !~ '[\r\n]');
