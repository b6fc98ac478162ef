package org.braidplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.braidplan.module.StrandModule;
import org.junit.jupiter.api.Test;

class ImportsTest {

    private static final Manifest API = manifest("Export-Package", "org.braidplan.check;version=\"1.0\",gg.jte");

    @Test
    void theApiTheLanguageAndJsonMayBeImported() {
        Manifest strand = manifest(
                "Import-Package",
                "org.braidplan.check;version=\"[1.0,2)\",gg.jte,java.util,com.fasterxml.jackson.databind.node");
        assertThat(Imports.beyond(strand, API)).isEmpty();
        assertThat(Imports.beyond(new Manifest(), API)).isEmpty();
    }

    @Test
    void anythingElseIsNamed() {
        Manifest strand =
                manifest("Import-Package", "org.osgi.framework;version=\"[1.8,2)\",org.braidplan.engine.plan");
        assertThat(Imports.beyond(strand, API))
                .containsExactlyInAnyOrder("org.osgi.framework", "org.braidplan.engine.plan");
        assertThat(Imports.beyond(manifest("DynamicImport-Package", "*"), API))
                .containsExactly("DynamicImport-Package: *");
    }

    @Test
    void aStrandSaysFromWhichCoreToBelowWhichItRuns() {
        String both = "org.braidplan.core;filter:=\"(&(org.braidplan.core=core)(version>=1.0.0)(!(version>=2.0.0)))\"";
        String open = "org.braidplan.core;filter:=\"(&(org.braidplan.core=core)(version>=1.0.0))\"";
        assertThat(Imports.saysWhichCore(manifest("Require-Capability", both + ",osgi.ee;filter:=\"(version=17)\"")))
                .isTrue();
        assertThat(Imports.saysWhichCore(manifest("Require-Capability", open))).isFalse();
        assertThat(Imports.saysWhichCore(new Manifest())).isFalse();
    }

    @Test
    void theApisOwnBundleSaysWhatItOffers() {
        Manifest api = Imports.manifest(StrandModule.class).orElseThrow();
        assertThat(api.getMainAttributes().getValue("Export-Package")).contains("org.braidplan.module", "gg.jte");
        assertThat(Imports.manifest(ImportsTest.class)).isEmpty();
    }

    private static Manifest manifest(String header, String value) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(new Attributes.Name(header), value);
        return manifest;
    }
}
