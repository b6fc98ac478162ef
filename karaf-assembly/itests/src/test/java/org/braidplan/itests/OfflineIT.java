package org.braidplan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.braidplan.itests.Installation.Outcome;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Braid on a machine without any network. */
class OfflineIT {

    /** In a network of its own, where there is nothing but a loopback interface. */
    private static final String CUT_OFF = """
            set -e
            if command -v ip >/dev/null; then ip link set lo up; else ifconfig lo up; fi
            [ "$(grep -c : /proc/net/dev)" = 1 ]
            bin/start
            bin/client 'bundle:list'
            for i in $(seq 60); do
              [ "$(bin/client 'strand:list' | grep -c Active)" = "$(ls modules/*.kar | wc -l)" ] && break
              sleep 1
            done
            exec 3<>"/dev/tcp/127.0.0.1/$BRAID_PORT"
            printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3
            head -n 1 <&3
            bin/stop
            """;

    @Test
    @DisplayName("it boots with the network cut off, and looks into nobody's home")
    void bootsWithTheNetworkCutOff() throws Exception {
        List<String> unshare = unshare();
        Installation braid = Installation.unpack("offline");
        Path home = braid.home().resolveSibling("home");
        Path settings = Files.createDirectories(home.resolve(".m2")).resolve("settings.xml");
        Files.writeString(settings, "<settings><localRepository>/nowhere</localRepository></settings>");

        List<String> command = new ArrayList<>(unshare);
        Collections.addAll(command, "bash", "-c", "cd '" + braid.home() + "' && " + CUT_OFF);
        Outcome outcome = Installation.run(
                Map.of(
                        "HOME", home.toString(),
                        "BRAID_PORT", Integer.toString(braid.port()),
                        "BRAID_SHELL_PORT", Integer.toString(braid.shellPort())),
                command.toArray(String[]::new));

        assertThat(outcome.succeeded().output())
                .contains("Braid :: Core :: Web")
                .contains("HTTP/1.");
        assertThat(braid.log().complaints()).isEmpty();
        try (Stream<Path> left = Files.walk(home)) {
            assertThat(left.filter(Files::isRegularFile)).containsExactly(settings);
        }
    }

    /** The command that makes such a network; skipped, and said so, where the system lets nobody make one. */
    private static List<String> unshare() throws IOException, InterruptedException {
        for (List<String> command : List.of(List.of("unshare", "-n"), List.of("unshare", "-rn"))) {
            List<String> trial = new ArrayList<>(command);
            trial.add("true");
            if (Installation.run(Map.of(), trial.toArray(String[]::new)).exit() == 0) {
                return command;
            }
        }
        assertThat(System.getenv("CI"))
                .as("CI must be able to cut the network off")
                .isNotEqualTo("true");
        return Assumptions.abort("This user may not make a network of its own: not tested without one.");
    }
}
