package io.wireloom.ingest.archive;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.UNDECODABLE;

import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.copy.Unpacker;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Takes zip files apart as they come in. Entries are checked against their checksums; those that are encrypted or damaged are
 * refused by themselves, as far as the file lets one find the next entry. Directories and what archivers add on their own is
 * passed over.
 */
public final class ZipUnpacker implements Unpacker {

    /** An entry whose checksum follows it is kept in memory up to this length, to be checked before it is handed out. */
    private static final int KEPT = 8 << 20;

    private static final long UNKNOWN = -1;

    @Override
    public WireFormat format() {
        return WireFormat.ZIP;
    }

    @Override
    public void unpack(InputStream body, Envelope envelope, Parts parts) throws IOException {
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(body, "UTF-8", true, true)) {
            ZipArchiveEntry entry = zip.getNextEntry();
            while (entry != null) {
                entry = handOut(zip, entry, envelope, parts);
            }
        }
    }

    /** Hands out an entry and gives the next one. */
    private static ZipArchiveEntry handOut(
            ZipArchiveInputStream zip, ZipArchiveEntry entry, Envelope envelope, Parts parts) throws IOException {
        if (entry.isDirectory() || EntryName.housekeeping(entry.getName())) {
            return zip.getNextEntry();
        }
        Envelope part = envelope.ofPart(null, EntryName.clean(entry.getName()));
        if (!zip.canReadEntryData(entry)) {
            parts.refused(part, unreadable(entry));
            return zip.getNextEntry();
        }
        if (entry.getCrc() != UNKNOWN && !entry.getGeneralPurposeBit().usesDataDescriptor()) {
            parts.document(new Checked(zip, entry.getCrc()), part);
            return zip.getNextEntry();
        }
        return checksumLast(zip, entry, part, parts);
    }

    private static UnusableItemException unreadable(ZipArchiveEntry entry) {
        return new UnusableItemException(
                UNDECODABLE,
                entry.getGeneralPurposeBit().usesEncryption()
                        ? "the entry is encrypted: send it without a password"
                        : "the entry is compressed by method " + entry.getMethod()
                                + "; stored and deflated entries are read");
    }

    /** The checksum of such an entry is known only when the next one has been looked for. */
    private static ZipArchiveEntry checksumLast(
            ZipArchiveInputStream zip, ZipArchiveEntry entry, Envelope part, Parts parts) throws IOException {
        byte[] bytes;
        try {
            bytes = zip.readNBytes(KEPT);
        } catch (IOException e) {
            parts.refused(part, damaged(e.getMessage()));
            return zip.getNextEntry();
        }
        if (bytes.length == KEPT) {
            parts.document(new SequenceInputStream(new ByteArrayInputStream(bytes), new Open(zip)), part);
            return zip.getNextEntry();
        }
        ZipArchiveEntry next;
        try {
            next = zip.getNextEntry();
        } catch (IOException e) {
            parts.refused(part, damaged(e.getMessage()));
            throw e;
        }
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (entry.getCrc() != UNKNOWN && entry.getCrc() != crc.getValue()) {
            parts.refused(part, damaged("its checksum does not match"));
        } else {
            parts.document(new ByteArrayInputStream(bytes), part);
        }
        return next;
    }

    private static UnusableItemException damaged(String how) {
        return new UnusableItemException(UNDECODABLE, "the entry is damaged: " + how);
    }

    /** An entry's bytes without the right to close the file. */
    private static class Open extends CheckedInputStream {
        Open(InputStream entry) {
            super(entry, new CRC32());
        }

        @Override
        public void close() {
            // The next entry is still to be read.
        }
    }

    /** Fails at the end of an entry that does not match its checksum. */
    private static final class Checked extends Open {
        private final long crc;

        Checked(InputStream entry, long crc) {
            super(entry);
            this.crc = crc;
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return checked(super.read(buffer, offset, length));
        }

        private int checked(int read) throws IOException {
            if (read < 0 && getChecksum().getValue() != crc) {
                throw new IOException("its checksum does not match");
            }
            return read;
        }
    }
}
