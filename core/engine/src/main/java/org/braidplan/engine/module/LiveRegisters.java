package org.braidplan.engine.module;

import java.util.Optional;
import org.braidplan.engine.view.RegisterCollections;
import org.braidplan.module.LiveModules;
import org.braidplan.register.Register;
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
        return modules.all().stream()
                .filter(live -> live.contents().registers().contains(type))
                .findFirst()
                .map(live ->
                        live.strand() + "." + type.getAnnotation(Register.class).key());
    }
}
