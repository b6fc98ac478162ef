package org.braidplan.store.embedded.journal;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes files on a way out that has its own exception to report. */
final class Closing {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private Closing() {}

    static void quietly(@Nullable Closeable file) {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.warn("A file of the journal could not be closed.", e);
            }
        }
    }
}
