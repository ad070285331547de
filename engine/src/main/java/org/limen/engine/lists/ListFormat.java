package org.limen.engine.lists;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The forms in which lists of persons are published, and of the files that come with them.
public enum ListFormat {
    UN_XML("un-xml", "the UN Security Council's consolidated list, XML", "un"),
    OFAC_CSV("ofac-csv", "OFAC's list of specially designated nationals, CSV", "ofac-sdn"),
    OFAC_ALIASES_CSV("ofac-aliases-csv", "OFAC's file of aliases", ""),
    OFAC_ADDRESSES_CSV("ofac-addresses-csv", "OFAC's file of addresses", ""),
    EU_ACTS_CSV("eu-acts-csv", "EU acts as tables of the journal, CSV", "eu"),
    EU_FSF_CSV("eu-fsf-csv", "the EU's consolidated financial sanctions file, CSV", "eu-fsf"),
    TARGETS_CSV("targets-csv", "FollowTheMoney targets.simple.csv", "targets"),
    ENTITIES_JSON("entities-json", "FollowTheMoney entities, JSON Lines", "entities"),
    LIMEN("limen", "Limen's own tab-separated form", "");

    /// So many bytes of a file are enough to tell.
    public static final int BYTES_NEEDED = 4096;

    private final String code;
    private final String title;
    private final String listName;

    ListFormat(String code, String title, String listName) {
        this.code = code;
        this.title = title;
        this.listName = listName;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /// What a list of this form is called where nobody says; empty where its rows say.
    public String listName() {
        return listName;
    }

    public static Optional<ListFormat> of(String code) {
        return Stream.of(values()).filter(format -> format.code.equals(code)).findFirst();
    }

    /// The form of a file by how it begins, and by its name where that leaves a doubt; empty where it is none of
    /// these.
    public static Optional<ListFormat> detect(byte[] firstBytes, String fileName) {
        String start = text(firstBytes);
        String first = start.lines()
                .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                .findFirst()
                .orElse("");
        String name = fileName.toLowerCase(Locale.ROOT);
        if (first.startsWith("<")) {
            boolean refusedLater = start.contains("<!DOCTYPE");
            return start.contains("CONSOLIDATED_LIST") || refusedLater
                    ? Optional.of(UN_XML)
                    : named(name, "consolidated.xml", UN_XML);
        }
        if (first.startsWith("{")) {
            return Optional.of(ENTITIES_JSON);
        }
        return delimited(first, name);
    }

    private static Optional<ListFormat> delimited(String first, String name) {
        String columns = first.replace("\"", "");
        if (columns.contains("Entity_LogicalId") && columns.contains(";")) {
            return Optional.of(EU_FSF_CSV);
        }
        if (columns.startsWith("id,schema,name,")) {
            return Optional.of(TARGETS_CSV);
        }
        if (columns.contains("elex,") && columns.contains(",schema,name,")) {
            return Optional.of(EU_ACTS_CSV);
        }
        if (first.matches("\\d+,.*") && (first.contains("-0-") || name.endsWith(".csv"))) {
            return ofac(first);
        }
        return first.contains("\t") || first.isEmpty() ? Optional.of(LIMEN) : named(name, ".tsv", LIMEN);
    }

    /// OFAC's three files have no header and are told apart by how many cells a row has.
    private static Optional<ListFormat> ofac(String first) {
        String unquoted = first.replaceAll("\"[^\"]*\"", "");
        return switch ((int) unquoted.chars().filter(c -> c == ',').count()) {
            case 4 -> Optional.of(OFAC_ALIASES_CSV);
            case 5 -> Optional.of(OFAC_ADDRESSES_CSV);
            case 11 -> Optional.of(OFAC_CSV);
            default -> first.contains("-0-") ? Optional.of(OFAC_CSV) : Optional.empty();
        };
    }

    private static Optional<ListFormat> named(String name, String ending, ListFormat format) {
        return name.endsWith(ending) ? Optional.of(format) : Optional.empty();
    }

    private static String text(byte[] bytes) {
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE;
        String text = new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
