package org.braidplan.web.api;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** Counts what is answered, pages and JSON alike, by status, and how long it took. */
@Component(service = {Filter.class, Traffic.class})
@HttpWhiteboardFilterName("braid-traffic")
@HttpWhiteboardFilterPattern("/*")
public final class Traffic implements Filter {

    private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
    private final LongAdder nanoseconds = new LongAdder();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            nanoseconds.add(System.nanoTime() - start);
            int status = answered ? ((HttpServletResponse) response).getStatus() : 500;
            answers.computeIfAbsent(status, s -> new LongAdder()).increment();
        }
    }

    /** How many answers there were of each status. */
    Map<Integer, Long> answers() {
        Map<Integer, Long> sums = new TreeMap<>();
        answers.forEach((status, count) -> sums.put(status, count.sum()));
        return sums;
    }

    /** How long all of them took together. */
    double seconds() {
        return nanoseconds.sum() / 1e9;
    }
}
