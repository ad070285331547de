package org.limen.engine.lists.forms;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limen.engine.screening.ListedName.Quality;

/// The remarks of an OFAC row, part by part: dates and places of birth, nationalities, documents, weak aliases.
///
/// What is no particular of that kind is counted by how it begins, so that nothing disappears.
final class OfacRemarks {
    private static final Pattern ALIAS = Pattern.compile("(?:alt\\. )?[afn]\\.k\\.a\\. '(.*)'?");
    private static final Pattern BIRTH = Pattern.compile("(?:alt\\. )?DOB (.*)");
    private static final Pattern PLACE = Pattern.compile("(?:alt\\. )?POB (.*)");
    private static final Pattern STATE = Pattern.compile("(?:alt\\. )?(?:nationality|citizen) (.*)");
    private static final Pattern FLAG = Pattern.compile("(?:alt\\. )?(?:Former )?Vessel Flag (.*)");
    private static final Pattern SEX = Pattern.compile("(?:alt\\. )?Gender (.*)");

    /// Documents that a person may carry or be known by to a register, and numbers of what is no person.
    private static final Pattern DOCUMENT = Pattern.compile("(?:alt\\. )?(?:[A-Z][A-Za-z.'-]+ ){0,3}?"
            + "(?:Passport(?: Number| No\\.)?|National ID No\\.|National Foreign ID Number|Cedula(?: de \\w+)? No\\.|D\\.N\\.I\\.|N\\.I\\.E\\."
            + "|C\\.U\\.I\\.[TLP]?\\.?|C\\.U\\.R\\.P\\.|R\\.F\\.C\\.|I\\.F\\.E\\.|SSN|Identification Number|Personal ID(?: Card| No\\.)?|ID Card(?: No\\.)?|ID No\\."
            + "|Birth Certificate Number|Driver's License No\\.|Electoral Registry No\\.|Residency Number|Voter Identification Number"
            + "|Identity Card(?: No\\.)?|Seaman's Book|Seafarer's Identification Document|Travel Document Number|Refugee ID Card"
            + "|Military Registration Number|Cartilla de Servicio Militar Nacional|Immigration No\\.|Numero de Identidad|LE Number|VisaNumberID"
            + "|Fiscal Code|Tax ID No\\.|NIT(?: #)?|RUC #|RTN|Registration Number|Registration ID|Business Registration Number"
            + "|Commercial Registry Number|Company Number|Vessel Registration Identification(?: IMO)?|MMSI|Aircraft Tail Number"
            + "|Aircraft Manufacturer's Serial Number \\(MSN\\)|Aircraft Construction Number \\(also called L/N or S/N or F/N\\))"
            + "(?: IMO)? (?<number>.*)");
    private static final Pattern NUMBER_END =
            Pattern.compile("(?: \\(|,| issued | expires | -[ ]).*|[.;,]+$|(?: issued| expires).*");
    private static final Pattern BEGINNING = Pattern.compile("(?:alt\\. )?((?:[A-Za-z][A-Za-z./'&()-]*:? ?){1,4})");
    private static final Pattern KNOWN_ASIDE = Pattern.compile(
            "(?:alt\\. )?(?<what>Linked To|Secondary sanctions risk|Additional Sanctions Information|Organization Established Date"
                    + "|Organization Type|Transactions Prohibited|Digital Currency Address|Executive Order|Website|Phone Number|Telephone"
                    + "|Email Address|Target Type|Aircraft \\w+(?: \\w+)?|Other Vessel \\w+(?: \\w+)?|Vessel \\w+(?: \\w+)?|Government Gazette Number"
                    + "|Chinese Commercial Code|SWIFT/BIC|D-U-N-S Number|CAATSA Section|PEESA Information|NS-ISA|ICTY indictee|IFSR Determination"
                    + "|For more information).*");

    private static final Pattern PARTED = Pattern.compile(";\\s+|;$");

    /// OFAC cuts longer remarks and puts them whole into another file.
    private static final int CHARS_MAX = 1000;

    private final Gathering entry;
    private final int line;
    private final Tally tally;

    OfacRemarks(Gathering entry, int line, Tally tally) {
        this.entry = entry;
        this.line = line;
        this.tally = tally;
    }

    void read(String remarks) {
        if (remarks.isEmpty()) {
            return;
        }
        String whole = remarks.endsWith(".") ? remarks.substring(0, remarks.length() - 1) : remarks;
        List<String> parts = PARTED.splitAsStream(whole)
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
        boolean cut = remarks.length() >= CHARS_MAX && !remarks.endsWith(".");
        parts.subList(0, cut ? parts.size() - 1 : parts.size()).forEach(this::part);
        if (cut) {
            String message = "the remarks are cut off in '" + parts.getLast() + "'; the rest is in sdn_comments.csv";
            tally.warn(line, "remarks-cut", null, message);
        }
    }

    private void part(String part) {
        if (!alias(part) && !particular(part) && !document(part)) {
            aside(part);
        }
    }

    private boolean alias(String part) {
        Matcher alias = ALIAS.matcher(part);
        if (alias.matches()) {
            String name = alias.group(1);
            entry.name(line, name.endsWith("'") ? name.substring(0, name.length() - 1) : name, Quality.WEAK);
            return true;
        }
        return false;
    }

    private boolean particular(String part) {
        return takes(BIRTH, part, text -> entry.birthDate(line, text))
                || takes(PLACE, part, entry::birthPlace)
                || takes(STATE, part, text -> entry.nationality(line, text))
                || takes(FLAG, part, text -> entry.nationality(line, text))
                || takes(SEX, part, text -> entry.sex(line, text));
    }

    private static boolean takes(Pattern form, String part, Consumer<String> taker) {
        Matcher found = form.matcher(part);
        if (found.matches()) {
            taker.accept(found.group(1));
            return true;
        }
        return false;
    }

    private boolean document(String part) {
        Matcher document = DOCUMENT.matcher(part);
        if (document.matches()) {
            String number = NUMBER_END
                    .matcher(document.group("number"))
                    .replaceFirst("")
                    .strip();
            boolean numbered = number.chars().anyMatch(Character::isDigit);
            entry.documents(line, part, numbered ? List.of(number) : List.of());
            return true;
        }
        return false;
    }

    private void aside(String part) {
        Matcher known = KNOWN_ASIDE.matcher(part);
        if (known.matches()) {
            tally.aside(known.group("what"));
            return;
        }
        Matcher beginning = BEGINNING.matcher(part);
        boolean numbered = part.chars().anyMatch(Character::isDigit);
        tally.aside(numbered && beginning.lookingAt() ? beginning.group(1).strip() : "remarks in words");
    }
}
