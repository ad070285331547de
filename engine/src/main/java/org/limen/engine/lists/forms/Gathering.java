package org.limen.engine.lists.forms;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.limen.engine.PartialDate;
import org.limen.engine.lists.Category;
import org.limen.engine.lists.Counted;
import org.limen.engine.lists.ListEntry;
import org.limen.engine.lists.SubjectListReader;
import org.limen.engine.lists.text.DateText;
import org.limen.engine.names.NameNormaliser;
import org.limen.engine.names.Nationality;
import org.limen.engine.names.NormalName;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Sex;
import org.limen.engine.screening.SubjectKind;

/// Gathers the parts of one entry, counts what was understood of them and names what was not.
final class Gathering {
    private static final int SHOWN_MAX = 60;
    private static final int NAME_CHARS_SHORT = 24;

    private final String id;
    private final String list;
    private final SubjectKind kind;
    private final int line;
    private final Tally tally;
    private final Map<String, ListedName.Quality> names = new LinkedHashMap<>();
    private final Set<PartialDate> dates = new LinkedHashSet<>();
    private final Set<String> nationalities = new TreeSet<>();
    private final Set<String> documents = new LinkedHashSet<>();
    private final Set<String> birthPlaces = new LinkedHashSet<>();
    private Sex sex = Sex.UNSPECIFIED;
    private Category category;
    private String note = "";

    Gathering(String id, String list, SubjectKind kind, int line, Category category, Tally tally) {
        this.id = id;
        this.list = list;
        this.kind = kind;
        this.line = line;
        this.category = category;
        this.tally = tally;
    }

    String id() {
        return id;
    }

    boolean isPerson() {
        return kind == SubjectKind.PERSON;
    }

    boolean hasNames() {
        return !names.isEmpty();
    }

    boolean hasNationalities() {
        return !nationalities.isEmpty();
    }

    boolean is(String otherList, String otherId) {
        return list.equals(otherList) && id.equals(otherId);
    }

    /// Adds a name; false where it has no letter of any script that can be compared.
    boolean name(int at, String text, ListedName.Quality quality) {
        String name = text.strip();
        NormalName normal = isShortAscii(name) ? null : NameNormaliser.normalise(name);
        if (normal == null ? !hasLetter(name) : normal.tokens().isEmpty()) {
            tally.count(Counted.NAMES_UNREADABLE);
            tally.warn(at, "name-without-letters", "name", "the name '" + shown(name) + "' has no letter to compare");
            return false;
        }
        if (normal != null && normal.capped()) {
            tally.warn(
                    at, "name-too-long", "name", "the name '" + shown(name) + "' is too long; its end is not compared");
        }
        if (names.size() >= SubjectListReader.NAMES_MAX && !names.containsKey(name)) {
            tally.warn(
                    at,
                    "names-too-many",
                    "name",
                    "the entry '" + id + "' has more than " + SubjectListReader.NAMES_MAX + " names");
            return true;
        }
        names.merge(name, quality, (old, more) -> old == ListedName.Quality.GOOD ? old : more);
        return true;
    }

    /// Adds the dates that a text gives.
    void birthDate(int at, String text) {
        DateText.Reading reading = DateText.read(text);
        reading.problems().forEach(p -> {
            if (p.isError()) {
                tally.count(Counted.DATES_UNREADABLE);
            }
            tally.warn(at, p.code(), "birthDate", p.message());
        });
        dates.addAll(reading.dates());
    }

    void birthDate(PartialDate date) {
        dates.add(date);
    }

    void nationality(int at, String text) {
        for (String state : StateText.states(text)) {
            if (Nationality.code(state).isEmpty()) {
                tally.count(Counted.NATIONALITIES_UNKNOWN);
                tally.warn(at, "nationality-unknown", "nationality", "no state is known as '" + shown(state) + "'");
            }
            nationalities.add(state);
        }
    }

