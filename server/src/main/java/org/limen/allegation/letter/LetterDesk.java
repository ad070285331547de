package org.limen.allegation.letter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.allegation.letter.LetterText.LetterCase;
import org.limen.allegation.record.Act;
import org.limen.allegation.record.AllegationStore;
import org.limen.allegation.record.Course;
import org.limen.allegation.record.Letter;
import org.limen.allegation.record.Letters;
import org.limen.allegation.record.Revision;
import org.limen.allegation.record.Rows;
import org.limen.allegation.record.Text;
import org.limen.allegation.setting.AllegationSettings;
import org.limen.allegation.setting.AllegationSettings.PartyTold;
import org.limen.engine.merkle.Hash;
import org.limen.kernel.NodeIdentity;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.limen.print.Printed;
import org.springframework.stereotype.Component;

/// Writes and prints the letters of a step, one for each language of the party, and keeps them.
@Component
public class LetterDesk {
    private final AllegationStore store;
    private final Letters letters;
    private final AllegationSettings settings;
    private final NodeIdentity node;
    private final Printed printed;

    LetterDesk(
            AllegationStore store, Letters letters, AllegationSettings settings, NodeIdentity node, Printed printed) {
        this.store = store;
        this.letters = letters;
        this.settings = settings;
        this.node = node;
        this.printed = printed;
    }

    /// The letters that a step would send on a case as it stands; nothing is recorded.
    ///
    /// @param party whom they go to, one that this node was told of
    public Drafts write(Revision last, Course course, Act.Writing act, String party, Instant at, Officer officer) {
        PartyTold to = settings.party(party).orElseThrow();
        int before = letters.of(store.reading(), last.allegation(), Rows.LATEST).size();
        var drafts = new ArrayList<Drafts.Draft>();
        for (String language : to.languages()) {
            int ordinal = before + drafts.size() + 1;
            String number = course.number().orElseThrow() + "/" + ordinal;
            String xhtml = new LetterText(new LetterCase(
                            act.kind(),
                            to,
                            language,
                            number,
                            at,
                            officer.fullName(),
                            said(act, language),
                            last.body(),
                            course,
                            settings,
                            node))
                    .xhtml();
            drafts.add(draft(last.allegation(), act, to.code(), language, ordinal, number, at, xhtml));
        }
        return new Drafts(at, last.revision(), course.steps().size(), drafts);
    }

    /// Keeps drafts with the step that they go out with.
    public void keep(Page page, Drafts drafts, Instant recordedAt) {
        for (Drafts.Draft draft : drafts.letters()) {
            Letter letter = draft.letter().recorded(recordedAt);
            letters.insert(page.jdbc(), letter, draft.pdf());
            page.enter(new LedgerEvent(
                    "letter-issued",
                    letter.allegation().toString(),
                    letter.issuedAt(),
                    Map.of("letter", letter, "xhtml", letter.xhtml())));
        }
    }

    public Optional<Letter> find(UUID allegation, UUID letter) {
        return letters.find(store.reading(), allegation, letter);
    }

    /// The pages of a letter, unless they are no longer those that were hashed.
    public Optional<byte[]> pages(Letter letter) {
        byte[] pages = letters.pages(store.reading(), letter.id());
        return Hash.over(pages).hex().equals(letter.sha256()) ? Optional.of(pages) : Optional.empty();
    }

    private Drafts.Draft draft(
            UUID allegation,
            Act.Writing act,
            String party,
            String language,
            int ordinal,
            String number,
            Instant at,
            String xhtml) {
        byte[] pdf = printed.pdf(xhtml, Locale.of(language));
        var letter = new Letter(
                UUID.nameUUIDFromBytes((act.id() + " " + language).getBytes(StandardCharsets.UTF_8)),
                allegation,
                act.id(),
                ordinal,
                act.kind().code(),
                party,
                language,
                number,
                at,
                at,
                xhtml,
                Hash.over(pdf).hex(),
                pdf.length);
        return new Drafts.Draft(letter, pdf);
    }

    private static @Nullable String said(Act.Writing act, String language) {
        List<Text> words = act.words();
        return words == null
                ? null
                : words.stream()
                        .filter(text -> text.language().equals(language))
                        .map(Text::text)
                        .findFirst()
                        .orElse(null);
    }
}
