package org.braidplan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.braidplan.itests.Installation.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console's own commands as IT staff use them: through {@code bin/client}, and at its keyboard. */
class ConsoleIT {

    private static final String PASSWORD = "a password for a test alone";
    private static final String ANOTHER = "typed by hand and not shown";
    private static final List<String> COMMANDS = List.of(
            "strand:list",
            "strand:install",
            "strand:remove",
            "strand:check",
            "plan:import",
            "plan:export",
            "store:backup",
            "store:restore",
            "store:verify",
            "person:add",
            "person:password",
            "token:create");

    private static Installation braid;
    private static Path there;

    @BeforeAll
    static void start() throws Exception {
        braid = Installation.unpack("console");
        braid.with("BRAID_ADMIN_PASSWORD", PASSWORD)
                .with("BRAID_CLOCK", "2014-12-01")
                .with("BRAID_MODULES", "none")
                .with("BRAID_PLAN", braid.home().resolve("plans/rotherham-2014"))
                .start();
        there = Files.writeString(braid.home().resolveSibling("there.zip"), "no zip");
    }

    @AfterAll
    static void stop() throws Exception {
        braid.close();
        assertThat(braid.log().complaints()).isEmpty();
    }

    private static int status(String authorization) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + braid.port() + "/api/v1/plan");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String basic(String userName, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((userName + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("each command says what it does, how it is written, and shows an example that fits the screen")
    void eachCommandHasHelp() throws Exception {
        String help = braid.client(String.join(" --help; ", COMMANDS) + " --help")
                .succeeded()
                .output()
                .replaceAll("\u001B\\[[0-9;]*m", "");
        assertThat(help.split("SYNTAX", -1)).hasSize(COMMANDS.size() + 1);
        for (String command : COMMANDS) {
            assertThat(help).containsPattern("(?m)^          " + command + "( .*)?$");
        }
        assertThat(help.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    @DisplayName("a command that does what it was asked says so and ends with 0")
    void commandsSucceed() throws Exception {
        Path backup = braid.home().resolveSibling("made.backup");
        Path zip = braid.home().resolveSibling("made.zip");
        Files.deleteIfExists(backup);
        Files.deleteIfExists(zip);

        assertThat(braid.client("strand:list; store:verify").succeeded().output())
                .containsPattern("cse +\\| Available")
                .contains("All adds up: ");
        assertThat(braid.client("strand:check").succeeded().output()).containsPattern("milestone-past +\\| Findings");
        assertThat(braid.client("store:backup " + backup).succeeded().output()).contains("Backed up ", "hash");
        assertThat(braid.client("plan:export " + zip).succeeded().output()).contains("Wrote the plan to " + zip);
        assertThat(braid.client("plan:import " + zip).succeeded().output()).contains("0 actions");
        assertThat(braid.client("store:restore --yes " + backup).succeeded().output())
                .contains("Restored " + backup, "What was there is in ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "strand:install /nowhere.kar | There is no file nowhere.kar.",
                "strand:remove nowhere | There is no module that was installed from a file for the strand nowhere.",
                "strand:check nowhere | There is no check for the strand nowhere.",
                "plan:import /nowhere | There is no file or folder /nowhere.",
                "plan:import THERE | This is not a zip of a plan folder.",
                "plan:export THERE | THERE is there already. Name another file.",
                "store:restore --yes /nowhere | There is no file /nowhere.",
                "store:restore THERE | Nothing was changed. Say --yes to restore without being asked.",
                "token:create --purpose x --days 999 admin | Give a moment to come, at most a year ahead.",
                "token:create --purpose x nobody | There is no active person nobody."
            })
    @DisplayName("a command that cannot says why in one sentence and ends with 1")
    void commandsFail(String command, String sentence) throws Exception {
        Outcome outcome = braid.client(command.replace("THERE", there.toString()));
        assertThat(outcome.output().strip()).isEqualTo(sentence.replace("THERE", there.toString()));
        assertThat(outcome.exit()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "strand:remove | argument strand is required",
                "token:create admin | option --purpose is required",
                "strand:list --nonsense | --nonsense",
                "strand:nonsense | Command not found: strand:nonsense"
            })
    @DisplayName("a command that is written wrongly names what is wrong and does not end with 0")
    void commandsAreWrittenWrongly(String command, String words) throws Exception {
        Outcome outcome = braid.client(command);
        assertThat(outcome.output().replaceAll("\u001B\\[[0-9;]*m", "")).contains(words);
        assertThat(outcome.exit()).isNotZero();
    }

    @Test
    @DisplayName("a person is added with a password from the standard input, and a token made for them signs in")
    void aPersonIsAdded() throws Exception {
        String add = "person:add --name \"Anna Smith\" --role lead:cse --role reader anna";
        assertThat(braid.client(add, "short").exit()).isEqualTo(1);
        assertThat(status(basic("anna", "short"))).isEqualTo(401);
        Outcome nonsense = braid.client(add.replace("reader", "reeder"), PASSWORD);
        assertThat(nonsense.output()).contains("There is no role reeder. Give one of reader, ");
        assertThat(nonsense.exit()).isEqualTo(1);
        assertThat(braid.client(add).output()).contains("no password was given");

        assertThat(braid.client(add, PASSWORD).succeeded().output()).contains("Added anna.");
        assertThat(status(basic("anna", PASSWORD))).isEqualTo(200);
        String token = braid.client("token:create --purpose \"A test\" anna")
                .succeeded()
                .output()
                .strip();
        assertThat(status("Bearer " + token)).isEqualTo(200);
        braid.client("person:password anna", "yet another password").succeeded();
        assertThat(status("Bearer " + token)).isEqualTo(401);
        assertThat(status(basic("anna", "yet another password"))).isEqualTo(200);
        isKeptNowhere(PASSWORD);
    }

    @Test
    @DisplayName(
            "at the keyboard a password is asked for twice, not shown, and kept neither in the history nor in a file")
    void aPasswordIsTyped() throws Exception {
        braid.client("person:add --name Bert --role reader bert", PASSWORD).succeeded();
        try (Console console = new Console(braid)) {
            console.until("> ");
            console.type("person:password bert\r").until("Password: ");
            console.type(ANOTHER + "\r");
            String first = console.until("Again: ");
            console.type("something else\r");
            assertThat(console.until("> ")).contains("The two are not the same.");
            console.type("person:password bert\r").until("Password: ");
            console.type(ANOTHER + "\r").until("Again: ");
            console.type(ANOTHER + "\r");
            String second = console.until("> ");
            assertThat(second).contains("Set a new password for bert.");
            assertThat(first + second).doesNotContain(ANOTHER, "*");
            console.type("history\r").until("history");
            assertThat(console.until("> ")).contains("person:password bert").doesNotContain(ANOTHER);
        }
        assertThat(status(basic("bert", ANOTHER))).isEqualTo(200);
        isKeptNowhere(ANOTHER);
    }

    @Test
    @DisplayName("the tabulator offers commands, the keys of strands and the names of people")
    void candidatesAreOffered() throws Exception {
        try (Console console = new Console(braid)) {
            console.until("> ");
            console.type("strand:remove \t\t").until("taxi-licensing");
            console.type("\u0003").until("> ");
            console.type("strand:check fin\t").until("strand:check finance");
            console.type("\u0003").until("> ");
            console.type("token:create adm\t").until("token:create admin");
            console.type("\u0003").until("> ");
            console.type("store:ver\t").until("store:verify");
            console.type("\u0003").until("> ");
        }
    }

    /** Looks into every file of this installation, for the text and for its hexadecimal digits. */
    private static void isKeptNowhere(String secret) throws IOException {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        for (String folder : List.of("data", "etc")) {
            try (Stream<Path> files = Files.walk(braid.home().resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .as("%s", file)
                            .doesNotContain(
                                    new String(bytes, StandardCharsets.ISO_8859_1),
                                    HexFormat.of().formatHex(bytes));
                }
            }
        }
    }
}
