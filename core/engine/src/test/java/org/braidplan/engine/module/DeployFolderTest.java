package org.braidplan.engine.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.engine.plan.LivePlan.READER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.braidplan.demo.BadStrands;
import org.braidplan.demo.FirstStrand;
import org.braidplan.people.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are put into the folder go the same way as files that are sent. */
class DeployFolderTest {

    @TempDir
    Path folder;

    private LiveModulesHere live;
    private Path deploy;
    private DeployFolder watch;

    @BeforeEach
    void start() throws Exception {
        live = new LiveModulesHere(folder);
        deploy = Files.createDirectory(folder.resolve("deploy"));
        watch = new DeployFolder(live.modules, deploy);
    }

    @AfterEach
    void stop() throws Exception {
        watch.close();
        live.close();
    }

    @Test
    void aFileIsInstalledOnceItIsWholeAndTheJournalSaysWhereItCameFrom() throws Exception {
        Files.copy(live.framework.kar("1.0.0", FirstStrand.class), deploy.resolve("one.kar"));
        watch.look();
        assertThat(version()).as("it may still be growing").isEmpty();
        watch.look();
        assertThat(version()).contains("1.0.0");
        assertThat(deploy.resolve("one.kar.installed.txt")).content().contains("braid-strand-finance 1.0.0");
        assertThat(live.whys(0))
                .anyMatch(w -> w.startsWith("Installed braid-strand-finance 1.0.0 from one.kar (SHA-256 "));
    }

    @Test
    void aFileThatIsRefusedHasTheReasonBesideItAndInTheJournal() throws Exception {
        Files.writeString(deploy.resolve("no.kar"), "no archive");
        Files.writeString(deploy.resolve("some.jar"), "a bundle, says its name");
        Path silent = live.framework.kar("1.0.0", BadStrands.NeverSays.class);
        Files.copy(silent, deploy.resolve("silent.kar"));
        watch.look();
        watch.look();
        assertThat(deploy.resolve("no.kar.refused.txt")).content().contains("It is no KAR file");
        assertThat(deploy.resolve("some.jar.refused.txt")).content().contains("Only modules’ files");
        assertThat(deploy.resolve("silent.kar.refused.txt")).content().contains("longer than 2 seconds");
        assertThat(live.whys(0))
                .anyMatch(w -> w.startsWith("Refused no.kar (SHA-256 "))
                .anyMatch(w -> w.startsWith("Refused braid-strand-finance 1.0.0 from silent.kar"));
        assertThat(version()).isEmpty();
    }

    @Test
    void aModuleThatWasRemovedDoesNotComeBackByItself() throws Exception {
        Files.copy(live.framework.kar("1.0.0", FirstStrand.class), deploy.resolve("one.kar"));
        watch.look();
        watch.look();
        live.modules.remove(Caller.system("test"), "finance");
        watch.look();
        watch.close();
        watch = new DeployFolder(live.modules, deploy);
        watch.look();
        watch.look();
        assertThat(live.active.of("finance")).isEmpty();

        Files.copy(
                live.framework.kar("1.1.0", FirstStrand.class),
                deploy.resolve("one.kar"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        watch.look();
        watch.look();
        assertThat(version())
                .as("another file of the same name is another file")
                .contains("1.1.0");
    }

    private Optional<String> version() {
        return live.modules.list(READER).stream()
                .filter(m -> m.strand().equals("finance"))
                .findFirst()
                .orElseThrow()
                .version();
    }
}
