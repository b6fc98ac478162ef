package org.braidplan.store.embedded.image;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.braidplan.store.embedded.disk.Disk;
import org.h2.store.fs.FilePath;

/** The way MVStore opens files through our own disk: a name of the scheme {@code braid} stands for a file of it. */
final class CheckedPath extends FilePath {

    private static final String SCHEME = "braid";
    private static final Map<String, Target> TARGETS = new ConcurrentHashMap<>();

    private record Target(Disk disk, Path file) {}

    static {
        FilePath.register(new CheckedPath());
    }

    /** The name under which MVStore may open this file once. */
    static String name(Disk disk, Path file) {
        String name = SCHEME + ":" + UUID.randomUUID();
        TARGETS.put(name, new Target(disk, file));
        return name;
    }

    /** Forgets a name. */
    static void forget(String name) {
        TARGETS.remove(name);
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Target target = target();
        return new CheckedFile(target.disk().open(target.file()));
    }

    private Target target() {
        Target target = TARGETS.get(name);
        if (target == null) {
            throw new IllegalStateException("No image has the name " + name + ".");
        }
        return target;
    }

    @Override
    public CheckedPath getPath(String path) {
        CheckedPath other = new CheckedPath();
        other.name = path;
        return other;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public boolean exists() {
        try {
            return target().disk().exists(target().file());
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public boolean isRegularFile() {
        return exists();
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public boolean isDirectory() {
        return false;
    }

    @Override
    public FilePath toRealPath() {
        return this;
    }

    /** No directory is to be looked for. */
    @Override
    @SuppressWarnings("NullAway")
    public FilePath getParent() {
        return null;
    }

    @Override
    public long size() {
        throw unused();
    }

    @Override
    public void moveTo(FilePath other, boolean replace) {
        throw unused();
    }

    @Override
    public boolean createFile() {
        throw unused();
    }

    @Override
    public void delete() {
        throw unused();
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        throw unused();
    }

    @Override
    public long lastModified() {
        throw unused();
    }

    @Override
    public void createDirectory() {
        throw unused();
    }

    @Override
    public boolean setReadOnly() {
        throw unused();
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("MVStore only opens, reads and writes the image.");
    }
}
