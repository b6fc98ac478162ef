package org.braidplan.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.braidplan.itests.Installation.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive as IT staff get it: unpacked, started, spoken to, stopped. */
class DistributionIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static Installation braid;

    @BeforeAll
    static void start() throws Exception {
        braid = Installation.unpack("distribution").start();
    }

    @AfterAll
    static void stop() throws Exception {
        braid.close();
    }

    @Test
    @DisplayName("it listens on the loopback address alone: for pages, for the console, and for nothing else")
    void listensOnLoopbackAlone() throws IOException {
        assertThat(ListeningSockets.of(braid.pid()))
                .containsExactlyInAnyOrder("127.0.0.1:" + braid.port(), "127.0.0.1:" + braid.shellPort());
    }

    @Test
    @DisplayName("it answers HTTP, and does not say what answers")
    void answers() throws Exception {
        assertThat(braid.get("/").headers().firstValue("Server")).isEmpty();
    }

    @Test
    @DisplayName("the first start installs its features once, and stops nothing on the way")
    void startsStraight() throws IOException {
        assertThat(braid.log()
                        .text()
                        .lines()
                        .filter(line -> line.contains("Adding features:") && line.contains("braid-platform")))
                .as("Twice at once, or with a bundle to refresh that is just starting, it waits for itself for ever.")
                .hasSize(1);
        assertThat(braid.log().text()).doesNotContain("Stopping bundles:", "Refreshing bundles:");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/%zz", "/%00", "/a%2Fb", "/..%2fetc", "/%2e%2e/etc", "/\u0001", "/LONG"})
    @DisplayName(
            "an address that cannot be read is refused as guarded as every page, and tells nothing of what is inside")
    void refusesWhatCannotBeRead(String address) throws IOException {
        String answer = raw("GET " + address.replace("LONG", "x".repeat(20_000)) + " HTTP/1.0\r\n\r\n");
        assertThat(answer)
                .containsPattern("^HTTP/1\\.1 4(00|14) ")
                .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
                .doesNotContainIgnoringCase("jetty", "exception", "\tat ", "caused by", "x".repeat(100));
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", braid.port())) {
            socket.setSoTimeout((int) LIMIT.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    @DisplayName("every bundle is active")
    void everyBundleIsActive() throws Exception {
        List<String> bundles = braid.client("bundle:list -t 0 --no-format")
                .succeeded()
                .output()
                .lines()
                .filter(line -> line.matches("\\d+\\t.*"))
                .toList();
        assertThat(bundles).hasSizeGreaterThan(50);
        assertThat(bundles).allMatch(line -> line.split("\t")[1].strip().equals("Active") || line.contains("Hosts:"));
    }

    @Test
    @DisplayName("the console does what it is asked, and says by its exit status whether it could")
    void clientTellsItsExitStatus() throws Exception {
        Outcome found = braid.client("bundle:list");
        assertThat(found.exit()).isZero();
        assertThat(found.output()).contains("Braid :: Core :: API");

        assertThat(braid.client("no:such-command").exit()).isNotZero();
    }

    @ParameterizedTest(name = "{0} with the password {1} does not open the console")
    @CsvSource({"karaf,karaf", "admin,admin", "root,root"})
    void noPasswordOpensTheConsole(String user, String password) throws Exception {
        refuses(user, session -> session.addPasswordIdentity(password));
    }

    @Test
    @DisplayName("a key that is not the one made at the first start does not open the console")
    void noOtherKeyOpensTheConsole() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair another = generator.generateKeyPair();
        refuses(System.getProperty("user.name"), session -> session.addPublicKeyIdentity(another));
    }

    @Test
    @DisplayName("only the operating-system user who started it can read its keys and its data")
    void keysAreReadableByTheirOwnerAlone() throws IOException {
        for (String secret : List.of("etc/client.key", "etc/host.key", "etc/keys.properties")) {
            assertThat(permissions(secret)).as(secret).isEqualTo("rw-------");
        }
        for (String folder : List.of("data", "data/braid")) {
            assertThat(permissions(folder)).as(folder).isEqualTo("rwx------");
        }
    }

    @Test
    @DisplayName("it carries its strands as modules, each named with its version")
    void carriesItsStrands() throws IOException {
        try (var modules = Files.list(braid.home().resolve("modules"))) {
            assertThat(modules.map(module -> module.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(
                            Pattern.compile("braid-strand-[a-z-]+-\\d.*\\.kar").asMatchPredicate());
        }
    }

    @Test
    @DisplayName("a second start from the same folder is refused, and says why")
    void refusesASecondStart() throws Exception {
        Outcome second = braid.script("braid");
        assertThat(second.exit()).isNotZero();
        assertThat(second.output()).contains("it runs already, as process " + braid.pid());
    }

    @Test
    @DisplayName("a port that is taken is named, with what to do")
    void namesAPortThatIsTaken() throws Exception {
        Installation other = Installation.unpack("port-taken").with("BRAID_PORT", braid.port());
        Outcome start = other.script("start");
        assertThat(start.exit()).isNotZero();
        assertThat(start.output()).contains("listens on port " + braid.port(), "BRAID_PORT=");
    }

    @Test
    @DisplayName("nothing in the log warns or fails")
    void theLogHasNoComplaints() throws IOException {
        assertThat(braid.log().complaints()).isEmpty();
    }

    @Test
    @DisplayName("it starts again after it was killed")
    void startsAgainAfterItWasKilled() throws Exception {
        try (Installation killed = Installation.unpack("killed").start()) {
            killed.kill();
            killed.start();
            assertThat(killed.client("bundle:list").succeeded().output()).contains("Braid :: Core :: Web");
            Until.within(
                    60,
                    "every module that came with the distribution",
                    () -> killed.client("strand:list")
                                    .succeeded()
                                    .output()
                                    .lines()
                                    .filter(line -> line.contains("Active"))
                                    .count()
                            == modules(killed));
            // It may have been killed while it installed one of them, and then says so.
            assertThat(killed.log().complaints()).allMatch(line -> line.contains("was interrupted"));
        }
    }

    private static long modules(Installation installation) throws IOException {
        try (Stream<Path> files = Files.list(installation.home().resolve("modules"))) {
            return files.filter(file -> file.toString().endsWith(".kar")).count();
        }
    }

    private interface Credential {
        void offer(ClientSession session);
    }

    private static void refuses(String user, Credential credential) throws Exception {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier((session, address, key) -> true);
            client.setKeyIdentityProvider(none -> List.of());
            client.start();
            try (ClientSession session = client.connect(user, "127.0.0.1", braid.shellPort())
                    .verify(LIMIT)
                    .getSession()) {
                credential.offer(session);
                assertThatThrownBy(() -> session.auth().verify(LIMIT))
                        .isInstanceOf(SshException.class)
                        .hasMessageContaining("No more authentication methods available");
            }
        }
    }

    private static String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(braid.home().resolve(path)));
    }
}
