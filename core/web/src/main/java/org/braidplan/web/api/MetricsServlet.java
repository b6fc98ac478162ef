package org.braidplan.web.api;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import org.braidplan.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Answers {@code /metrics} in the Prometheus text format, version 0.0.4: a few figures to watch Braid by, none of the plan. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("braid-metrics")
@HttpWhiteboardServletPattern("/metrics")
public final class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Store store;
    private final transient Traffic traffic;

    /** A servlet that tells of this store and this traffic. */
    @Activate
    public MetricsServlet(@Reference Store store, @Reference Traffic traffic) {
        this.store = store;
        this.traffic = traffic;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(text().getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        MemoryUsage other = ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage();
        StringBuilder text = new StringBuilder();
        metric(text, "jvm_memory_used_bytes", "gauge", "Memory in use.");
        value(text, "jvm_memory_used_bytes{area=\"heap\"}", heap.getUsed());
        value(text, "jvm_memory_used_bytes{area=\"nonheap\"}", other.getUsed());
        metric(text, "jvm_memory_committed_bytes", "gauge", "Memory taken from the machine.");
        value(text, "jvm_memory_committed_bytes{area=\"heap\"}", heap.getCommitted());
        value(text, "jvm_memory_committed_bytes{area=\"nonheap\"}", other.getCommitted());
        metric(text, "jvm_threads_current", "gauge", "Threads that live.");
        value(text, "jvm_threads_current", ManagementFactory.getThreadMXBean().getThreadCount());
        metric(text, "process_uptime_seconds", "gauge", "Time since the start.");
        value(
                text,
                "process_uptime_seconds",
                ManagementFactory.getRuntimeMXBean().getUptime() / 1e3);
        metric(text, "braid_journal_entries", "gauge", "Entries in the journal.");
        value(text, "braid_journal_entries", store.journal().last());
        metric(text, "braid_http_requests_total", "counter", "Requests answered, by status.");
        traffic.answers()
                .forEach((status, count) -> value(text, "braid_http_requests_total{status=\"" + status + "\"}", count));
        metric(text, "braid_http_request_seconds_total", "counter", "Time that all requests took together.");
        value(text, "braid_http_request_seconds_total", traffic.seconds());
        return text.toString();
    }

    private static void metric(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void value(StringBuilder text, String name, Number value) {
        text.append(name).append(' ').append(value).append('\n');
    }
}
