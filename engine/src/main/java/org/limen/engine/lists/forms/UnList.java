package org.limen.engine.lists.forms;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.limen.engine.lists.text.NameText;
import org.limen.engine.lists.text.NumberText;
import org.limen.engine.lists.text.XmlRecords;
import org.limen.engine.lists.text.XmlRecords.Element;
import org.limen.engine.screening.ListedName.Quality;
import org.limen.engine.screening.SubjectKind;

/// The UN Security Council's consolidated list: individuals and entities, each with its aliases, dates and
/// documents.
///
/// An alias of low quality is a weak name. A sex is taken from the list's own element, or from a comment that
/// says `Gender:` or `Sex:`; it is never concluded from a pronoun.
final class UnList {
    private static final Pattern STATED_SEX = Pattern.compile("(?i)\\b(?:gender|sex): *(male|female)\\b");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}){0,2}.*");
    private static final Set<String> USED = Set.of(
            "DATAID",
            "FIRST_NAME",
            "SECOND_NAME",
            "THIRD_NAME",
            "FOURTH_NAME",
            "NAME_ORIGINAL_SCRIPT",
            "GENDER",
            "REFERENCE_NUMBER",
            "NATIONALITY",
            "INDIVIDUAL_ALIAS",
            "ENTITY_ALIAS",
            "INDIVIDUAL_DATE_OF_BIRTH",
            "INDIVIDUAL_PLACE_OF_BIRTH",
            "INDIVIDUAL_DOCUMENT");

    private final Element element;
    private final Gathering entry;
    private final Tally tally;

    private UnList(Element element, Gathering entry, Tally tally) {
        this.element = element;
        this.entry = entry;
        this.tally = tally;
    }

    static String read(Import from) throws IOException {
        Tally tally = from.tally();
        var records = XmlRecords.of(from.in(), Set.of("INDIVIDUAL", "ENTITY"), from.firstLine(), tally);
        for (Element element = records.next(); element != null; element = records.next()) {
            tally.row();
            SubjectKind kind = element.name().equals("INDIVIDUAL") ? SubjectKind.PERSON : SubjectKind.ORGANISATION;
            Gathering entry = from.gathering(id(element), kind, element.line());
            new UnList(element, entry, tally).gather();
            from.give(entry);
        }
        if (!records.isComplete()) {
            tally.incomplete();
        }
        return records.encoding();
    }

    private static String id(Element element) {
        String reference = element.child("REFERENCE_NUMBER");
        return reference.isEmpty() ? element.child("DATAID") : reference;
    }

    private void gather() {
        names();
        element.all("INDIVIDUAL_DATE_OF_BIRTH").forEach(this::birthDate);
        element.all("INDIVIDUAL_PLACE_OF_BIRTH").forEach(place -> entry.birthPlace(joined(place)));
        element.all("INDIVIDUAL_DOCUMENT").forEach(this::document);
        for (Element nationality : element.all("NATIONALITY")) {
            nationality.all("VALUE").forEach(v -> entry.nationality(v.line(), v.text()));
        }
        sex();
        element.children().stream()
                .filter(child -> !USED.contains(child.name()) && hasText(child))
                .forEach(child -> tally.aside(child.name()));
    }

    private void names() {
        String name = Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
                .map(element::child)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        if (!name.isEmpty()) {
            entry.name(element.line(), plain(name), Quality.GOOD);
        }
        String original = element.child("NAME_ORIGINAL_SCRIPT");
        addAll(element.line(), original, Quality.GOOD);
        element.all("INDIVIDUAL_ALIAS").forEach(this::alias);
        element.all("ENTITY_ALIAS").forEach(this::alias);
    }

    private void alias(Element alias) {
        Quality quality = alias.child("QUALITY").equalsIgnoreCase("low") ? Quality.WEAK : Quality.GOOD;
        String name = alias.child("ALIAS_NAME");
        if (entry.isPerson()) {
            addAll(alias.line(), name, quality);
        } else if (!name.isEmpty()) {
            entry.name(alias.line(), plain(name), quality);
        }
        entry.birthDate(alias.line(), alias.child("DATE_OF_BIRTH"));
        entry.birthPlace(joined(alias, "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH"));
        if (!alias.child("NOTE").isEmpty()) {
            tally.aside("NOTE on an alias");
        }
    }

    private void addAll(int line, String text, Quality quality) {
        if (text.isEmpty()) {
            return;
        }
        List<String> names = NameText.read(plain(text));
        if (names.isEmpty()) {
            entry.name(line, plain(text), quality);
        }
        names.forEach(name -> entry.name(line, name, quality));
    }

    /// `EXACT` and `APPROXIMATELY` with a date, a year or a note in words; `BETWEEN` with two years.
    private void birthDate(Element date) {
        String type = date.child("TYPE_OF_DATE");
        String from = date.child("FROM_YEAR");
        String note = date.child("NOTE");
        String given = date.child("DATE").isEmpty() ? date.child("YEAR") : date.child("DATE");
        if (!from.isEmpty()) {
            entry.birthDate(date.line(), from + " to " + date.child("TO_YEAR"));
        } else if (DATE.matcher(given).matches()) {
            String shortened = given.length() > 10 ? given.substring(0, 10) : given;
            entry.birthDate(date.line(), type.equalsIgnoreCase("approximately") ? "circa " + shortened : shortened);
        } else {
            entry.birthDate(date.line(), given.isEmpty() ? note : given);
        }
        if (!note.isEmpty() && !(given.isEmpty() && from.isEmpty())) {
            tally.aside("NOTE on a date of birth");
        }
    }

    /// The number may stand in the second type or in the note when it isn't where it belongs.
    private void document(Element document) {
        String number = document.child("NUMBER");
        if (!number.isEmpty()) {
            entry.documents(document.line(), number, NumberText.read(number));
            return;
        }
        String elsewhere = joined(document, "TYPE_OF_DOCUMENT2", "NOTE");
        List<String> found = NumberText.read(elsewhere);
        if (hasText(document)) {
            String shown = elsewhere.isEmpty() ? document.child("TYPE_OF_DOCUMENT") : elsewhere;
            entry.documents(document.line(), shown, found);
        }
    }

    private void sex() {
        entry.sex(element.line(), element.child("GENDER"));
        Matcher stated = STATED_SEX.matcher(element.child("COMMENTS1"));
        if (entry.isPerson() && stated.find() && element.child("GENDER").isEmpty()) {
            entry.sex(element.line(), stated.group(1));
        }
    }

    private static boolean hasText(Element element) {
        return !element.text().isEmpty() || element.children().stream().anyMatch(UnList::hasText);
    }

    private static String joined(Element element, String... names) {
        List<String> wanted =
                List.of(names.length > 0 ? names : new String[] {"STREET", "CITY", "STATE_PROVINCE", "COUNTRY"});
        return wanted.stream()
                .map(element::child)
                .filter(text -> !text.isEmpty())
                .map(UnList::plain)
                .collect(Collectors.joining(", "));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
