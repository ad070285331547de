package org.limen.dailyreport.edition;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.LocalDate;
import java.util.Base64;
import org.limen.engine.merkle.Hash;
import org.limen.kernel.NodeIdentity;
import org.limen.ledger.NodeKey;
import org.springframework.stereotype.Component;

/// Signs files of reports with the node's key.
@Component
class Seals {
    private final NodeIdentity node;
    private final NodeKey key;

    Seals(NodeIdentity node, NodeKey key) {
        this.node = node;
        this.key = key;
    }

    String publicKey() {
        return key.publicKey();
    }

    /// What is signed: four lines of UTF-8, each with its end.
    String text(LocalDate day, int number, String name, Hash sha256) {
        return "limen-daily-report-1\n" + node.name() + "\n" + day + " " + number + "\n" + name + " " + sha256.hex()
                + "\n";
    }

    String sign(LocalDate day, int number, String name, Hash sha256) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key.pair().getPrivate());
            signature.update(text(day, number, name, sha256).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
