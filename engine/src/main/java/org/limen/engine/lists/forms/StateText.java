package org.limen.engine.lists.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limen.engine.names.Nationality;

/// The states in what clerks write for a nationality: `(a) Malaysia, (b) Indonesia`, `Iranian and US`,
/// `Myanmar/Burma`, `Ukrainian (presumed)`.
final class StateText {
    private static final Pattern REMARK = Pattern.compile("\\([^()]{3,}\\)|\"");
    private static final Pattern ITEM = Pattern.compile("\\(?(?<![\\p{L}])[a-h]\\)");
    private static final List<Pattern> PARTED = List.of(
            Pattern.compile(";"), Pattern.compile("[,/]|(?i)\\band/or\\b"), Pattern.compile("(?i)\\band\\b|\\bor\\b"));
    private static final Pattern DOUBT = Pattern.compile(
            "(?i)\\b(?:assumed|allegedly|presumed|possibly|probably|former|formerly|dual|nationality|national|citizenship"
                    + "|citizen|of the(?= republic)|withdrawn|given by .*|passport holder|state of|united republic of|since \\d{4}|by birth)\\b|\\.$");

    /// Where a clerk went on with a document in the same cell.
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?i)[.,;]?\\s*(?:(?:afghan |uganda )?(?:national )?(?:identification|passport|identity|id)\\b.*)");

    private StateText() {}

    /// What stands behind the states about a document; empty where nothing does.
    static String documents(String text) {
        Matcher document = DOCUMENT.matcher(text.replace('\n', ' '));
        return document.find() ? document.group() : "";
    }

    /// As the list writes them; one that isn't known is there too.
    static List<String> states(String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.equals("-")) {
            return List.of();
        }
        if (isKnown(plain)) {
            return List.of(plain);
        }
        String alone = DOCUMENT.matcher(plain.replace('\n', ' ')).replaceFirst("");
        var states = new ArrayList<String>();
        for (String item : ITEM.split(REMARK.matcher(alone).replaceAll(" "))) {
            add(cleaned(item), 0, states);
        }
        return states;
    }

    /// Takes a text apart at what parts it most, and further only where it isn't a state as it stands.
    private static void add(String text, int from, List<String> states) {
        if (text.isEmpty()) {
            return;
        }
        if (from == PARTED.size() || isKnown(text)) {
            states.add(text);
        } else {
            PARTED.get(from).splitAsStream(text).forEach(part -> add(cleaned(part), from + 1, states));
        }
    }

    private static boolean isKnown(String text) {
        return !Nationality.code(text).isEmpty();
    }

    private static String cleaned(String text) {
        return DOUBT.matcher(text.strip())
                .replaceAll("")
                .replaceAll("^[\\s,;:.]+|[\\s,;:.]+$", "")
                .replaceAll("\\s+", " ");
    }
}
