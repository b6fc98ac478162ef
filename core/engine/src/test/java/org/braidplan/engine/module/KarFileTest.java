package org.braidplan.engine.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.braidplan.demo.FirstStrand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class KarFileTest {

    private static final String NEEDS_ONE = "(&(org.braidplan.core=core)(version>=1.2.0)(!(version>=2.0.0)))";

    @TempDir
    Path folder;

    private TestFramework files;

    @BeforeEach
    void start() throws Exception {
        files = new TestFramework(folder);
    }

    @AfterEach
    void stop() throws Exception {
        files.close();
    }

    @Test
    void aFileSaysWhatIsInIt() throws Exception {
        Path kar = files.kar("finance.kar", "", files.jar("1.4.2", FirstStrand.class.getName(), NEEDS_ONE));
        KarFile read = KarFile.read(kar);
        assertThat(read.name()).isEqualTo("braid-strand-finance");
        assertThat(read.strand()).isEqualTo("finance");
        assertThat(read.version()).isEqualTo(new Version("1.4.2"));
        assertThat(read.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(kar))));
    }

    @Test
    void itFitsTheVersionsOfTheCoreThatItsBundleRequires() throws Exception {
        CoreRange needs = KarFile.read(
                        files.kar("a.kar", "", files.jar("1.0.0", FirstStrand.class.getName(), NEEDS_ONE)))
                .needs();
        assertThat(needs.text()).isEqualTo("[1.2.0,2.0.0)");
        assertThat(needs.includes(new Version("1.1.9"))).isFalse();
        assertThat(needs.includes(new Version("1.2.0"))).isTrue();
        assertThat(needs.includes(new Version("1.99.0"))).isTrue();
        assertThat(needs.includes(new Version("2.0.0"))).isFalse();
        CoreRange none = KarFile.read(files.kar("b.kar", "", files.jar("1.0.0", FirstStrand.class.getName(), "")))
                .needs();
        assertThat(none.includes(new Version("9.0.0"))).isTrue();
        assertThat(none.text()).isEmpty();
    }

    @Test
    void whatIsNoModulesFileIsRefusedWithASentence() throws Exception {
        Path module = files.jar("1.0.0", FirstStrand.class.getName(), "");
        Path text = Files.writeString(folder.resolve("text.kar"), "no archive");
        assertThatThrownBy(() -> KarFile.read(text)).hasMessageContaining("no KAR file");
        assertThatThrownBy(() -> KarFile.read(folder.resolve("nothing.kar"))).hasMessageContaining("There is no file");
        Path empty = files.kar("empty.kar", "", files.jar("1.0.0", "", ""));
        assertThatThrownBy(() -> KarFile.read(empty)).hasMessageContaining("no strand's module");
        Path two = files.kar("two.kar", "", module, module);
        assertThatThrownBy(() -> KarFile.read(two)).hasMessageContaining("2 strands");
        Path greedy = files.kar("greedy.kar", "resources/etc/users.properties", module);
        assertThatThrownBy(() -> KarFile.read(greedy)).hasMessageContaining("etc/users.properties");
    }
}