    void sex(int at, String text) {
        String plain = text.replaceAll("[^\\p{L}]", "");
        if (plain.isEmpty()) {
            return;
        }
        Sex read = Sex.of(plain);
        if (read == Sex.UNSPECIFIED) {
            if (!plain.equalsIgnoreCase("X")) {
                tally.count(Counted.SEXES_UNREADABLE);
                tally.warn(at, "sex-unknown", "sex", "'" + shown(text) + "' is none of F, M and X");
            }
        } else {
            sex = read;
        }
    }

    /// Adds the numbers that were found in a text; none of them is a text not understood.
    void documents(int at, String text, List<String> numbers) {
        if (numbers.isEmpty() && !text.isBlank()) {
            tally.count(Counted.DOCUMENTS_UNREADABLE);
            tally.warn(at, "document-unreadable", "documentNumber", "'" + shown(text) + "' holds no document number");
        }
        documents.addAll(numbers);
    }

    void birthPlace(String text) {
        String place = text.strip();
        if (!place.isEmpty()) {
            birthPlaces.add(place);
        }
    }

    void category(int at, String code) {
        if (!code.isEmpty()) {
            category = Category.of(code).orElse(category);
            if (Category.of(code).isEmpty()) {
                tally.warn(at, "category-unknown", "category", "'" + shown(code) + "' is no category");
            }
        }
    }

    void note(String text) {
        note = text.isEmpty() ? note : text;
    }

    /// The entry, counted.
    ListEntry entry() {
        var listed = new ArrayList<ListedName>(names.size());
        names.forEach((text, quality) -> listed.add(new ListedName(text, quality)));
        var subject = new ListedSubject(
                id,
                list,
                kind,
                listed,
                List.copyOf(dates),
                nationalities,
                sex,
                List.copyOf(documents),
                List.copyOf(birthPlaces));
        count(subject);
        return new ListEntry(subject, category, note, line);
    }

    private void count(ListedSubject subject) {
        subject.names().forEach(this::count);
        subject.birthDates().forEach(date -> tally.count(date.isFull() ? Counted.FULL_DATES : Counted.PARTIAL_DATES));
        subject.nationalities().forEach(n -> tally.count(Counted.NATIONALITIES));
        subject.documentNumbers().forEach(n -> tally.count(Counted.DOCUMENTS));
        subject.birthPlaces().forEach(p -> tally.count(Counted.BIRTH_PLACES));
        if (sex != Sex.UNSPECIFIED) {
            tally.count(Counted.SEXES);
        }
        if (isPerson()) {
            countPerson(subject);
        }
    }

    private void count(ListedName name) {
        tally.count(Counted.NAMES);
        if (name.isWeak()) {
            tally.count(Counted.WEAK_NAMES);
        }
        if (isOtherScript(name.text())) {
            tally.count(Counted.OTHER_SCRIPT_NAMES);
        }
    }

    private void countPerson(ListedSubject person) {
        countIf(!person.birthDates().isEmpty(), Counted.PERSONS_WITH_BIRTH_DATE);
        countIf(!person.nationalities().isEmpty(), Counted.PERSONS_WITH_NATIONALITY);
        countIf(sex != Sex.UNSPECIFIED, Counted.PERSONS_WITH_SEX);
        countIf(!person.documentNumbers().isEmpty(), Counted.PERSONS_WITH_DOCUMENT);
        countIf(
                person.names().stream().anyMatch(name -> isOtherScript(name.text())),
                Counted.PERSONS_WITH_OTHER_SCRIPT);
    }

    private void countIf(boolean there, Counted what) {
        if (there) {
            tally.count(what);
        }
    }

    private static boolean isOtherScript(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .anyMatch(c -> c > 0x24F
                        && UnicodeScript.of(c) != UnicodeScript.LATIN
                        && Character.isLetter(c)
                        && UnicodeScript.of(c) != UnicodeScript.COMMON);
    }

    private static boolean isShortAscii(String name) {
        return name.length() <= NAME_CHARS_SHORT && name.chars().allMatch(c -> c < 0x80);
    }

    private static boolean hasLetter(String name) {
        return name.chars().anyMatch(Character::isLetter);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX) + "…";
    }
}
