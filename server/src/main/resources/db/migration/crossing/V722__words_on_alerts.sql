-- What officers at other nodes said of travellers and entries of lists, as their ledgers tell it; every word stays.
-- Its place and that of this node's own words are numbered together, in the order in which this node learned of them.
CREATE SEQUENCE crossing.word_place;

CREATE TABLE crossing.elsewhere_word (
    origin          text        NOT NULL,
    sequence        bigint      NOT NULL,
    node            text        NOT NULL,
    -- Whose crossing it is about; a region judges its posts' crossings too.
    crossing_origin text        NOT NULL,
    crossing        uuid        NOT NULL,
    list            text        NOT NULL,
    entry           text        NOT NULL,
    edition         bigint,
    same            boolean     NOT NULL,
    why             text        NOT NULL,
    officer_name    text        NOT NULL,
    at              timestamptz NOT NULL,
    held_at         timestamptz NOT NULL,
    place           bigint      NOT NULL DEFAULT nextval('crossing.word_place'),
    PRIMARY KEY (origin, sequence)
);
CREATE INDEX elsewhere_word_by_hit ON crossing.elsewhere_word (crossing, list, entry);

-- An alert on which nodes differ is judged once more, and every word stays.
ALTER TABLE crossing.alert_outcome DROP CONSTRAINT alert_outcome_alert_key;
ALTER TABLE crossing.alert_outcome ADD COLUMN place bigint NOT NULL DEFAULT nextval('crossing.word_place');
CREATE INDEX alert_outcome_by_alert ON crossing.alert_outcome (alert);

CREATE VIEW crossing.alert_said AS
SELECT o.alert, ''::text AS origin, ''::text AS node, o.outcome, o.why, o.officer_name, o.recorded_at AS at, o.place
FROM crossing.alert_outcome o
UNION ALL
SELECT a.id, w.origin, w.node, CASE WHEN w.same THEN 'same' ELSE 'different' END, w.why, w.officer_name, w.at, w.place
FROM crossing.elsewhere_word w JOIN crossing.alert a ON a.crossing = w.crossing AND a.origin = w.crossing_origin
    AND a.list = w.list AND a.entry = w.entry AND coalesce(w.edition, a.edition) >= a.edition;

-- Each node's last word counts, and a word of this node ends all that it had heard before.
CREATE VIEW crossing.alert_word AS
SELECT w.*, NOT EXISTS (SELECT 1 FROM crossing.alert_said later WHERE later.alert = w.alert AND later.place > w.place
    AND later.origin IN ('', w.origin)) AS counts
FROM crossing.alert_said w;

-- Where an alert stands of which somebody said something.
CREATE VIEW crossing.alert_standing AS
SELECT w.alert, NOT bool_or(w.outcome = 'withdrawn') AND count(DISTINCT w.outcome) > 1 AS contradicted,
    CASE WHEN bool_or(w.outcome = 'withdrawn') THEN 'withdrawn' WHEN bool_or(w.outcome = 'same') THEN 'same'
         ELSE 'different' END AS outcome
FROM crossing.alert_word w WHERE w.counts GROUP BY w.alert;
