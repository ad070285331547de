package org.limen.engine.lists.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.limen.engine.Problem;

/// The bytes of an XML file with spaces for the control characters that XML doesn't allow, each line with some
/// named.
final class XmlControls extends FilterInputStream {
    private final Faults faults;
    private int line;
    private int lineNamed;

    XmlControls(InputStream in, int firstLine, Faults faults) {
        super(in);
        this.line = firstLine;
        this.faults = faults;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        return b < 0 ? b : cleaned((byte) b);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        for (int i = offset; i < offset + read; i++) {
            into[i] = cleaned(into[i]);
        }
        return read;
    }

    private byte cleaned(byte b) {
        if (b == '\n') {
            line++;
        }
        if (b < 0 || b >= ' ' || b == '\t' || b == '\n' || b == '\r') {
            return b;
        }
        if (line != lineNamed) {
            lineNamed = line;
            faults.add(line, Problem.warning("control-character", null, "a control character is read as a space"));
        }
        return ' ';
    }
}
