package org.limen.sync.link;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/// The certificate in which a node's own key travels in TLS (RFC 8410), signed by that key itself.
///
/// It never ends (RFC 5280 §4.1.2.5): the key is what counts, and a post whose clock is wrong must not lose its link.
final class NodeCertificate {
    private static final String ED25519 = "1.3.101.112";

    private NodeCertificate() {}

    static X509Certificate of(KeyPair keys, String node) {
        try {
            var ed25519 = new AlgorithmIdentifier(new ASN1ObjectIdentifier(ED25519));
            var name = new X500NameBuilder().addRDN(BCStyle.CN, node).build();
            var certificate = new V3TBSCertificateGenerator();
            certificate.setSerialNumber(new ASN1Integer(BigInteger.ONE));
            certificate.setSignature(ed25519);
            certificate.setIssuer(name);
            certificate.setSubject(name);
            certificate.setStartDate(new Time(new ASN1UTCTime("700101000000Z")));
            certificate.setEndDate(new Time(new ASN1GeneralizedTime("99991231235959Z")));
            certificate.setSubjectPublicKeyInfo(
                    SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
            var unsigned = certificate.generateTBSCertificate();
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(unsigned.getEncoded("DER"));
            var parts = new ASN1Encodable[] {unsigned, ed25519, new DERBitString(signature.sign())};
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(new DERSequence(parts).getEncoded("DER")));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the node's key can't sign a certificate", e);
        }
    }
}
