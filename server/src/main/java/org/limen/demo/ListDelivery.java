package org.limen.demo;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.limen.demo.NodeClient.Reply;
import org.limen.demo.world.Listing;
import org.limen.demo.world.Region.Authority;
import org.limen.screening.ListKind;
import org.limen.screening.ListSigning;

/// The authorities of the region: each has a key pair of its own, makes it known to the node, and sends signed lists.
final class ListDelivery {
    private final NodeClient administrator;
    private final List<Listing> listings;
    private final Instant issued;

    ListDelivery(NodeClient administrator, List<Listing> listings, Instant issued) {
        this.administrator = administrator;
        this.listings = listings;
        this.issued = issued;
    }

    /// Sends every list of every authority and tells how many rows the node understood.
    int deliver(List<Authority> authorities) {
        return authorities.stream().mapToInt(this::deliver).sum();
    }

    private int deliver(Authority authority) {
        KeyPair keys = ListSigning.newKeys();
        String publicKey = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        administrator
                .put(
                        "/api/authorities/" + authority.code(),
                        Map.of("name", authority.name(), "publicKey", publicKey, "lists", authority.lists()))
                .orRefused("make the authority " + authority.code() + " known");
        return authority.lists().stream()
                .mapToInt(list -> deliver(authority, keys, list))
                .sum();
    }

    private int deliver(Authority authority, KeyPair keys, String list) {
        String rows = listings.stream()
                .filter(listing -> listing.list().equals(list))
                .flatMap(Listing::rows)
                .collect(Collectors.joining("\n", "", "\n"));
        byte[] edition = ListSigning.edition(
                keys.getPrivate(),
                list,
                list.startsWith("documents-") ? ListKind.DOCUMENTS : ListKind.PERSONS,
                1,
                issued,
                authority.code(),
                rows.getBytes(StandardCharsets.UTF_8));
        Reply reply = administrator.post("/api/lists", edition).orRefused("import the list " + list);
        return reply.body().path("understood").asInt();
    }
}
