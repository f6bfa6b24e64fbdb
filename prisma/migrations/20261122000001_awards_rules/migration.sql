-- What the schema language cannot say.

-- The campaign's papers are of three kinds; the others are the Council's and the Chairman's.
ALTER TABLE plan ADD CONSTRAINT plan_kind CHECK (kind IN ('PLAN', 'LETTER', 'REPORT'));

-- Recipients ------------------------------------------------------------------------------------------------------

ALTER TABLE recipient
  ADD CONSTRAINT recipient_named CHECK (btrim(name) <> '' AND btrim(folded_name) <> ''),
  ADD CONSTRAINT recipient_hidden_with_reason CHECK (hidden_at IS NULL OR btrim(hidden_reason) <> '');
ALTER TABLE recipient_apart ADD CONSTRAINT recipient_apart_in_order CHECK (one_id < other_id);

-- Dossiers and nominations ----------------------------------------------------------------------------------------

ALTER TABLE dossier
  ADD CONSTRAINT dossier_titled CHECK (btrim(title) <> ''),
  ADD CONSTRAINT dossier_of_campaign CHECK ((type = 'CAMPAIGN') = (campaign_id IS NOT NULL)),
  ADD CONSTRAINT dossier_short_with_ground CHECK ((procedure = 'SHORT') = (short_ground <> '')),
  ADD CONSTRAINT dossier_days CHECK (achieved_from <= achieved_to),
  ADD CONSTRAINT dossier_number CHECK ((year IS NULL) = (number IS NULL) AND (number IS NULL OR number > 0)),
  ADD CONSTRAINT dossier_submitted_by_somebody CHECK (
    (submitted_by_id IS NULL) = (submitted_at IS NULL) AND (submitted_at IS NULL) = (number IS NULL)
  ),
  ADD CONSTRAINT dossier_says_which_paper CHECK (NOT is_from_paper OR btrim(paper_note) <> '');
ALTER TABLE unit_meeting ADD CONSTRAINT unit_meeting_counts CHECK (
  called_count BETWEEN 1 AND 100000 AND present_count BETWEEN 1 AND called_count
);
ALTER TABLE nomination
  ADD CONSTRAINT nomination_named CHECK (btrim(name) <> ''),
  ADD CONSTRAINT nomination_votes CHECK (votes_for >= 0 AND votes_against >= 0),
  ADD CONSTRAINT nomination_people CHECK (
    people_count > 0 AND advanced_count BETWEEN 0 AND people_count AND women_count BETWEEN 0 AND people_count
  ),
  ADD CONSTRAINT nomination_moved_with_reason CHECK (
    state NOT IN ('RETURNED', 'INELIGIBLE', 'SUSPENDED', 'WITHDRAWN') OR btrim(moved_note) <> ''
  );
ALTER TABLE nomination_point ADD CONSTRAINT nomination_point_one_source CHECK (num_nonnulls(criterion_id, item_id) <= 1);
ALTER TABLE dossier_file ADD CONSTRAINT dossier_file_size CHECK (
  size = octet_length(content) AND size BETWEEN 1 AND 20 * 1024 * 1024
);
ALTER TABLE warning_answer ADD CONSTRAINT warning_answer_with_reason CHECK (btrim(reason) <> '');

-- Appraisal and consultation --------------------------------------------------------------------------------------

ALTER TABLE appraisal ADD CONSTRAINT appraisal_concluded_by_somebody CHECK (
  (concluded_by_id IS NULL) = (concluded_at IS NULL)
);
ALTER TABLE suspension
  ADD CONSTRAINT suspension_with_reason CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT suspension_resumed_by_somebody CHECK (
    (resumed_by_id IS NULL) = (resumed_at IS NULL) AND (resumed_at IS NULL OR btrim(resume_note) <> '')
  ),
  -- One at a time.
  ADD CONSTRAINT suspension_one_open EXCLUDE USING gist (commune_id WITH =, nomination_id WITH =)
    WHERE (resumed_at IS NULL);
ALTER TABLE consultation
  ADD CONSTRAINT consultation_days CHECK (opens_on <= closes_on),
  ADD CONSTRAINT consultation_concluded_by_somebody CHECK ((concluded_by_id IS NULL) = (concluded_at IS NULL));
ALTER TABLE opinion
  ADD CONSTRAINT opinion_says_what CHECK (btrim(name) <> '' AND btrim(contact) <> '' AND btrim(text) <> ''),
  ADD CONSTRAINT opinion_number CHECK (number > 0),
  ADD CONSTRAINT opinion_handled_with_answer CHECK (
    (handled_by_id IS NULL) = (handled_at IS NULL) AND (handled_at IS NULL) = (outcome IS NULL)
    AND (handled_at IS NULL OR btrim(answer) <> '')
  );

-- The Council -----------------------------------------------------------------------------------------------------

ALTER TABLE council_member
  ADD CONSTRAINT council_member_term CHECK (valid_from <= valid_to),
  -- A person sits once at a time.
  ADD CONSTRAINT council_member_once EXCLUDE USING gist (
    commune_id WITH =, membership_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&
  );
ALTER TABLE council_interest
  ADD CONSTRAINT council_interest_of_one CHECK (num_nonnulls(recipient_id, unit_id) = 1),
  ADD CONSTRAINT council_interest_with_reason CHECK (btrim(reason) <> '');
