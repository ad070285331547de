package org.limen.engine.lists.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;

/// The elements of a few names in an XML file, one after the other, each as a small tree.
///
/// No document type is read, and with it no entity that could grow or lead out of the file: a file that declares
/// one is refused. A file that is no XML from some line on gives what stands before.
public final class XmlRecords {
    /// A record with more elements is refused, and the file with it.
    public static final int ELEMENTS_MAX = 50_000;

    private static final int PROLOGUE_BYTES = 256;
    private static final Pattern DECLARED = Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private final XMLStreamReader xml;
    private final Set<String> names;
    private final Faults faults;
    private final String encoding;
    private final int linesBefore;
    private boolean complete;
    private int elements;

    /// An element with its text and the elements in it.
    ///
    /// @param line the line that its tag ends on
    public record Element(String name, int line, String text, List<Element> children) {
        /// The text of the first child of a name, without blanks around it; empty where there is none.
        public String child(String childName) {
            return all(childName).stream().map(Element::text).findFirst().orElse("");
        }

        public List<Element> all(String childName) {
            return children.stream()
                    .filter(child -> child.name.equals(childName))
                    .toList();
        }
    }

    private XmlRecords(XMLStreamReader xml, Set<String> names, String encoding, int linesBefore, Faults faults) {
        this.xml = xml;
        this.names = Set.copyOf(names);
        this.encoding = encoding;
        this.linesBefore = linesBefore;
        this.faults = faults;
    }

    /// @param names     of the elements that are records
    /// @param firstLine the number of the first line in its file
    public static XmlRecords of(InputStream in, Set<String> names, int firstLine, Faults faults) throws IOException {
        byte[] start = in.readNBytes(PROLOGUE_BYTES);
        var whole = new SequenceInputStream(new java.io.ByteArrayInputStream(start), in);
        try {
            Matcher declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
            boolean wide = start.length > 1 && (start[0] == 0 || start[1] == 0 || (start[0] & 0xFE) == 0xFE);
            String encoding = wide ? "UTF-16" : declared.find() ? declared.group(1) : "UTF-8";
            boolean utf8 = encoding.equalsIgnoreCase("UTF-8");
            XMLInputFactory factory = closedFactory();
            XMLStreamReader xml = utf8
                    ? factory.createXMLStreamReader(withoutMark(start, new XmlControls(whole, firstLine, faults)))
                    : factory.createXMLStreamReader(wide ? whole : new XmlControls(whole, firstLine, faults));
            return new XmlRecords(xml, names, encoding, firstLine - 1, faults);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    public String encoding() {
        return encoding;
    }

    /// Whether the file was read to its proper end.
    public boolean isComplete() {
        return complete;
    }

    /// The next record, or null at the end or where the file is no XML any more.
    public @Nullable Element next() throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    return refused(
                            "doctype-refused",
                            "the file declares a document type, which no list needs; it is not read");
                }
                if (event == XMLStreamConstants.START_ELEMENT && names.contains(xml.getLocalName())) {
                    elements = 0;
                    return element();
                }
            }
            complete = true;
            return null;
        } catch (XMLStreamException e) {
            return broken(e);
        } catch (TooMany e) {
            return refused("entry-too-large", "an entry has more than " + ELEMENTS_MAX + " parts; reading ends here");
        }
    }

    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMany() {
            super(null, null, false, false);
        }
    }

    private Element element() throws XMLStreamException {
        if (++elements > ELEMENTS_MAX) {
            throw new TooMany();
        }
        String name = xml.getLocalName();
        int line = line();
        var text = new StringBuilder();
        var children = new ArrayList<Element>();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element());
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                faults.add(
                        line(),
                        Problem.warning(
                                "entity-unknown", null, "the entity '" + xml.getLocalName() + "' is not known"));
            }
        }
        if (text.indexOf("\uFFFD") >= 0) {
            faults.add(line, Problem.warning("character-lost", null, "a character of " + name + " is not " + encoding));
        }
        return new Element(name, line, text.toString().strip(), List.copyOf(children));
    }

    private @Nullable Element refused(String code, String what) {
        faults.add(line(), Problem.error(code, null, what));
        return null;
    }

    private @Nullable Element broken(XMLStreamException e) {
        int line =
                e.getLocation() == null ? line() : linesBefore + e.getLocation().getLineNumber();
        String detail =
                String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "").strip();
        faults.add(line, Problem.error("xml-broken", null, "the file is cut off or no XML from here on: " + detail));
        return null;
    }

    private int line() {
        return linesBefore + xml.getLocation().getLineNumber();
    }

    private static InputStreamReader withoutMark(byte[] start, InputStream in) throws IOException {
        if (start.length > 2 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            in.skipNBytes(3);
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    /// The platform's own parser with everything closed that leads out of the text.
    private static XMLInputFactory closedFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
