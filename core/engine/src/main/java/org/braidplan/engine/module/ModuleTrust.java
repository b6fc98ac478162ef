package org.braidplan.engine.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.PKIXParameters;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.braidplan.calendar.Days;
import org.braidplan.engine.time.CouncilClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whom module files must be signed by, where an operator requires that they are: every file in the KAR by one signer whose
 * certificate leads to one in the trust store, valid on the day, or on the day of a time stamp that a trusted authority gave.
 *
 * @param store the trust store, JKS or PKCS12; absent where nothing need be signed
 */
record ModuleTrust(Optional<Path> store, char[] password, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleTrust.class);
    private static final String STORE = "BRAID_MODULE_TRUST";
    private static final String PASSWORD = "BRAID_MODULE_TRUST_PASSWORD";

    /** Where nothing need be signed. */
    static ModuleTrust anybody() {
        return new ModuleTrust(Optional.empty(), new char[0], Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    /** As {@code BRAID_MODULE_TRUST} and {@code BRAID_MODULE_TRUST_PASSWORD} say. */
    static ModuleTrust configured(Clock clock) {
        String path = System.getenv().getOrDefault(STORE, "");
        String password = System.getenv().getOrDefault(PASSWORD, "");
        return new ModuleTrust(
                path.isBlank() ? Optional.empty() : Optional.of(Path.of(path)), password.toCharArray(), clock);
    }

    /**
     * Who signed a file; empty where nothing need be signed.
     *
     * @throws org.braidplan.problem.Problem {@code module-refused} with a sentence
     */
    String signer(Path file) {
        if (store.isEmpty()) {
            return "";
        }
        KeyStore trusted = trusted(store.get());
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            Set<CodeSigner> signers = signers(jar);
            String reason = "Nobody has signed all of it.";
            for (CodeSigner signer : signers) {
                Optional<String> fault = fault(signer, trusted);
                if (fault.isEmpty()) {
                    return certificate(signer.getSignerCertPath())
                            .getSubjectX500Principal()
                            .getName();
                }
                reason = fault.get();
            }
            throw KarFile.refused(reason + " Modules must be signed here by somebody whom the operators trust.");
        } catch (SecurityException e) {
            LOG.info("The signature of {} does not fit", file.getFileName(), e);
            throw KarFile.refused("It was changed after it was signed.");
        } catch (IOException e) {
            throw KarFile.refused("It is no KAR file, or it is damaged. Fetch it again.");
        }
    }

    private KeyStore trusted(Path path) {
        try {
            return KeyStore.getInstance(path.toFile(), password.length == 0 ? null : password);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            LOG.error("The trust store {} cannot be read", path, e);
            throw KarFile.refused(
                    "Modules must be signed here, and the trust store that BRAID_MODULE_TRUST names cannot"
                            + " be read.");
        }
    }

    /** Those who signed every file; reading a file to its end is what verifies it. */
    private static Set<CodeSigner> signers(JarFile jar) throws IOException {
        Optional<Set<CodeSigner>> all = Optional.empty();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.isDirectory() || isSignature(entry.getName())) {
                continue;
            }
            try (InputStream in = jar.getInputStream(entry)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            Set<CodeSigner> its = entry.getCodeSigners() == null ? Set.of() : Set.of(entry.getCodeSigners());
            Set<CodeSigner> both = new HashSet<>(its);
            all.ifPresent(both::retainAll);
            all = Optional.of(both);
        }
        return all.orElse(Set.of());
    }

    private static boolean isSignature(String name) {
        return name.matches("(?i)META-INF/(MANIFEST\\.MF|[^/]*\\.(SF|RSA|DSA|EC)|SIG-[^/]*)");
    }

    private Optional<String> fault(CodeSigner signer, KeyStore trusted) {
        Date day = Date.from(clock.instant());
        if (signer.getTimestamp() != null) {
            Date stamped = signer.getTimestamp().getTimestamp();
            if (leadsToTrust(signer.getTimestamp().getSignerCertPath(), trusted, stamped)) {
                day = stamped;
            }
        }
        if (leadsToTrust(signer.getSignerCertPath(), trusted, day)) {
            return Optional.empty();
        }
        X509Certificate its = certificate(signer.getSignerCertPath());
        String name = its.getSubjectX500Principal().getName();
        boolean expired = day.after(its.getNotAfter());
        boolean early = day.before(its.getNotBefore());
        return Optional.of(
                expired
                        ? "The certificate of " + name
                                + ", who signed it, has expired, and no trusted time stamp says that"
                                + " it was signed before."
                        : early
                                ? "The certificate of " + name + ", who signed it, is not valid yet on "
                                        + Days.words(LocalDate.ofInstant(day.toInstant(), CouncilClock.ZONE)) + "."
                                : name + " signed it, who is not trusted here.");
    }

    private static boolean leadsToTrust(CertPath path, KeyStore trusted, Date day) {
        try {
            X509Certificate its = certificate(path);
            its.checkValidity(day);
            if (trusted.getCertificateAlias(its) != null) {
                return true;
            }
            PKIXParameters parameters = new PKIXParameters(trusted);
            parameters.setRevocationEnabled(false);
            parameters.setDate(day);
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return true;
        } catch (GeneralSecurityException e) {
            LOG.debug("A certificate leads to nobody trusted", e);
            return false;
        }
    }

    private static X509Certificate certificate(CertPath path) {
        List<?> certificates = path.getCertificates();
        return (X509Certificate) certificates.get(0);
    }
}