ALTER TABLE council_session
  ADD CONSTRAINT council_session_titled CHECK (btrim(title) <> '' AND btrim(place) <> ''),
  ADD CONSTRAINT council_session_two_people CHECK (chair_id <> secretary_id),
  ADD CONSTRAINT council_session_signed CHECK (
    state <> 'MINUTES_SIGNED'
    OR (secretary_signed_at IS NOT NULL AND chair_signed_at IS NOT NULL AND minutes_id IS NOT NULL)
  );
ALTER TABLE agenda_item ADD CONSTRAINT agenda_item_threshold CHECK (threshold BETWEEN 0 AND 100);
ALTER TABLE ballot_round
  ADD CONSTRAINT ballot_round_number CHECK (number > 0),
  ADD CONSTRAINT ballot_round_counted CHECK ((state = 'COUNTED') = (counted_at IS NOT NULL)),
  -- One at a time.
  ADD CONSTRAINT ballot_round_one_open EXCLUDE USING gist (commune_id WITH =, session_id WITH =) WHERE (state = 'OPEN');
ALTER TABLE tally ADD CONSTRAINT tally_adds_up CHECK (
  votes_for >= 0 AND votes_against >= 0 AND invalid >= 0 AND written_for >= 0 AND written_against >= 0 AND total >= 0
  AND votes_for + votes_against + invalid = returned AND returned <= issued
);

-- Decisions -------------------------------------------------------------------------------------------------------

ALTER TABLE decision
  ADD CONSTRAINT decision_says_what CHECK (btrim(subject) <> ''),
  ADD CONSTRAINT decision_returned_with_reason CHECK (state <> 'RETURNED' OR btrim(moved_note) <> ''),
  ADD CONSTRAINT decision_revokes CHECK (
    (kind = 'REVOCATION') = (revokes_id IS NOT NULL) AND (kind <> 'REVOCATION' OR btrim(grounds) <> '')
  ),
  ADD CONSTRAINT decision_signed CHECK (
    is_from_paper OR state NOT IN ('SIGNED', 'ISSUED', 'REVOKED')
    OR (signed_at IS NOT NULL AND signer_id IS NOT NULL AND content IS NOT NULL)
  ),
  ADD CONSTRAINT decision_numbered CHECK (
    is_from_paper OR (state IN ('ISSUED', 'REVOKED')) = (frozen_document_id IS NOT NULL)
  ),
  ADD CONSTRAINT decision_of_paper CHECK (
    NOT is_from_paper OR (btrim(paper_number) <> '' AND paper_on IS NOT NULL AND btrim(paper_signer) <> '')
  ),
  ADD CONSTRAINT decision_published_by_somebody CHECK (
    (published_by_id IS NULL) = (published_at IS NULL)
    AND (published_at IS NULL OR state IN ('ISSUED', 'REVOKED'))
  );
ALTER TABLE decision_item
  ADD CONSTRAINT decision_item_position CHECK (position > 0),
  ADD CONSTRAINT decision_item_named CHECK (btrim(name) <> ''),
  ADD CONSTRAINT decision_item_departure CHECK (
    council_recommends IS NULL OR outcome = 'PENDING' OR (outcome = 'APPROVED') = council_recommends
    OR btrim(departure) <> ''
  ),
  ADD CONSTRAINT decision_item_money CHECK (coefficient >= 0 AND base_salary > 0 AND amount >= 0),
  ADD CONSTRAINT decision_item_recovered CHECK (recovered_on IS NULL OR revoked_at IS NOT NULL);
ALTER TABLE decision_file ADD CONSTRAINT decision_file_size CHECK (
  size = octet_length(content) AND size BETWEEN 1 AND 20 * 1024 * 1024
);
ALTER TABLE award_fund ADD CONSTRAINT award_fund_amount CHECK (amount >= 0);

-- A nomination stands in one decision at a time: two cannot award it at once.
CREATE UNIQUE INDEX decision_item_awards_once ON decision_item (commune_id, nomination_id, award)
  WHERE outcome <> 'REJECTED' AND revoked_at IS NULL AND revokes_item_id IS NULL;
-- An item is taken back once.
CREATE UNIQUE INDEX decision_item_revoked_once ON decision_item (commune_id, revokes_item_id)
  WHERE revokes_item_id IS NOT NULL;

-- Certificates ----------------------------------------------------------------------------------------------------

ALTER TABLE certificate
  ADD CONSTRAINT certificate_numbers CHECK (book_number > 0 AND issue > 0),
  ADD CONSTRAINT certificate_voided_with_reason CHECK (
    (voided_by_id IS NULL) = (voided_at IS NULL) AND (voided_at IS NULL OR btrim(void_reason) <> '')
  );
-- One that holds at a time.
CREATE UNIQUE INDEX certificate_one_valid ON certificate (commune_id, item_id) WHERE voided_at IS NULL;
CREATE UNIQUE INDEX commune_key_one_in_use ON commune_key (commune_id) WHERE retired_at IS NULL;
ALTER TABLE certificate_print ADD CONSTRAINT certificate_print_counts CHECK (done BETWEEN 0 AND total);
