package org.limen.crossing.purge;

import java.util.List;
import java.util.stream.Stream;

/// A statement that blanks the rows of one kind of entry.
///
/// It is given `:ids`, the subjects; `:gone`, subjects and moments in pairs; `:origin`; `:findings`, what stays of a
/// check; and `:now`.
record Blanking(String kind, String statement) {
    private static final String GONE = "(SELECT * FROM unnest(:ids::uuid[], :moments::timestamptz[]))";

    /// Of what this node recorded.
    static final List<Blanking> OWN = List.of(
            of("arrival", "UPDATE crossing.crossing SET plate = NULL, officer_name = '' WHERE arrival = :id"),
            of("crossing-checked", """
                    UPDATE crossing.crossing SET person_key = '', document_key = '', surname = '', given_names = '',
                      birth_date = NULL, nationality = '', document_number = '', reason_codes = '{}',
                      may_stay_until = NULL, checked = jsonb_set(:findings::jsonb, '{outcome}', to_jsonb(outcome))::text,
                      purged_at = :now WHERE id = :id"""),
            of("crossing-checked", "DELETE FROM crossing.stay WHERE entry = :id"),
            of("crossing-checked", "UPDATE crossing.thinned SET drawn_over = '' WHERE crossing = :id"),
            of("decision", "UPDATE crossing.decision SET note = NULL, officer_name = '' WHERE (crossing, at) IN :gone"),
            of("judgement", """
                    UPDATE crossing.judgement SET why = '', officer_name = ''
                    WHERE (crossing, recorded_at) IN :gone"""),
            of("alert-raised", """
                    UPDATE crossing.alert SET person_key = '',
                      hit = (hit::jsonb || '{"evidence": [], "name": ""}'::jsonb)::text
                    WHERE (crossing, raised_at) IN :gone"""),
            of("alert-judged", """
                    UPDATE crossing.alert_outcome o SET why = '', officer_name = '' FROM crossing.alert a
                    WHERE a.id = o.alert AND (a.crossing, o.recorded_at) IN :gone"""),
            of("alert-raised", """
                    UPDATE crossing.elsewhere_word SET why = '', officer_name = ''
                    WHERE from_above AND crossing_origin = '' AND crossing = :id"""),
            of("conflict-found", "UPDATE crossing.conflict SET person_key = '' WHERE id = :id"),
            of("conflict-settled", "UPDATE crossing.conflict_outcome SET why = '' WHERE conflict = :id"),
            of("thinning-opened", "UPDATE crossing.thinning SET why = '', officer_name = '' WHERE id = :id"),
            of("thinning-closed", "UPDATE crossing.thinning_end SET why = '' WHERE thinning = :id"));

    /// Of what another node recorded.
    static final List<Blanking> HELD = List.of(
            of(
                    "arrival",
                    "UPDATE crossing.elsewhere_shown SET officer_name = '' WHERE origin = :origin AND arrival = :id"),
            of("arrival", """
                    UPDATE crossing.elsewhere_crossing SET officer_name = ''
                    WHERE origin = :origin AND arrival = :id"""),
            of("crossing-checked", """
                    UPDATE crossing.elsewhere_crossing SET person_key = '', document_key = '', surname = '',
                      given_names = '', birth_date = NULL, nationality = '', document_number = '', may_stay_until = NULL,
                      checked = jsonb_set(:findings::jsonb, '{outcome}', checked::jsonb -> 'outcome')::text,
                      purged_at = :now WHERE origin = :origin AND id = :id"""),
            of("decision", """
                    UPDATE crossing.elsewhere_decision SET note = NULL, officer_name = ''
                    WHERE origin = :origin AND (crossing, at) IN :gone"""),
            of("judgement", word()),
            of("alert-judged", word()),
            of("thinning-opened", """
                    UPDATE crossing.elsewhere_thinning SET why = '', officer_name = ''
                    WHERE origin = :origin AND id = :id"""),
            of("thinning-closed", """
                    UPDATE crossing.elsewhere_thinning_end SET why = ''
                    WHERE origin = :origin AND thinning = :id"""));

    static Stream<Blanking> all() {
        return Stream.concat(OWN.stream(), HELD.stream());
    }

    private static String word() {
        return """
                UPDATE crossing.elsewhere_word SET why = '', officer_name = ''
                WHERE origin = :origin AND (crossing, at) IN :gone""";
    }

    private static Blanking of(String kind, String statement) {
        return new Blanking(kind, statement.replace(":gone", GONE).replace("= :id", "= ANY (:ids::uuid[])"));
    }
}
