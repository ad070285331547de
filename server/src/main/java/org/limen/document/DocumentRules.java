package org.limen.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import org.limen.engine.mrz.IssuingStates;
import org.limen.engine.mrz.Mrz;
import org.limen.engine.mrz.MrzDate;
import org.limen.engine.stay.TravellerGroup;
import org.limen.kernel.Finding;
import org.limen.kernel.Reason;
import org.limen.kernel.Rule;
import org.limen.kernel.Severity;

/// What is asked of every document, in this order.
public final class DocumentRules {
    public static final List<Rule<DocumentCase>> ALL = List.of(
            new Rule<>("zone-reliable", DocumentRules::zoneReliable),
            new Rule<>("zone-repaired", DocumentRules::zoneRepaired),
            new Rule<>("typed-data-agrees", DocumentRules::typedDataAgrees),
            new Rule<>("document-complete", DocumentRules::complete),
            new Rule<>("issuer-known", DocumentRules::issuerKnown),
            new Rule<>("no-specimen", DocumentRules::noSpecimen),
            new Rule<>("document-not-listed", DocumentRules::notListed),
            new Rule<>("document-not-expired", DocumentRules::notExpired),
            new Rule<>("document-good-long-enough", DocumentRules::goodLongEnough),
            new Rule<>("document-type-accepted", DocumentRules::typeAccepted),
            new Rule<>("visa-held-where-needed", DocumentRules::visaHeld));

    /// The passport of the standard's own examples (Doc 9303 Part 4, appendix A): no traveller carries it.
    private static final String SPECIMEN_STATE = "UTO";

    private static final Set<IssuingStates.Kind> STANDING =
            Set.of(IssuingStates.Kind.STATE, IssuingStates.Kind.ICAO, IssuingStates.Kind.FORMER);

    private DocumentRules() {}

    private static Finding zoneReliable(DocumentCase given) {
        TravelDocument document = given.document();
        if (document.format() == null && document.problems().isEmpty()) {
            return Finding.notApplicable();
        }
        if (document.valid()) {
            return Finding.passed();
        }
        String problems = document.problems().stream()
                .filter(Problem::isError)
                .map(Problem::message)
                .collect(Collectors.joining("; "));
        return Finding.of(Reason.refers(Severity.DOCUMENT, "mrz-invalid", Map.of("problems", problems)));
    }

    private static Finding zoneRepaired(DocumentCase given) {
        List<Mrz.Repair> repairs = given.document().repairs();
        if (repairs.isEmpty()) {
            return Finding.passed();
        }
        String fields = repairs.stream()
                .map(repair -> String.valueOf(repair.field()))
                .distinct()
                .collect(Collectors.joining(", "));
        return Finding.of(Reason.notes(Severity.DOCUMENT, "mrz-repaired", Map.of("fields", fields)));
    }

    private static Finding typedDataAgrees(DocumentCase given) {
        List<String> fields = given.document().differences();
        return fields.isEmpty()
                ? Finding.passed()
                : refers("mrz-typed-differs", Map.of("fields", String.join(", ", fields)));
    }

    /// What no rule could look at is itself a reason: an unread number is not a clean one.
    private static Finding complete(DocumentCase given) {
        TravelDocument document = given.document();
        if (!document.valid()) {
            return Finding.notApplicable();
        }
        var missing = new ArrayList<String>();
        addIf(missing, "documentNumber", document.number().isEmpty());
        addIf(missing, "issuer", document.issuer().isEmpty());
        addIf(missing, "surname", document.holder().fullName().isEmpty());
        addIf(missing, "birthDate", document.holder().birthDate() == null);
        addIf(missing, "nationality", document.holder().nationality().isEmpty());
        addIf(missing, "expiryDate", document.expiryDate() == null && !isWithoutExpiry(document));
        return missing.isEmpty()
                ? Finding.passed()
                : refers("document-incomplete", Map.of("fields", String.join(", ", missing)));
    }

    /// The zone of the old French identity card states no expiry.
    private static boolean isWithoutExpiry(TravelDocument document) {
        return "FRID".equals(document.format());
    }

