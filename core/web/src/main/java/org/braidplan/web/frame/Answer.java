package org.braidplan.web.frame;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** What a visit is answered with. */
public sealed interface Answer {

    /**
     * A page in the frame.
     *
     * @param title what the browser's title starts with
     * @param template below {@code src/main/jte}
     * @param parameters of the template, beside {@code ui}
     * @param isError whether the title says "Error: "
     */
    record Screen(
            int status,
            Section section,
            List<Crumb> crumbs,
            String title,
            String template,
            Map<String, Object> parameters,
            boolean isError)
            implements Answer {

        public Screen {
            crumbs = List.copyOf(crumbs);
            parameters = Map.copyOf(parameters);
        }

        /** A page with one model. */
        public static Screen of(Section section, List<Crumb> crumbs, String title, String template, Object model) {
            return new Screen(200, section, crumbs, title, template, Map.of("model", model), false);
        }
    }

    /** Another page of this site, to be asked for next. */
    record Elsewhere(String address) implements Answer {}

    /** Bytes that are not a page. */
    record Bytes(String type, Map<String, String> headers, Body body) implements Answer {

        public Bytes {
            headers = Map.copyOf(headers);
        }

        /** A file to keep. */
        public static Bytes download(String type, String fileName, Body body) {
            String name = fileName.replaceAll("[^A-Za-z0-9._-]", "-");
            return new Bytes(type, Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""), body);
        }
    }

    /** Writes the bytes. */
    @FunctionalInterface
    interface Body {
        void write(OutputStream out) throws IOException;
    }
}
