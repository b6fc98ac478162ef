package org.braidplan.engine.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.braidplan.problem.Problem;
import org.braidplan.register.Register;
import org.braidplan.store.Document;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;
import org.braidplan.view.LeftOut;
import org.braidplan.view.Stored;

/** Reads a register as it was, through the record that the module of today has for it. */
final class EarlierRecords {

    private EarlierRecords() {}

    /**
     * Reads all of them.
     *
     * @param migrate brings a document of that day to the version of the record
     */
    static <T extends Record> Held<T> of(
            Snapshot earlier,
            String collection,
            Class<T> type,
            UnaryOperator<ObjectNode> migrate,
            Function<Document, T> decode) {
        List<Stored<T>> records = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        String title = type.getAnnotation(Register.class).title();
        for (Document document : earlier.list(Query.in(collection))) {
            try {
                Document now =
                        new Document(collection, document.key(), document.revision(), migrate.apply(document.body()));
                records.add(new Stored<>(document.key(), document.revision(), decode.apply(now)));
            } catch (Problem e) {
                leftOut.add(new LeftOut(title, document.key(), String.valueOf(e.getMessage())));
            } catch (IllegalArgumentException e) {
                leftOut.add(new LeftOut(title, document.key(), "It does not fit what the register holds today."));
            }
        }
        records.sort(Comparator.comparing(Stored::key));
        leftOut.sort(Comparator.comparing(LeftOut::key));
        return new Held<>(List.copyOf(records), List.copyOf(leftOut));
    }
}
