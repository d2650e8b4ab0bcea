package org.liansim.serve;

/** A request that is not answered, with its HTTP status. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The request asks for what cannot be. */
    static Refusal wrong(String message) {
        return new Refusal(400, message);
    }

    int status() {
        return status;
    }
}
