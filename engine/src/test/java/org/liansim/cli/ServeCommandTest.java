package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
    @TempDir
    Path temp;

    @Test
    void shouldPrintTheAddressAndEndWhenInterrupted() {
        TestConsole console = new TestConsole(temp).interrupts(stop -> {
            stop.run();
            return () -> {};
        });
        assertEquals(130, console.run("serve", "example", "--port", "0", "--lang", "zh"), console.err());
        assertTrue(console.out().matches("请在浏览器中打开 http://127\\.0\\.0\\.1:\\d+/；按Ctrl-C结束。\n"), console.out());
        assertEquals("", console.err());
    }

    @Test
    void shouldSayThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            TestConsole console = new TestConsole(temp);
            assertEquals(2, console.run("serve", "example", "--port", port));
            assertEquals(
                    "error: port " + port + " cannot be used: another program may have it; give another by --port, or"
                            + " --port 0 for any\n",
                    console.err());
        }
    }

    @Test
    void shouldRefuseWhatCannotBeServed() {
        TestConsole console = new TestConsole(temp);
        assertEquals(2, console.run("serve", "example", "--port", "70000"));
        assertTrue(console.err().contains("--port is 70000, must be from 0 to 65535"), console.err());
        assertEquals(2, console.run("serve", "exmple"));
        assertTrue(console.err().contains("did you mean 'example'?"), console.err());
        assertEquals(2, console.run("serve", "beer-game"));
        assertTrue(console.err().contains("stock points"), console.err());
    }
}
