package org.limen.screening;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// The first line of an edition's file: which list it is, and its authority's signature over what follows.
///
/// @param list      the list's name: small letters, digits and hyphens
/// @param number    higher than that of every edition before
/// @param rows      how many rows the authority put in
/// @param sha256    of all bytes after this line, in hexadecimal
/// @param authority the code of who keeps the list: a state's code, or one followed by a hyphen and a name
/// @param signature Ed25519 over [#signedBytes], in Base64
public record EditionHeader(
        String list,
        ListKind kind,
        long number,
        Instant issued,
        int rows,
        String sha256,
        String authority,
        String signature) {
    public static final String MARK = "#limen-list ";

    /// What is signed: all other fields, each on its own line, so that no field can run into the next.
    public byte[] signedBytes() {
        var text = String.join(
                "\n",
                "limen-list",
                list,
                kind.code(),
                Long.toString(number),
                issued.toString(),
                Integer.toString(rows),
                sha256,
                authority);
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// The state whose documents the authority may list: what stands before the hyphen of its code.
    public String state() {
        int hyphen = authority.indexOf('-');
        return hyphen < 0 ? authority : authority.substring(0, hyphen);
    }

    public boolean isWellFormed() {
        return list.matches("[a-z0-9][a-z0-9-]{0,62}")
                && authority.matches("[A-Z]{1,3}(-[A-Z0-9-]{1,40})?")
                && number > 0
                && sha256.matches("[0-9a-f]{64}");
    }
}
