package org.braidplan.web.api.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body as it comes from a client: never longer than its limit, and a client that goes away is refused, not our failure. */
final class ClientBody extends FilterInputStream {

    private final long limit;
    private long length;

    ClientBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) {
        try {
            int read = super.read(bytes, from, most);
            length += Math.max(0, read);
            if (length > limit) {
                throw Refusal.tooLarge(limit);
            }
            return read;
        } catch (IOException e) {
            throw Refusal.unreadable("body-cut-short", "The body ended before it was complete.");
        }
    }
}
