package org.braidplan.store.embedded.disk;

import java.io.IOException;

/** There is no room for what should have been written. */
public final class DiskFull extends IOException {

    private static final long serialVersionUID = 1L;

    public DiskFull(String message, Throwable cause) {
        super(message, cause);
    }

    public DiskFull(String message) {
        super(message);
    }
}
