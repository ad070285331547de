package org.limen.bench.screening.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;

/// Apache Lucene over the listed names, in memory: words within two edits, or groups of three letters.
public final class LuceneNames {
    private static final String WORDS = "words";
    private static final String GROUPS = "groups";
    private final IndexSearcher searcher;
    private final DirectoryReader reader;

    private LuceneNames(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    /// An index of every name of these persons.
    public static LuceneNames of(Iterable<ListedSubject> persons) {
        try {
            var folder = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(folder, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
                for (ListedSubject person : persons) {
                    for (ListedName name : person.names()) {
                        writer.addDocument(document(person.entryId(), name.text()));
                    }
                }
                writer.forceMerge(1);
            }
            return new LuceneNames(DirectoryReader.open(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Words with as many edits as their length allows (up to two letters none, up to five one, else two).
    public Peer fuzzy() {
        return peer(name -> {
            var query = new BooleanQuery.Builder();
            for (String word : new LinkedHashSet<>(List.of(lower(name).split(" ")))) {
                int edits = word.length() < 3 ? 0 : word.length() < 6 ? 1 : 2;
                query.add(new FuzzyQuery(new Term(WORDS, word), edits), Occur.SHOULD);
            }
            return query.build();
        });
    }

    /// Groups of three letters, of which this share has to agree.
    public Peer groups(double share) {
        return peer(name -> {
            Set<String> groups = groupsOf(lower(name));
            var query = new BooleanQuery.Builder();
            groups.forEach(g -> query.add(new TermQuery(new Term(GROUPS, g)), Occur.SHOULD));
            return query.setMinimumNumberShouldMatch((int) Math.ceil(groups.size() * share))
                    .build();
        });
    }

    private interface Asked {
        Query of(String name);
    }

    private Peer peer(Asked asked) {
        return new Peer() {
            @Override
            public List<Candidate> candidates(String name) {
                return find(asked.of(name));
            }

            @Override
            public void close() {
                try {
                    reader.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private List<Candidate> find(Query query) {
        try {
            var found = new ArrayList<Candidate>();
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc hit : searcher.search(query, Peer.CANDIDATES).scoreDocs) {
                Document document = stored.document(hit.doc);
                found.add(new Candidate(document.get("entry"), document.get("name"), hit.score));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(String entry, String name) {
        var document = new Document();
        document.add(new StoredField("entry", entry));
        document.add(new StoredField("name", name));
        document.add(new TextField(WORDS, lower(name), Field.Store.NO));
        document.add(new TextField(GROUPS, String.join(" ", groupsOf(lower(name))), Field.Store.NO));
        return document;
    }

    private static Set<String> groupsOf(String name) {
        var groups = new LinkedHashSet<String>();
        for (String word : name.split(" ")) {
            String padded = "_" + word + "_";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                groups.add(padded.substring(i, i + 3));
            }
        }
        return groups;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT).strip();
    }
}
