package org.braidplan.store.embedded;

import java.nio.file.Path;
import java.util.List;
import org.braidplan.store.Upkeep;

final class StoreUpkeep implements Upkeep {
    private final Core core;

    StoreUpkeep(Core core, Writer w, Feed f) {
        this.core = core;
    }

    public Backup backup(Path file) {
        throw new UnsupportedOperationException();
    }

    public Path restore(Path backup) {
        throw new UnsupportedOperationException();
    }

    public Verification verify() {
        throw new UnsupportedOperationException();
    }

    public Redacted redact(Redaction redaction) {
        throw new UnsupportedOperationException();
    }

    public List<String> startReport() {
        return core.report();
    }
}
