package org.braidplan.engine.module;

import java.nio.file.Path;

/**
 * Where modules' files are.
 *
 * @param atHand those that came with the distribution
 * @param kept those that are installed, and the versions before them
 * @param backups what was backed up before a purge
 */
record ModuleFolders(Path atHand, Path kept, Path backups) {

    /** Below Karaf's home, and beside the store, so that what is installed moves with the data. */
    static ModuleFolders configured() {
        String data = System.getenv().getOrDefault("BRAID_DATA", "");
        Path beside = data.isBlank()
                ? Path.of(System.getProperty("karaf.data", "data"), "braid")
                : Path.of(data).toAbsolutePath();
        return new ModuleFolders(
                Path.of(System.getProperty("karaf.home", "."), "modules"),
                beside.resolve("modules"),
                beside.resolve("backups"));
    }
}
