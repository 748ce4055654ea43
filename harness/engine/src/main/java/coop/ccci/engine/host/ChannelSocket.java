package coop.ccci.engine.host;

import com.jcraft.jsch.Channel;
import com.jcraft.jsch.JSchException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;

/** A channel of an SSH session as a socket, with read timeout and half close. */
final class ChannelSocket extends Socket {
    private static final int OPEN_MILLIS = 10_000;
    private static final int SSH_OPEN_CONNECT_FAILED = 2;

    private final Channel channel;
    private final Inbound inbound;
    private final InetSocketAddress peer;
    private final OutputStream toPeer;
    private final InputStream fromPeer;
    private volatile int soTimeout;
    private volatile boolean closed;
    private volatile boolean outputShut;

    private ChannelSocket(Channel channel, InetSocketAddress peer) throws IOException {
        this.channel = channel;
        this.peer = peer;
        this.inbound = new Inbound(() -> !channel.isClosed());
        this.toPeer = new ToPeer(channel.getOutputStream());
        this.fromPeer = new FromPeer();
        channel.setOutputStream(inbound);
    }

    /** Connects the channel; an address that does not answer is a {@link ConnectException}, unchecked. */
    static ChannelSocket over(Channel channel, InetSocketAddress peer) throws JSchException {
        try {
            ChannelSocket socket = new ChannelSocket(channel, peer);
            channel.connect(OPEN_MILLIS);
            return socket;
        } catch (JSchException failed) {
            if (channel.getExitStatus() == SSH_OPEN_CONNECT_FAILED) {
                throw new UncheckedIOException(new ConnectException("connecting to " + peer + ": refused"));
            }
            throw failed;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public InputStream getInputStream() {
        return fromPeer;
    }

    @Override
    public OutputStream getOutputStream() {
        return toPeer;
    }

    @Override
    public void shutdownOutput() throws IOException {
        toPeer.close();
    }

    @Override
    public boolean isOutputShutdown() {
        return outputShut;
    }

    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            inbound.abandon();
            channel.disconnect();
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isBound() {
        return true;
    }

    @Override
    public void setSoTimeout(int millis) {
        soTimeout = millis;
    }

    @Override
    public int getSoTimeout() {
        return soTimeout;
    }

    @Override
    public void setTcpNoDelay(boolean on) {
        // Every write is sent at once.
    }

    @Override
    public void setSoLinger(boolean on, int seconds) {
        // sshd owns the real socket.
    }

    @Override
    public void setKeepAlive(boolean on) {
        // The session has a keepalive of its own.
    }

    @Override
    public int getPort() {
        return peer.getPort();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return peer;
    }

    @Override
    public String toString() {
        return "socket over SSH to " + peer;
    }

    private final class FromPeer extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return inbound.read(into, offset, length, soTimeout);
        }

        @Override
        public int available() {
            return inbound.available();
        }

        @Override
        public void close() throws IOException {
            ChannelSocket.this.close();
        }
    }

    /** JSch's stream drops what is written to a closed channel without a word; this one says so. */
    private final class ToPeer extends OutputStream {
        private final OutputStream packets;

        ToPeer(OutputStream packets) {
            this.packets = packets;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
            needOpen();
            packets.write(bytes, offset, length);
            packets.flush();
            needOpen();
        }

        private void needOpen() throws SocketException {
            if (outputShut || channel.isClosed()) {
                throw new SocketException("writing to " + peer + ": the channel is closed");
            }
        }

        @Override
        public synchronized void close() throws IOException {
            if (!outputShut) {
                outputShut = true;
                packets.close();
            }
        }
    }
}
