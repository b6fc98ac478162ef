package org.braidplan.web.pages.open;

import java.time.LocalDate;
import java.util.List;
import org.braidplan.publication.Measured;
import org.braidplan.publication.PublicPlan;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.pages.indicators.Course;

/** A measure in a line: what it is, and what its newest figure says. */
public record Measure(String title, String address, String sentence) {

    static Measure of(Measured measured, LocalDate today) {
        return new Measure(
                measured.indicator().title(), address(measured.indicator().key()), sentence(measured, today));
    }

    /** Those of a strand. */
    static List<Measure> of(PublicPlan plan, String strand) {
        return plan.indicators().stream()
                .filter(i -> i.value().indicator().strand().equals(strand))
                .map(i -> of(i.value(), plan.day()))
                .toList();
    }

    static String address(String key) {
        return Addresses.path("/public/measures/", key);
    }

    static String sentence(Measured measured, LocalDate today) {
        var words = words(measured);
        return words.latest().isPresent()
                ? (Course.of(words) + " " + words.standing(today)).strip()
                : "There is no figure yet that we can show.";
    }

    static org.braidplan.web.pages.indicators.Measured words(Measured measured) {
        return new org.braidplan.web.pages.indicators.Measured(
                measured.indicator(), measured.readings(), measured.signal());
    }
}
