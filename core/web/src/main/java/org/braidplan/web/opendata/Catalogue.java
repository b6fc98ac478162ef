package org.braidplan.web.opendata;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.braidplan.publication.PublicPlan;

/**
 * What data there are, for catalogues: DCAT (W3C, Data Catalog Vocabulary, version 3) as JSON-LD.
 *
 * <p>Addresses are relative to the file's own, so that it says the same wherever it is asked for.
 */
public final class Catalogue {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEDIA = "https://www.iana.org/assignments/media-types/";

    private Catalogue() {}

    /** The catalogue of these tables. */
    public static byte[] of(PublicPlan plan, String title, String publisher, List<DataSet> tables) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode context = root.putObject("@context");
        context.put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dct", "http://purl.org/dc/terms/")
                .put("foaf", "http://xmlns.com/foaf/0.1/")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#");
        root.put("@id", "catalogue.json").put("@type", "dcat:Catalog").put("dct:title", title + ": open data");
        root.put("dct:description", "Everything of the plan that is public.").put("dct:language", "en");
        root.putObject("dct:license").put("@id", Licence.ADDRESS);
        publisher(root, publisher);
        Updates.newest(plan).ifPresent(at -> modified(root, at));
        ArrayNode datasets = root.putArray("dcat:dataset");
        for (DataSet data : tables) {
            ObjectNode one = datasets.addObject()
                    .put("@id", data.name() + ".csv#data")
                    .put("@type", "dcat:Dataset")
                    .put("dct:identifier", data.name())
                    .put("dct:title", data.title())
                    .put("dct:description", data.description());
            one.putObject("dct:license").put("@id", Licence.ADDRESS);
            publisher(one, publisher);
            ArrayNode files = one.putArray("dcat:distribution");
            file(files, data.name() + ".csv", "CSV", "text/csv")
                    .putObject("dct:conformsTo")
                    .put("@id", data.name() + ".csv-metadata.json");
            file(files, data.name() + ".json", "JSON", "application/json");
            file(files, data.name() + ".ods", "Spreadsheet", "application/vnd.oasis.opendocument.spreadsheet");
        }
        return DataFiles.bytes(root);
    }

    private static void publisher(ObjectNode node, String name) {
        Optional.of(name)
                .filter(n -> !n.isEmpty())
                .ifPresent(n -> node.putObject("dct:publisher")
                        .put("@type", "foaf:Organization")
                        .put("foaf:name", n));
    }

    private static void modified(ObjectNode node, Instant at) {
        node.putObject("dct:modified").put("@value", at.toString()).put("@type", "xsd:dateTime");
    }

    private static ObjectNode file(ArrayNode files, String name, String title, String type) {
        ObjectNode file = files.addObject().put("@type", "dcat:Distribution").put("dct:title", title);
        file.putObject("dcat:downloadURL").put("@id", name);
        file.putObject("dcat:accessURL").put("@id", name);
        file.putObject("dcat:mediaType").put("@id", MEDIA + type);
        file.putObject("dct:license").put("@id", Licence.ADDRESS);
        return file;
    }
}
