package org.braidplan.web.form;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.braidplan.problem.Problem;
import org.braidplan.web.frame.Visit;

/**
 * A file that was sent with a form.
 *
 * @param name its last part only, of letters, digits, dots, dashes and low lines, as it was called where it came from
 */
public record SentFile(String name, Part part) {

    private static final int LONGEST_NAME = 100;

    /**
     * The file of a field.
     *
     * @param most the largest size, in bytes
     * @throws Problem which names the field, when there is no file, or it is empty or too large
     */
    public static SentFile of(Visit visit, String field, long most) {
        try {
            Part part = visit.request().getPart(field);
            String given = part == null ? null : part.getSubmittedFileName();
            if (given == null || given.isBlank()) {
                throw Problem.invalid(field, "Choose a file.");
            }
            if (part.getSize() == 0) {
                throw Problem.invalid(field, "The file is empty. Choose another.");
            }
            if (part.getSize() > most) {
                throw Problem.invalid(
                        field, "The file is larger than " + most / (1024 * 1024) + " MB. Choose a smaller one.");
            }
            return new SentFile(plain(given), part);
        } catch (ServletException | IOException e) {
            throw Problem.of(
                    Problem.Kind.INVALID, "file-not-read", "The file did not arrive whole. Choose it again.", e);
        }
    }

    /** What is in it. */
    public InputStream content() throws IOException {
        return part.getInputStream();
    }

    private static String plain(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String name = last.replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^\\.+", "");
        return name.isEmpty() ? "file" : name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }
}
