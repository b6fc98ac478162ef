package org.braidplan.shell.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Makes the key by which {@code bin/client} reaches the console, before Braid's first start.
 *
 * <p>The private half goes into a file that only its owner can read, as PKCS#8 in PEM. The public half goes into Karaf's list
 * of keys, in the form of RFC 4253 section 6.6, as a member of the group that may do everything. It runs without OSGi and
 * needs nothing but the JDK, so that a machine needs neither {@code ssh-keygen} nor {@code openssl}.
 */
public final class ClientKey {

    private static final int BITS = 3072;
    private static final String GROUP = "_g_:admingroup";

    private ClientKey() {}

    /**
     * Makes the key.
     *
     * @param arguments the private key's file, Karaf's {@code keys.properties}, and the name of the operating-system user
     */
    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("Expected: KEY-FILE KEYS-PROPERTIES USER");
        }
        make(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
    }

    static void make(Path privateKey, Path keys, String user) throws IOException, NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        KeyPair pair = generator.generateKeyPair();
        // The list first: a key file that is there says that the list has its public half.
        admit(keys, user, wireForm((RSAPublicKey) pair.getPublic()));
        write(privateKey, pem(pair.getPrivate().getEncoded()));
    }

    private static void admit(Path keys, String user, byte[] publicKey) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(keys));
        lines.removeIf(line -> line.matches("\\Q" + user + "\\E\\s*=.*"));
        lines.add(user + " = " + Base64.getEncoder().encodeToString(publicKey) + "," + GROUP);
        write(keys, String.join("\n", lines) + "\n");
    }

    private static void write(Path file, String text) throws IOException {
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path beside = Files.createTempFile(
                file.toAbsolutePath().getParent(), file.getFileName().toString(), null, ownerOnly);
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String pem(byte[] pkcs8) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN PRIVATE KEY-----\n" + lines.encodeToString(pkcs8) + "\n-----END PRIVATE KEY-----\n";
    }

    private static byte[] wireForm(RSAPublicKey key) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (byte[] part : List.of(
                "ssh-rsa".getBytes(StandardCharsets.US_ASCII),
                key.getPublicExponent().toByteArray(),
                key.getModulus().toByteArray())) {
            out.writeInt(part.length);
            out.write(part);
        }
        return bytes.toByteArray();
    }
}
