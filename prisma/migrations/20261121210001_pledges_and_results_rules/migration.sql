-- What the schema language cannot say.

-- A letter corrects a plan, nothing else does; a report is a paper of its own.
UPDATE plan SET kind = 'LETTER' WHERE amendment_kind = 'CORRECTION';
ALTER TABLE plan
  ADD CONSTRAINT plan_letter_corrects CHECK ((kind = 'LETTER') = (amendment_kind IS NOT DISTINCT FROM 'CORRECTION')),
  ADD CONSTRAINT plan_report_changes_nothing CHECK (kind <> 'REPORT' OR replaces_id IS NULL);

-- Pledges ---------------------------------------------------------------------------------------------------------

ALTER TABLE pledge
  ADD CONSTRAINT pledge_round CHECK (round ~ '^([0-9]{4})?$'),
  ADD CONSTRAINT pledge_number CHECK ((year IS NULL) = (number IS NULL) AND (number IS NULL OR number > 0)),
  ADD CONSTRAINT pledge_submitted_by_somebody CHECK (
    (submitted_by_id IS NULL) = (submitted_at IS NULL) AND (submitted_at IS NULL) = (number IS NULL)
  ),
  ADD CONSTRAINT pledge_moves_on_after_submission CHECK (state = 'DRAFT' OR submitted_at IS NOT NULL),
  ADD CONSTRAINT pledge_returned_with_reason CHECK (state <> 'RETURNED' OR btrim(coalesce(moved_note, '')) <> ''),
  ADD CONSTRAINT pledge_says_which_paper CHECK (NOT is_from_paper OR btrim(paper_note) <> '');
ALTER TABLE pledge_item
  ADD CONSTRAINT pledge_item_says_what CHECK (btrim(indicator) <> ''),
  ADD CONSTRAINT pledge_item_one_source CHECK (num_nonnulls(target_id, criterion_id, assignment_id) <= 1);
ALTER TABLE pledge_member
  ADD CONSTRAINT pledge_member_named CHECK (btrim(name) <> ''),
  ADD CONSTRAINT pledge_member_person_or_household CHECK (audience IN ('PERSON', 'HOUSEHOLD'));

-- Reports ---------------------------------------------------------------------------------------------------------

ALTER TABLE progress_report
  ADD CONSTRAINT progress_report_period CHECK (period ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  ADD CONSTRAINT progress_report_number CHECK ((year IS NULL) = (number IS NULL) AND (number IS NULL OR number > 0)),
  ADD CONSTRAINT progress_report_submitted_by_somebody CHECK (
    (submitted_by_id IS NULL) = (submitted_at IS NULL) AND (submitted_at IS NULL) = (number IS NULL)
  ),
  ADD CONSTRAINT progress_report_moves_on_after_submission CHECK (state = 'DRAFT' OR submitted_at IS NOT NULL),
  ADD CONSTRAINT progress_report_returned_with_reason CHECK (
    state <> 'RETURNED' OR btrim(coalesce(moved_note, '')) <> ''
  ),
  ADD CONSTRAINT progress_report_says_which_paper CHECK (NOT is_from_paper OR btrim(paper_note) <> '');
ALTER TABLE report_line ADD CONSTRAINT report_line_of_one CHECK (num_nonnulls(item_id, target_id) = 1);
ALTER TABLE line_correction
  ADD CONSTRAINT line_correction_with_reason CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT line_correction_decided_by_somebody CHECK (
    (decided_by_id IS NULL) = (decided_at IS NULL) AND (state = 'PENDING') = (decided_at IS NULL)
  ),
  -- One question about a figure at a time.
  ADD CONSTRAINT line_correction_one_pending EXCLUDE USING gist (commune_id WITH =, line_id WITH =)
    WHERE (state = 'PENDING');
ALTER TABLE photo
  ADD CONSTRAINT photo_of_one_record CHECK (num_nonnulls(pledge_id, report_id) = 1),
  ADD CONSTRAINT photo_size CHECK (size = octet_length(content) AND size BETWEEN 1 AND 2 * 1024 * 1024),
  ADD CONSTRAINT photo_sides CHECK (width > 0 AND height > 0);

-- Evaluation, covenants, reviews, stories -------------------------------------------------------------------------

ALTER TABLE evaluation
  ADD CONSTRAINT evaluation_answered_by_somebody CHECK (
    (answered_by_id IS NULL) = (answered_at IS NULL) AND (agrees IS NULL) = (answered_at IS NULL)
  ),
  ADD CONSTRAINT evaluation_disagrees_in_words CHECK (agrees IS NOT FALSE OR btrim(answer) <> '');
ALTER TABLE covenant
  ADD CONSTRAINT covenant_round CHECK (round ~ '^([0-9]{4})?$'),
  ADD CONSTRAINT covenant_says_what CHECK (btrim(name) <> '' AND btrim(content) <> '');
ALTER TABLE covenant_party ADD CONSTRAINT covenant_party_signed_by_somebody CHECK (
  (signed_by_id IS NULL) = (signed_at IS NULL) AND (signed_at IS NULL) = (signer_name = '')
);
ALTER TABLE review ADD CONSTRAINT review_days CHECK (from_on <= to_on);
ALTER TABLE story
  ADD CONSTRAINT story_says_what CHECK (btrim(title) <> '' AND btrim(text) <> ''),
  ADD CONSTRAINT story_published_by_somebody CHECK (
    (published_by_id IS NULL) = (published_at IS NULL) AND (state = 'DRAFT') = (published_at IS NULL)
  ),
  ADD CONSTRAINT story_with_consent CHECK (state <> 'PUBLISHED' OR (btrim(consent_by) <> '' AND consent_on IS NOT NULL)),
  ADD CONSTRAINT story_withdrawn_with_reason CHECK (state <> 'WITHDRAWN' OR btrim(withdrawal_reason) <> '');
