package org.braidplan.engine.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.braidplan.demo.FirstStrand;
import org.braidplan.people.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where modules must be signed, with keys and signatures made by the platform's own keytool and jarsigner. */
class ModuleTrustTest {

    private static final Caller OPERATOR = Caller.system("test");

    @TempDir
    Path folder;

    private LiveModulesHere live;
    private Path kar;

    @BeforeEach
    void start() throws Exception {
        live = new LiveModulesHere(folder);
        key("trusted", "2014/01/01 00:00:00", "3650");
        tool("keytool", "-exportcert", "-alias", "trusted", "-keystore", keys(), "-file", file("trusted.cer"));
        Path trust = folder.resolve("trust.p12");
        tool(
                "keytool",
                "-importcert",
                "-noprompt",
                "-alias",
                "it",
                "-keystore",
                trust.toString(),
                "-file",
                file("trusted.cer"));
        live.trusting(trust);
        kar = live.framework.kar("1.0.0", FirstStrand.class);
    }

    @AfterEach
    void stop() throws Exception {
        live.close();
    }

    @Test
    void aFileSignedBySomebodyTrustedIsInstalled() throws Exception {
        sign("trusted");
        assertThat(live.modules.plan(OPERATOR, kar).signedBy()).contains("CN=trusted");
        assertThat(live.modules.install(OPERATOR, kar).version()).contains("1.0.0");
    }

    @Test
    void anUnsignedFileIsRefusedAndTheRefusalIsInTheJournal() {
        assertRefused("Nobody has signed all of it.");
    }

    @Test
    void aFileSignedBySomebodyElseIsRefused() throws Exception {
        key("other", "2014/01/01 00:00:00", "3650");
        sign("other");
        assertRefused("CN=other signed it, who is not trusted here.");
    }

    @Test
    void aFileThatWasChangedAfterwardsIsRefused() throws Exception {
        sign("trusted");
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + kar.toUri()), Map.of())) {
            Files.write(zip.getPath("/repository/org/braidplan/demo/0/demo-0.jar"), Files.readAllBytes(jar("1.0.1")));
        }
        assertRefused("It was changed after it was signed.");
    }

    @Test
    void aFileToWhichSomethingWasAddedAfterwardsIsRefused() throws Exception {
        sign("trusted");
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + kar.toUri()), Map.of())) {
            Files.writeString(zip.getPath("/repository/more.txt"), "more");
        }
        assertRefused("Nobody has signed all of it.");
    }

    @Test
    void aCertificateThatHasExpiredIsRefusedWithoutATimeStamp() throws Exception {
        live.plan.clock.set(LocalDate.of(2024, 12, 1));
        sign("trusted");
        assertRefused("has expired, and no trusted time stamp says that it was signed before.");
    }

    @Test
    void aCertificateThatIsNotValidYetByTheClockHereIsRefusedWithTheDay() throws Exception {
        live.plan.clock.set(LocalDate.of(2004, 12, 1));
        sign("trusted");
        assertRefused("is not valid yet on 1 December 2004.");
    }

    private Path jar(String version) throws IOException {
        return live.framework.jar(version, FirstStrand.class.getName(), "");
    }

    private void assertRefused(String sentence) {
        long last = live.plan.store.journal().last();
        assertThatThrownBy(() -> live.modules.install(OPERATOR, kar)).hasMessageContaining(sentence);
        assertThat(live.whys(last))
                .singleElement()
                .asString()
                .startsWith("Refused FirstStrand-1.0.0.kar (SHA-256 ")
                .contains(sentence);
        assertThat(live.bundles()).isEmpty();
    }

    private void key(String name, String from, String days) throws Exception {
        tool(
                "keytool",
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-startdate",
                from,
                "-validity",
                days,
                "-keystore",
                keys());
    }

    private void sign(String name) throws Exception {
        tool("jarsigner", "-keystore", keys(), kar.toString(), name);
    }

    private String keys() {
        return file("keys.p12");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void tool(String name, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
        command.addAll(List.of(arguments));
        command.addAll(name.equals("keytool") ? command.size() : 1, List.of("-storepass", "changeit"));
        Path output = Files.createTempFile(folder, name, ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }
}
