package org.limen.sync.link;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.function.Predicate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.limen.engine.sync.Origin;

/// TLS 1.3 between two nodes that know each other's keys (RFC 8446 with Ed25519, both sides with certificates).
///
/// That the other side holds its key is proven by the handshake; that the key is one of ours is asked here. Names and
/// dates in a certificate mean nothing.
final class PinnedTls {
    static final String PROTOCOL = "TLSv1.3";

    private PinnedTls() {}

    /// @param isKnown is asked for the other side's name, as it calls itself, and key
    static SSLContext context(KeyPair own, String name, Predicate<Origin> isKnown) {
        try {
            SSLContext context = SSLContext.getInstance(PROTOCOL);
            KeyManager[] keys = {new OneKey(own.getPrivate(), NodeCertificate.of(own, name))};
            context.init(keys, new TrustManager[] {new Pins(isKnown)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + PROTOCOL, e);
        }
    }

    /// Who the other side is.
    static Origin origin(X509Certificate certificate) {
        String key =
                Base64.getEncoder().encodeToString(certificate.getPublicKey().getEncoded());
        String subject = certificate.getSubjectX500Principal().getName();
        return new Origin(subject.startsWith("CN=") ? subject.substring(3) : subject, key);
    }

    private static final class Pins extends X509ExtendedTrustManager {
        private final Predicate<Origin> isKnown;

        Pins(Predicate<Origin> isKnown) {
            this.isKnown = isKnown;
        }

        private void check(X509Certificate[] chain) throws CertificateException {
            if (chain.length == 0 || !isKnown.test(origin(chain[0]))) {
                throw new CertificateException("this node's key is not known here");
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            check(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            check(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            check(chain);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private static final class OneKey extends X509ExtendedKeyManager {
        private static final String ALIAS = "node";

        private final PrivateKey key;
        private final X509Certificate certificate;

        OneKey(PrivateKey key, X509Certificate certificate) {
            this.key = key;
            this.certificate = certificate;
        }

        @Override
        public String[] getClientAliases(String type, Principal[] issuers) {
            return new String[] {ALIAS};
        }

        @Override
        public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
            return ALIAS;
        }

        @Override
        public String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
            return ALIAS;
        }

        @Override
        public String[] getServerAliases(String type, Principal[] issuers) {
            return new String[] {ALIAS};
        }

        @Override
        public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
            return ALIAS;
        }

        @Override
        public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
            return ALIAS;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return new X509Certificate[] {certificate};
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return key;
        }
    }
}
