package org.limen.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.limen.engine.names.NameNormaliser;
import org.limen.engine.names.NameToken;
import org.limen.engine.names.NormalName;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// How many of the names that a published list gives in their own script are found by one of their readings among the
/// Latin names of the same person.
///
/// A word agrees when it has the letters, the spelling key or the skeleton of a listed word; particles don't count. A
/// name agrees when all its words do in one reading, since a word that contradicts costs more than one that is missing.
final class NativeListBench {
    private NativeListBench() {}

    private static final class Tally {
        private int names;
        private int agreeing;
        private double words;

        void add(double share) {
            names++;
            words += share;
            agreeing += share == 1 ? 1 : 0;
        }
    }

    /// Prints a row for each script of the list of the United Nations' Security Council.
    static void run(Path unitedNations) throws IOException {
        var tallies = new TreeMap<String, Tally>();
        NodeList persons = document(unitedNations);
        for (int i = 0; i < persons.getLength(); i++) {
            if (persons.item(i) instanceof Element person) {
                List<String> written = texts(person, "NAME_ORIGINAL_SCRIPT");
                List<NormalName> listed = listed(person);
                for (String name : written) {
                    String script =
                            Character.UnicodeScript.of(name.codePointAt(0)).name();
                    tallies.computeIfAbsent(script, key -> new Tally()).add(share(name, listed));
                }
            }
        }
        System.out.printf("%n%-28s %9s %8s %6s%n", "listed in their own script", "names", "words %", "whole %");
        tallies.forEach((script, tally) -> System.out.printf(
                "%-28s %9d %8.1f %6.1f%n",
                "UN " + script, tally.names, 100 * tally.words / tally.names, 100.0 * tally.agreeing / tally.names));
    }

    private static double share(String written, List<NormalName> listed) {
        double best = 0;
        for (NormalName reading : NameNormaliser.readings(written)) {
            List<NameToken> words =
                    reading.tokens().stream().filter(word -> !word.particle()).toList();
            for (NormalName name : listed) {
                long agreeing =
                        words.stream().filter(word -> agrees(word, name)).count();
                best = Math.max(best, words.isEmpty() ? 0 : (double) agreeing / words.size());
            }
        }
        return best;
    }

    private static boolean agrees(NameToken word, NormalName listed) {
        return listed.tokens().stream()
                .anyMatch(other -> other.letters().equals(word.letters())
                        || other.spellingKey().equals(word.spellingKey())
                        || (!word.skeleton().isEmpty() && other.skeleton().equals(word.skeleton())));
    }

    private static List<NormalName> listed(Element person) {
        var listed = new ArrayList<NormalName>();
        var main = new StringBuilder();
        for (String part : List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")) {
            texts(person, part).forEach(text -> main.append(' ').append(text));
        }
        listed.add(NameNormaliser.normalise(main.toString()));
        texts(person, "ALIAS_NAME").forEach(alias -> listed.add(NameNormaliser.normalise(alias)));
        return listed;
    }

    private static List<String> texts(Element person, String tag) {
        var texts = new ArrayList<String>();
        for (Iterator<Node> nodes = nodes(person.getElementsByTagName(tag)); nodes.hasNext(); ) {
            String text = nodes.next().getTextContent().strip();
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static Iterator<Node> nodes(NodeList list) {
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < list.getLength(); i++) {
            nodes.add(list.item(i));
        }
        return nodes.iterator();
    }

    private static NodeList document(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getElementsByTagName("INDIVIDUAL");
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("The list " + file + " could not be read", e);
        }
    }
}
