/** How a request for JSON is read, routed and answered; knows HTTP and nothing of the plan. */
@NullMarked
package org.braidplan.web.api.http;

import org.jspecify.annotations.NullMarked;
