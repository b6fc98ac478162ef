package org.braidplan.web.api.shape;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.braidplan.view.Listing;
import org.braidplan.web.api.http.Json;

/** Pages of lists, as the API writes them: {@code {"items":[…],"total":n,"page":1,"size":25}}. */
public final class Lists {

    private Lists() {}

    /** One page. */
    public static ObjectNode of(Listing<ObjectNode> listing) {
        ObjectNode json = Json.object();
        ArrayNode items = json.putArray("items");
        listing.items().forEach(items::add);
        return json.put("total", listing.total()).put("page", listing.page()).put("size", listing.size());
    }
}
