package org.limen.demo.world;

import java.util.List;
import java.util.UUID;

/// A case put into the morning on purpose: what it is, whom it is about, and so what a check should find.
public record Plant(Kind kind, UUID arrival, UUID traveller) {

    /// What the check of a planted case should come to.
    public enum Finding {
        /// It is referred, and the kind's code is among the reasons.
        REFERRED,
        /// The kind's code is among the reasons, and that alone does not refer.
        NOTED,
        /// It is not referred for the kind's code: there is nothing about this person.
        LEFT_ALONE,
        /// The second answer is the first one again, and the record holds one crossing.
        RECORDED_ONCE
    }

    /// The kinds of case, with how many of each a morning holds.
    public enum Kind {
        WANTED_AS_LISTED("wanted, written as on the list", 2, Code.ALERT),
        WANTED_OTHER_ROMANISATION("wanted, in another romanisation", 6, Code.ALERT),
        WANTED_OWN_SCRIPT("wanted, listed in the name's own script", 3, Code.ALERT),
        WANTED_TRUNCATED("wanted, name cut off by the machine-readable zone", 3, Code.ALERT),
        WANTED_NAMES_SWAPPED("wanted, family and given names swapped", 2, Code.ALERT),
        WANTED_DAY_MONTH_SWAPPED("wanted, day and month of birth swapped", 3, Code.ALERT),
        WANTED_MISTYPED("wanted, two letters changed places", 3, Code.ALERT),
        WANTED_YEAR_ONLY("wanted, only the year of birth known", 2, Code.ALERT),
        LISTED_MISSING("missing person", 1, Code.ALERT),
        LISTED_REFUSE_ENTRY("to be refused entry", 2, Code.ALERT),
        LISTED_DISCREET("discreet check asked for", 2, Finding.NOTED, Code.ALERT),
        LISTED_PROTECTION("to be protected", 1, Code.ALERT),
        NAMESAKE("namesake of somebody listed, other birth date", 8, Finding.LEFT_ALONE, Code.ALERT),
        DOCUMENT_LOST("document reported lost", 2, "document-listed"),
        DOCUMENT_STOLEN("document reported stolen", 2, "document-listed"),
        DOCUMENT_EXPIRED("document expired", 3, "document-expired"),
        DOCUMENT_SHARED("one document, two persons", 2, "document-number-reused"),
        SPECIMEN("specimen document", 1, "specimen-document"),
        ISSUER_UNKNOWN("issuer that does not exist", 2, "issuer-unknown"),
        ZONE_REPAIRABLE("misread zone that can be repaired", 4, Finding.NOTED, "mrz-repaired"),
        ZONE_BROKEN("misread zone that cannot be repaired", 2, "mrz-invalid"),
        TYPED_DIFFERS("typed data that differ from the zone", 2, "mrz-typed-differs"),
        VISA_MISSING("no visa where one is needed", 3, "visa-needed"),
        OVERSTAYED("overstayer on the way out", 4, "overstayed"),
        STAY_USED_UP("days of stay used up", 3, "stay-used-up"),
        EXIT_MISSING("entered before, never left", 3, "entry-without-exit"),
        ENTERED_TWICE("enters twice in one morning", 2, "entry-without-exit"),
        ENTRY_MISSING("leaves without ever having entered", 2, Finding.NOTED, "exit-without-entry"),
        CHILD_ALONE("child alone", 3, "unaccompanied-child"),
        ASKS_PROTECTION("asks for protection", 3, "asks-protection"),
        TRAFFICKING("signs of trafficking", 2, "possible-trafficking"),
        LIFE_AT_RISK("life at risk", 1, "life-at-risk"),
        RETRIED("sent again after a lost answer", 4, Finding.RECORDED_ONCE, "");

        private final String title;
        private final int count;
        private final Finding finding;
        private final String code;

        Kind(String title, int count, String code) {
            this(title, count, Finding.REFERRED, code);
        }

        Kind(String title, int count, Finding finding, String code) {
            this.title = title;
            this.count = count;
            this.finding = finding;
            this.code = code;
        }

        public String title() {
            return title;
        }

        public int count() {
            return count;
        }

        public Finding finding() {
            return finding;
        }

        /// The reason that should be given, or in the case of a namesake should not; empty where none is expected.
        public String code() {
            return code;
        }

        /// Whether the traveller truly is the person on the list.
        public boolean isListed() {
            return code.equals(Code.ALERT) && finding != Finding.LEFT_ALONE;
        }
    }

    /// Whether a check found what it should, given its outcome and its reason codes.
    public boolean isFound(boolean referred, List<String> reasons) {
        boolean named = reasons.contains(kind.code());
        return switch (kind.finding()) {
            case REFERRED -> referred && named;
            case NOTED -> named;
            case LEFT_ALONE -> !named;
            case RECORDED_ONCE -> true;
        };
    }

    private static final class Code {
        static final String ALERT = "alert-hit";
    }
}
