package org.braidplan.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientKeyTest {

    private static final String GROUP = "_g_\\:admingroup = group,admin,ssh";

    @TempDir
    private Path etc;

    private Path key;
    private Path keys;

    @BeforeEach
    void prepare() throws IOException {
        key = etc.resolve("client.key");
        keys = Files.writeString(etc.resolve("keys.properties"), GROUP + "\n");
    }

    @Test
    @DisplayName(
            "the list of keys holds the public half of the private key, as RFC 4253 writes it, in the group of all rights")
    void theTwoHalvesBelongTogether() throws Exception {
        ClientKey.make(key, keys, "jo");

        String entry = Files.readAllLines(keys).get(1);
        assertThat(entry).startsWith("jo = ").endsWith(",_g_:admingroup");
        DataInputStream wire = new DataInputStream(new ByteArrayInputStream(
                Base64.getDecoder().decode(entry.substring("jo = ".length(), entry.indexOf(',')))));
        RSAPrivateCrtKey secret = privateKey();
        assertThat(new String(part(wire), StandardCharsets.US_ASCII)).isEqualTo("ssh-rsa");
        assertThat(new BigInteger(part(wire))).isEqualTo(secret.getPublicExponent());
        assertThat(new BigInteger(part(wire))).isEqualTo(secret.getModulus());
        assertThat(wire.read()).isEqualTo(-1);
    }

    @Test
    @DisplayName("only the owner can read either file")
    void onlyTheOwnerCanRead() throws Exception {
        ClientKey.make(key, keys, "jo");

        for (Path file : List.of(key, keys)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @DisplayName("a new key takes the place of the same user's old one, and leaves everybody else's")
    void aNewKeyTakesThePlaceOfTheOld() throws Exception {
        Files.writeString(keys, GROUP + "\njo = old,_g_:admingroup\njoan = hers,_g_:admingroup\n");

        ClientKey.make(key, keys, "jo");

        assertThat(Files.readAllLines(keys))
                .hasSize(3)
                .contains(GROUP, "joan = hers,_g_:admingroup")
                .doesNotContain("jo = old,_g_:admingroup");
    }

    private RSAPrivateCrtKey privateKey() throws Exception {
        String pem = Files.readString(key);
        assertThat(pem).startsWith("-----BEGIN PRIVATE KEY-----\n").endsWith("-----END PRIVATE KEY-----\n");
        byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----.*-----", ""));
        return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static byte[] part(DataInputStream wire) throws IOException {
        return wire.readNBytes(wire.readInt());
    }
}
