package org.braidplan.store.embedded.image;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The image cannot be read or written; the journal can make it again. */
public final class ImageDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ImageDamaged(Throwable cause) {
        super("The image is damaged: " + cause, cause);
    }

    ImageDamaged(String what) {
        super("The image is damaged: " + what);
    }

    /**
     * Does something with the image; whatever goes wrong in there is damage, for a page that was read wrong can make MVStore
     * fail in any way.
     */
    static <T extends @Nullable Object> T guard(Supplier<T> work) {
        try {
            return work.get();
        } catch (ImageDamaged e) {
            throw e;
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw new ImageDamaged(e);
        }
    }

    /** Does something with the image. */
    static void run(Runnable work) {
        guard(() -> {
            work.run();
            return null;
        });
    }
}
