package org.braidplan.web.opendata;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.braidplan.publication.Approved;
import org.braidplan.publication.PublicPlan;
import org.braidplan.web.components.Addresses;

/** What was published last, as a feed (RFC 4287). */
public final class Updates {

    private static final int MOST = 50;

    /** Addresses name what an entry is for ever (RFC 4151); they lead nowhere. */
    private static final String TAG = "tag:braidplan.org,2014:";

    private Updates() {}

    /** Something that was published. */
    private record Entry(String id, String title, String address, Instant at, String words) {}

    /** When anything was approved last. */
    public static Optional<Instant> newest(PublicPlan plan) {
        return entries(plan).stream().map(Entry::at).findFirst();
    }

    /** The feed, newest first. */
    public static byte[] atom(PublicPlan plan, String title, String publisher) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "id", TAG + "updates");
            element(xml, "title", title + ": what is new");
            element(xml, "updated", newest(plan).orElse(Instant.EPOCH).toString());
            xml.writeStartElement("author");
            element(xml, "name", publisher.isEmpty() ? title : publisher);
            xml.writeEndElement();
            link(xml, "self", "/public/data/updates.atom");
            element(xml, "rights", Licence.NAME);
            for (Entry entry : entries(plan).stream().limit(MOST).toList()) {
                xml.writeStartElement("entry");
                element(xml, "id", TAG + entry.id());
                element(xml, "title", entry.title());
                element(xml, "updated", entry.at().toString());
                link(xml, "alternate", entry.address());
                element(xml, "summary", entry.words());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The feed cannot be written.", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Entry> entries(PublicPlan plan) {
        List<Entry> all = new ArrayList<>();
        for (var action : plan.actions()) {
            var promise = action.value().action();
            String address = Addresses.path("/public/promises/", promise.ref().toLowerCase(Locale.ROOT));
            all.add(entry(
                    "promise:" + promise.ref(),
                    promise.title(),
                    address,
                    action,
                    action.value().rated().reason()));
        }
        for (var measured : plan.indicators()) {
            var indicator = measured.value().indicator();
            String address = Addresses.path("/public/measures/", indicator.key());
            all.add(entry(
                    "measure:" + indicator.key(), indicator.title(), address, measured, "New or corrected figures."));
        }
        for (var strand : plan.strands()) {
            String address = Addresses.path("/public/strands/", strand.value().key());
            all.add(entry(
                    "strand:" + strand.value().key(),
                    strand.value().title(),
                    address,
                    strand,
                    strand.value().purpose()));
        }
        all.sort(Comparator.comparing(Entry::at).reversed().thenComparing(Entry::id));
        return all;
    }

    private static Entry entry(String id, String title, String address, Approved<?> approved, String words) {
        return new Entry(id, title, address, approved.at(), words);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(
                text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " "));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address);
    }
}
