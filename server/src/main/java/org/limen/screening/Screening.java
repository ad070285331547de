package org.limen.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.limen.access.Officer;
import org.limen.kernel.CountryCode;
import org.limen.ledger.Page;

/// Compares travellers and documents with the lists in force.
public interface Screening {
    /// The origin of this node's own words.
    String HERE = "";

    /// Finds whom of the listed persons a traveller may be, likeliest first, with what was judged of each before.
    Screened screen(Traveller traveller);

    /// Looks up a document among the lost, stolen and revoked ones.
    Optional<ListedDocument> document(CountryCode issuer, String number);

    /// Every list with the edition in force and its age.
    List<ListStatus> lists();

    /// Records, within the caller's recording, an officer's word on whether a traveller is the listed person.
    ///
    /// A later word supersedes an earlier one; both stay.
    void judge(Page page, Pair pair, boolean same, Officer officer, String why, Instant at);

    /// Records, within the caller's recording, what an officer at another node said of a pair.
    ///
    /// It counts beside this node's words that came before it.
    /// Where they differ, that it is the same person stands, until somebody here says otherwise.
    ///
    /// @param origin the other node's public key; [#HERE] for a word of this one that came back after a loss
    void hear(Page page, Pair pair, String origin, Judgement word);

    /// A traveller, by person key, and the entry of a list that they may be.
    ///
    /// @param crossing at which it was judged
    record Pair(String personKey, String list, String entry, UUID crossing) {}
}
