package org.braidplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.braidplan.check.Check;
import org.braidplan.check.Rule;
import org.braidplan.engine.register.SchemaReader;
import org.braidplan.indicator.Indicator;
import org.braidplan.module.StrandModule;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.RegisterSchema.Field;

/**
 * The names of a strand on which others rely: in addresses, scripts, exports, findings and documents. They are kept in a file
 * beside the strand's tests, so that none changes by accident.
 */
final class Ids {

    private static final String WRITE = "braid.ids";
    private static final String HEADING =
            "# What others rely on by name. A change here breaks a link, a script, an export or"
                    + " a document of somebody's.\n# Written by: mvn test -Dbraid.ids=write\n";

    private Ids() {}

    /** All of them, a line each, in order. */
    static List<String> of(StrandModule strand) {
        List<String> ids = new ArrayList<>();
        for (Class<? extends Record> type : strand.contents().registers()) {
            RegisterSchema schema = SchemaReader.read(strand.strand(), type);
            ids.add("register " + schema.key() + " version " + schema.version());
            for (Field field : schema.fields()) {
                ids.add("field " + schema.key() + "." + field.name() + " "
                        + field.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (field.key() ? ", key" : ""));
            }
        }
        for (Indicator indicator : strand.contents().indicators()) {
            ids.add("indicator " + indicator.key());
        }
        for (Check check : strand.contents().checks()) {
            ids.add("check " + check.getClass().getAnnotation(Rule.class).id());
        }
        for (Page page : strand.contents().pages()) {
            ids.add("page " + page.getClass().getAnnotation(PageInfo.class).path());
        }
        return ids.stream().sorted().toList();
    }

    /** Fails where the strand's names are not those of the file, and says how they become so. */
    static void compare(StrandModule strand, Path file) {
        List<String> ids = of(strand);
        assertThat(ids).as("names of the strand").doesNotHaveDuplicates();
        try {
            if ("write".equals(System.getProperty(WRITE))) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, HEADING + String.join("\n", ids) + "\n");
            }
            if (!Files.exists(file)) {
                fail("There is no file " + file + " of the strand's names. Write it: mvn test -Dbraid.ids=write");
            }
            List<String> kept = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            TreeSet<String> gone = new TreeSet<>(kept);
            ids.forEach(gone::remove);
            TreeSet<String> come = new TreeSet<>(ids);
            kept.forEach(come::remove);
            if (!gone.isEmpty() || !come.isEmpty()) {
                fail("Names that others rely on have gone: " + gone + ", and others have come: " + come
                        + ". A field that changes needs a higher version of its register and a migration."
                        + " If this is meant, write " + file + " anew: mvn test -Dbraid.ids=write");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
