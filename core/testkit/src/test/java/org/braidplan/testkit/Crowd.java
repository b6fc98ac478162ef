package org.braidplan.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
     * So many records of a strand in all, in each register as many as its part of the sample's records; where a key has no room
     * for so many, as a key of months has not, the others have more.
     *
     * @return how many each register has then, by its key
     */
    Map<String, Integer> fill(StrandModule strand, int records) {
        List<Share> waiting = new ArrayList<>();
        for (Class<? extends Record> type : strand.contents().registers()) {
            RegisterSchema schema = SchemaReader.read(strand.strand(), type);
            List<Record> samples = samples(type);
            waiting.add(new Share(schema, samples.size(), new Variations(schema, samples).many(records)));
        }
        waiting.sort(Comparator.comparingDouble(share -> (double) share.most().size() / Math.max(1, share.samples())));
        Map<String, Integer> numbers = new TreeMap<>();
        long left = records;
        long samples = waiting.stream().mapToLong(Share::samples).sum();
        for (Share share : waiting) {
            long wanted = samples == 0 ? 0 : left * share.samples() / samples;
            List<Stored<? extends Record>> some =
                    share.most().subList(0, (int) Math.min(wanted, share.most().size()));
            keep(share.schema(), some);
            numbers.put(share.schema().key(), some.size());
            left -= some.size();
            samples -= share.samples();
        }
        return numbers;
    }

    /** A register, how many records the sample has of it, and as many as there could be. */
    private record Share(RegisterSchema schema, int samples, List<Stored<? extends Record>> most) {}

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
