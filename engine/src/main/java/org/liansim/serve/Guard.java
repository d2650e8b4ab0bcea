package org.liansim.serve;

import io.javalin.http.Context;
import java.util.List;

/**
 * Lets in only pages of this server. A name that an attacker makes point to this machine (DNS rebinding) shows in the
 * Host header, another site's page in the Origin.
 */
final class Guard {
    private static final List<String> NAMES = List.of("127.0.0.1", "localhost", "[::1]");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Guard() {}

    /**
     * Sets the headers of every answer.
     *
     * @throws Refusal when the request does not come from here
     */
    static void check(Context request) {
        request.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store");
        int port = request.req().getLocalPort();
        String host = request.header("Host");
        if (NAMES.stream().noneMatch(name -> (name + ":" + port).equalsIgnoreCase(host))) {
            throw new Refusal(403, "host '" + host + "' is not this machine; open http://127.0.0.1:" + port + "/");
        }
        String origin = request.header("Origin");
        if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
            throw new Refusal(403, "pages of '" + origin + "' may not ask this server");
        }
    }
}
