package org.braidplan.engine.module;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.braidplan.engine.register.SchemaReader;
import org.braidplan.engine.view.RegisterCollections;
import org.braidplan.module.LiveModules;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.problem.Problem;
import org.braidplan.register.Register;
import org.braidplan.store.Snapshot;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The registers of the modules that serve. */
@Component
public final class LiveRegisters implements RegisterCollections {

    private final LiveModules modules;

    @Activate
    public LiveRegisters(@Reference LiveModules modules) {
        this.modules = modules;
    }

    @Override
    public Optional<String> of(Class<? extends Record> type) {
        return bringing(type)
                .map(live ->
                        live.strand() + "." + type.getAnnotation(Register.class).key());
    }

    @Override
    public UnaryOperator<ObjectNode> since(Snapshot earlier, Class<? extends Record> type) {
        return bringing(type).map(live -> since(earlier, type, live)).orElse(UnaryOperator.identity());
    }

    private static UnaryOperator<ObjectNode> since(Snapshot earlier, Class<? extends Record> type, Live live) {
        Way way = Way.of(earlier, List.of(SchemaReader.read(live.strand(), type)), live.contents())
                .get(0);
        return body -> {
            try {
                return way.migrate(body);
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                throw Problem.of(Problem.Kind.CONFLICT, "record-of-another-version", Within.sentence(e), e);
            }
        };
    }

    private Optional<Live> bringing(Class<? extends Record> type) {
        return modules.all().stream()
                .filter(live -> live.contents().registers().contains(type))
                .findFirst();
    }
}
