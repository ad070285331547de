package org.limen.bench.screening.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.limen.engine.names.NameNormaliser;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;

/// Names in their own script that the United Nations and the European Union published beside the Latin ones, for the
/// entries of the ready-made list, which has only the Latin ones.
public final class OriginalNames {
    private static final double OWN_SCRIPT_SHARE = 0.7;
    private static final Set<String> LATIN_PARTS = Set.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");

    private final Map<String, String> entryByName = new HashMap<>();
    private final Set<OriginalName> names = new LinkedHashSet<>();

    /// A name in its own script.
    ///
    /// @param entry the id of the entry in the ready-made list
    /// @param script the script of most of its letters
    public record OriginalName(String entry, UnicodeScript script, String text) {}

    private OriginalNames(List<ListedSubject> persons) {
        for (ListedSubject person : persons) {
            for (ListedName name : person.names()) {
                entryByName.putIfAbsent(person.list() + key(name.text()), person.entryId());
            }
        }
    }

    public static List<OriginalName> read(SharedData data, List<ListedSubject> persons) {
        var reader = new OriginalNames(persons);
        for (Path file : data.files("lists/eu/consolidated", ".csv")) {
            SharedData.rows(file).forEach(reader::european);
        }
        for (Path file : data.files("lists/un", ".xml")) {
            reader.unitedNations(file);
        }
        return List.copyOf(reader.names);
    }

    private void european(Map<String, String> row) {
        if ("Person".equals(row.get("schema"))) {
            String name = row.getOrDefault("name", "");
            String entry = entryByName.get("EU" + key(name));
            if (entry != null) {
                for (String alias : (row.getOrDefault("alias", "") + ";" + name).split("[;\n,–()]")) {
                    add(entry, alias.strip());
                }
            }
        }
    }

    private void unitedNations(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            var latin = new ArrayList<String>();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element(xml, latin);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private void element(XMLStreamReader xml, List<String> latin) throws XMLStreamException {
        String element = xml.getLocalName();
        if (element.equals("INDIVIDUAL")) {
            latin.clear();
        } else if (LATIN_PARTS.contains(element)) {
            latin.add(xml.getElementText());
        } else if (element.equals("NAME_ORIGINAL_SCRIPT")) {
            String entry = entryByName.get("UN" + key(String.join(" ", latin)));
            if (entry != null) {
                add(entry, xml.getElementText().strip());
            }
        }
    }

    private void add(String entry, String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        for (UnicodeScript script : List.of(
                UnicodeScript.CYRILLIC,
                UnicodeScript.ARABIC,
                UnicodeScript.HANGUL,
                UnicodeScript.HAN,
                UnicodeScript.HEBREW)) {
            long own =
                    text.codePoints().filter(c -> UnicodeScript.of(c) == script).count();
            if (letters > 1 && own >= letters * OWN_SCRIPT_SHARE) {
                names.add(new OriginalName(entry, script, text));
            }
        }
    }

    /// The name's words in order of the alphabet.
    static String key(String name) {
        String[] words = NameNormaliser.normalise(name).text().split(" ");
        java.util.Arrays.sort(words);
        return String.join(" ", words);
    }
}
