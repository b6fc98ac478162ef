package org.braidplan.web.pages.open;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.problem.Problem;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Family;
import org.braidplan.web.frame.Router;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.opendata.Catalogue;
import org.braidplan.web.opendata.DataFiles;
import org.braidplan.web.opendata.DataSet;
import org.braidplan.web.opendata.DataSets;
import org.braidplan.web.opendata.Licence;
import org.braidplan.web.opendata.Updates;

/** All that is public as files, at addresses that stay. */
public final class OpenDataPages implements Family {

    private static final String METADATA = ".csv-metadata.json";

    /** What the template shows. */
    public record Model(List<DataSet> tables, String licence, String licenceAddress, String sentence) {}

    @Override
    public void addTo(Router router) {
        router.get("/public/data", OpenDataPages::page);
        router.get("/public/data/catalogue.json", OpenDataPages::catalogue);
        router.get("/public/data/updates.atom", OpenDataPages::updates);
        router.get("/public/data/plan.ods", OpenDataPages::everything);
        router.get("/public/data/measures/{file}", v -> file(v, key -> sets(v).figuresOf(key)));
        router.get("/public/data/{file}", v -> file(v, name -> sets(v).find(name)));
    }

    private static DataSets sets(Visit visit) {
        return new DataSets(visit.services().publication().now());
    }

    private static Answer page(Visit visit) {
        Published published = new Published(visit);
        Model model = new Model(sets(visit).all(), Licence.NAME, Licence.ADDRESS, Licence.SENTENCE);
        return Answer.Screen.of(Section.NONE, published.home(), "The plan as data", "open/data.jte", model);
    }

    private static Answer catalogue(Visit visit) {
        Published published = new Published(visit);
        byte[] json = Catalogue.of(
                published.plan(),
                published.title(),
                council(published),
                sets(visit).all());
        return bytes("application/ld+json", json);
    }

    private static Answer updates(Visit visit) {
        Published published = new Published(visit);
        return bytes(
                "application/atom+xml;charset=utf-8",
                Updates.atom(published.plan(), published.title(), council(published)));
    }

    private static Answer everything(Visit visit) {
        return ods(sets(visit).all());
    }

    private static Answer ods(List<DataSet> tables) {
        return bytes("application/vnd.oasis.opendocument.spreadsheet", DataFiles.ods(tables));
    }

    private static Answer file(Visit visit, java.util.function.Function<String, Optional<DataSet>> find) {
        String file = visit.path("file");
        int dot = file.indexOf('.');
        DataSet data = Optional.of(file)
                .filter(f -> dot > 0)
                .flatMap(f -> find.apply(f.substring(0, dot)))
                .orElseThrow(() -> Problem.notFound("such file"));
        return switch (file.substring(dot)) {
            case ".csv" -> bytes("text/csv;charset=utf-8;header=present", DataFiles.csv(data));
            case METADATA -> bytes("application/csvm+json", DataFiles.csvMetadata(data, data.name() + ".csv"));
            case ".json" -> bytes("application/json", DataFiles.json(data));
            case ".ods" -> ods(List.of(data));
            default -> throw Problem.notFound("such file");
        };
    }

    private static String council(Published published) {
        return published.plan().approvedPlan().map(p -> p.value().council()).orElse("");
    }

    private static Answer bytes(String type, byte[] bytes) {
        return new Answer.Bytes(type, Map.of("Access-Control-Allow-Origin", "*"), out -> out.write(bytes));
    }
}
