package org.braidplan.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.register.SchemaReader;
import org.braidplan.module.StrandModule;
import org.braidplan.people.Caller;
import org.braidplan.register.RegisterSchema;
import org.braidplan.store.Intent;
import org.braidplan.store.Unit;
import org.braidplan.view.Stored;

/** Many records for strands, made out of those that the sample plan has of them. */
final class Crowd {

    private static final Caller WHO = Caller.system("benchmark");
    private static final int AT_ONCE = 2_000;

    private final LivePlatform platform;

    /** Records for a platform that has the sample plan. */
    Crowd(LivePlatform platform) {
        this.platform = platform;
    }

    /** The module in a jar, with a class loader of its own, as it has when Braid runs. */
    static StrandModule module(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            String name = file.getManifest().getMainAttributes().getValue("Braid-Strand");
            URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
            return (StrandModule)
                    loader.loadClass(name).getDeclaredConstructor().newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(jar + " has no strand module.", e);
        }
    }

    /**
     * So many records of a strand in all, shared out among its registers; where a key has no room for its share, as a key of
     * months has not, the others have more.
     *
     * @return how many each register has then, by its key
     */
    Map<String, Integer> fill(StrandModule strand, int records) {
        List<RegisterSchema> waiting = new ArrayList<>();
        Map<String, List<Stored<? extends Record>>> most = new HashMap<>();
        for (Class<? extends Record> type : strand.contents().registers()) {
            RegisterSchema schema = SchemaReader.read(strand.strand(), type);
            waiting.add(schema);
            most.put(schema.key(), new Variations(schema, samples(type)).many(records));
        }
        waiting.sort((a, b) -> most.get(a.key()).size() - most.get(b.key()).size());
        Map<String, Integer> numbers = new HashMap<>();
        int left = records;
        while (!waiting.isEmpty()) {
            int share = left / waiting.size();
            RegisterSchema schema = waiting.remove(0);
            List<Stored<? extends Record>> all = most.get(schema.key());
            List<Stored<? extends Record>> some = all.subList(0, Math.min(share, all.size()));
            keep(schema, some);
            numbers.put(schema.key(), some.size());
            left -= some.size();
        }
        return numbers;
    }

    private List<Record> samples(Class<? extends Record> type) {
        return platform.see(
                WHO,
                plan -> plan.records(type).stream().<Record>map(Stored::value).toList());
    }

    private void keep(RegisterSchema schema, List<Stored<? extends Record>> records) {
        for (int from = 0; from < records.size(); from += AT_ONCE) {
            List<Stored<? extends Record>> some = records.subList(from, Math.min(from + AT_ONCE, records.size()));
            platform.store.write(new Intent(WHO.userName(), "Kept " + some.size() + " records"), unit -> {
                for (Stored<? extends Record> one : some) {
                    if (unit.find(schema.collection(), one.key()).isEmpty()) {
                        unit.put(schema.collection(), one.key(), Unit.NEW, Documents.of(one.value()));
                    }
                }
                return null;
            });
        }
    }
}
