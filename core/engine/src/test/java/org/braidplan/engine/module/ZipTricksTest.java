package org.braidplan.engine.module;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.braidplan.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no module's file has any need of is refused before anything is unpacked. */
class ZipTricksTest {

    private static final int CENTRAL = 0x02014b50;
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "repository/../../evil.txt",
                "/etc/evil.txt",
                "repository\\..\\evil.txt",
                "C:/evil.txt"
            })
    void aNameThatLeadsOutOfItsFolder(String name) throws Exception {
        assertRefused(zip(Map.of(name, new byte[1])), "leads out of its folder");
    }

    @Test
    void aLink() throws Exception {
        byte[] zip = zip(Map.of("link", "/etc/passwd".getBytes(StandardCharsets.UTF_8)));
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int central = central(bytes);
        bytes.put(central + 5, (byte) 3);
        bytes.putInt(central + 38, 0xA1FF << 16);
        assertRefused(zip, "It has a link in it");
    }

    @Test
    void twoFilesOfOneName() throws Exception {
        byte[] zip = zip(Map.of("one", new byte[1], "two", new byte[1]));
        String text = new String(zip, StandardCharsets.ISO_8859_1).replace("two", "one");
        assertRefused(text.getBytes(StandardCharsets.ISO_8859_1), "two files of the name “one”");
    }

    @Test
    void moreThanItsSizeIsWorth() throws Exception {
        assertRefused(zip(Map.of("zeros", new byte[4 * MEGABYTE])), "far too large for its size");
    }

    @Test
    void moreInAllThanFits() throws Exception {
        byte[] noise = new byte[2 * MEGABYTE];
        new Random(1).nextBytes(noise);
        byte[] zip = zip(Map.of("a", noise));
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(central(bytes) + 24, 300 * MEGABYTE);
        assertRefused(zip, "Unpacked it would take more than 256 MB.");
    }

    @Test
    void anEntryOfTwoGigabytes() throws Exception {
        byte[] zip = zip(Map.of("a", new byte[1]));
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(central(bytes) + 24, Integer.MIN_VALUE);
        assertRefused(zip, "far too large for its size");
    }

    @Test
    void aBombInAnArchiveInside() throws Exception {
        assertRefused(
                zip(Map.of("repository/inner.jar", zip(Map.of("zeros", new byte[4 * MEGABYTE])))),
                "far too large for its size");
    }

    @Test
    void archivesInArchivesInArchives() throws Exception {
        byte[] zip = zip(Map.of("a", new byte[1]));
        for (int i = 0; i < 4; i++) {
            zip = zip(Map.of("inner.zip", zip));
        }
        assertRefused(zip, "archives in archives");
    }

    @Test
    void anotherNameInTheListThanBeforeTheData() throws Exception {
        byte[] zip = zip(Map.of("name", new byte[1]));
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(central(bytes) + 46, (byte) 'g');
        assertRefused(zip, "does not fit what is in it");
    }

    @Test
    void entriesThatLieOverEachOther() throws Exception {
        byte[] zip = zip(Map.of("name", new byte[1]));
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(central(bytes) + 20, 5_000);
        assertRefused(zip, "does not fit what is in it");
    }

    private static int central(ByteBuffer bytes) {
        for (int at = 0; at < bytes.capacity() - 4; at++) {
            if (bytes.getInt(at) == CENTRAL) {
                return at;
            }
        }
        throw new AssertionError("no list of contents");
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private void assertRefused(byte[] zip, String sentence) throws IOException {
        Path file = Files.write(folder.resolve("tricky.kar"), zip);
        assertThatThrownBy(() -> KarFile.read(file)).isInstanceOf(Problem.class).hasMessageContaining(sentence);
    }
}