    private static Finding issuerKnown(DocumentCase given) {
        String issuer = given.document().issuer();
        if (issuer.isEmpty()) {
            return Finding.notApplicable();
        }
        boolean known = STANDING.contains(IssuingStates.kind(issuer))
                || given.issuersBeside().contains(issuer);
        return known ? Finding.passed() : refers("issuer-unknown", Map.of("issuer", issuer));
    }

    private static Finding noSpecimen(DocumentCase given) {
        TravelDocument document = given.document();
        boolean specimen = document.issuer().equals(SPECIMEN_STATE)
                || document.holder().nationality().equals(SPECIMEN_STATE)
                || document.holder().fullName().contains("SPECIMEN");
        return specimen ? refers("specimen-document", Map.of()) : Finding.passed();
    }

    private static Finding notListed(DocumentCase given) {
        if (given.documentList() == null || !given.document().isIdentified()) {
            return Finding.notApplicable();
        }
        return given.listed()
                .map(entry -> Finding.of(Reason.refers(
                                Severity.DOCUMENT,
                                "document-listed",
                                Map.of("kind", entry.kind(), "list", entry.list(), "since", dateOr(entry.since())))
                        .from(given.documentList())))
                .orElse(Finding.passed());
    }

    /// Who leaves on an expired document is noted: a state lets foreigners go home.
    private static Finding notExpired(DocumentCase given) {
        MrzDate expiry = given.document().expiryDate();
        LocalDate last = expiry == null ? null : expiry.latest();
        if (last == null) {
            return Finding.notApplicable();
        }
        if (!last.isBefore(given.on())) {
            return Finding.passed();
        }
        BiFunction<String, Map<String, Object>, Reason> effect = given.entering()
                ? (code, params) -> Reason.refers(Severity.DOCUMENT, code, params)
                : (code, params) -> Reason.notes(Severity.DOCUMENT, code, params);
        return Finding.of(effect.apply("document-expired", Map.of("expiryDate", last.toString())));
    }

    private static Finding goodLongEnough(DocumentCase given) {
        MrzDate expiry = given.document().expiryDate();
        LocalDate last = expiry == null ? null : expiry.latest();
        int months = given.group().validity().monthsAfterDeparture();
        if (!given.entering() || months == 0 || last == null || last.isBefore(given.on())) {
            return Finding.notApplicable();
        }
        LocalDate departure = given.departure() == null ? given.on() : given.departure();
        LocalDate needed = departure.plusMonths(months);
        return last.isBefore(needed)
                ? Finding.of(Reason.refers(
                                Severity.DOCUMENT,
                                "document-expires-soon",
                                Map.of("expiryDate", last.toString(), "neededUntil", needed.toString()))
                        .from(given.pack()))
                : Finding.passed();
    }

    private static Finding typeAccepted(DocumentCase given) {
        if (!given.entering()) {
            return Finding.notApplicable();
        }
        TravellerGroup.@Nullable DocumentKind kind = given.document().kind().inPacks();
        boolean accepted = kind != null && given.group().documents().contains(kind);
        return accepted
                ? Finding.passed()
                : Finding.of(Reason.refers(
                                Severity.DOCUMENT,
                                "document-type-not-accepted",
                                Map.of("kind", given.document().kind().code()))
                        .from(given.pack()));
    }

    private static Finding visaHeld(DocumentCase given) {
        List<TravelDocument> shown = given.supporting();
        if (!given.entering() || given.group().visa() != TravellerGroup.VisaNeed.NEEDED) {
            return Finding.notApplicable();
        }
        if (shown.isEmpty()) {
            String nationality = given.document().holder().nationality();
            return Finding.of(Reason.refers(Severity.DOCUMENT, "visa-needed", Map.of("nationality", nationality))
                    .from(given.pack()));
        }
        List<String> faults = shown.stream()
                .map(visa -> SupportingDocument.fault(visa, given))
                .toList();
        return faults.contains("")
                ? Finding.passed()
                : refers("visa-invalid", Map.of("why", String.join("; ", faults)));
    }

    private static Finding refers(String code, Map<String, Object> params) {
        return Finding.of(Reason.refers(Severity.DOCUMENT, code, params));
    }

    private static void addIf(List<String> fields, String field, boolean missing) {
        if (missing) {
            fields.add(field);
        }
    }

    private static String dateOr(@Nullable LocalDate date) {
        return date == null ? "unknown" : date.toString();
    }
}
