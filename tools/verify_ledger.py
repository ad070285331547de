#!/usr/bin/env python3
"""Verifies an export of a Limen ledger: a second implementation of `./limen verify`, which shares no code with it.

    tools/verify_ledger.py FILE... [--public-key BASE64] [--head SIZE:ROOT]

It needs Python 3.8 or newer and nothing else, and was written from docs/operating/verify-a-ledger-export.md.
It prints what `./limen verify` prints, a line for each file, and ends with status 0 (all are intact), 1 (one is
broken) or 2 (one could not be read).
"""
import argparse
import base64
import json
import re
import struct
import sys
from binascii import Error as Base64Error, unhexlify
from hashlib import sha256, sha512

LINE_BYTES_MAX = 1 << 24
KEY_PREFIX = bytes.fromhex("302a300506032b6570032100")
ZEROS = bytes(32)


class Broken(Exception):
    """The first thing that does not hold."""

    def __init__(self, code, what, sequence=None):
        super().__init__(what)
        self.code, self.what, self.sequence = code, what, sequence


def unless(holds, code, what, sequence=None):
    if not holds:
        raise Broken(code, what, sequence)


# ---- Ed25519 (RFC 8032 section 5.1) ---------------------------------------------------------------------------------
# Only verification, so nothing here is secret. Points are extended coordinates (X, Y, Z, T).

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)
NEUTRAL = (0, 1, 1, 0)


def point_add(a, b):
    x1, y1, z1, t1 = a
    x2, y2, z2, t2 = b
    p = (y1 - x1) * (y2 - x2) % P
    q = (y1 + x1) * (y2 + x2) % P
    r = 2 * t1 * t2 * D % P
    s = 2 * z1 * z2 % P
    e, f, g, h = q - p, s - r, s + r, q + p
    return e * f % P, g * h % P, f * g % P, e * h % P


def point_of(encoded):
    """The point that 32 bytes stand for, or None."""
    y = int.from_bytes(encoded, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * SQRT_OF_MINUS_1 % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


class Multiples:
    """All multiples of one point that are needed to multiply it by a number byte by byte: n · 256^i for n under 256.

    They are kept as (Y+X, Y-X, 2dXY) with Z = 1, which makes adding them cheap.
    """

    def __init__(self, point):
        self.rows = []
        for _ in range(32):
            row, multiple = [], NEUTRAL
            for _ in range(256):
                row.append(multiple)
                multiple = point_add(multiple, point)
            self.rows.append(self.affine(row))
            point = multiple

    @staticmethod
    def affine(row):
        products, product = [], 1
        for _, _, z, _ in row:
            products.append(product)
            product = product * z % P
        inverse = pow(product, P - 2, P)
        out = [None] * len(row)
        for i in range(len(row) - 1, -1, -1):
            x, y, z, _ = row[i]
            z_inverse = inverse * products[i] % P
            inverse = inverse * z % P
            x, y = x * z_inverse % P, y * z_inverse % P
            out[i] = ((y + x) % P, (y - x) % P, 2 * D * x * y % P)
        return out

    def plus(self, point, number):
        """`point` + `number` · this point."""
        x1, y1, z1, t1 = point
        for row, digit in zip(self.rows, number.to_bytes(32, "little")):
            if digit:
                plus, minus, product = row[digit]
                p = (y1 - x1) * minus % P
                q = (y1 + x1) * plus % P
                r = t1 * product % P
                s = z1 + z1
                e, f, g, h = q - p, s - r, s + r, q + p
                x1, y1, z1, t1 = e * f % P, g * h % P, f * g % P, e * h % P
        return x1, y1, z1, t1


def plus_slowly(point, number, base):
    """`point` + `number` · `base`, where there are no multiples of `base` yet."""
    while number:
        if number & 1:
            point = point_add(point, base)
        base = point_add(base, base)
        number >>= 1
    return point


class PublicKey:
    """One public key. After some signatures it makes its multiples, which makes each further one ten times cheaper."""

    WORTH_MULTIPLES = 40
    base = None
    seen = {}

    def __init__(self, encoded):
        self.encoded = encoded
        point = point_of(encoded)
        self.negative = point and (-point[0] % P, point[1], 1, -point[3] % P)
        self.multiples, self.uses = None, 0

    def signed(self, message, signature):
        """Whether [S]B = R + [k]A, without the cofactor."""
        if self.negative is None or len(signature) != 64:
            return False
        r, s = signature[:32], int.from_bytes(signature[32:], "little")
        if s >= L:
            return False
        k = int.from_bytes(sha512(r + self.encoded + message).digest(), "little") % L
        x, y, z, _ = self.plus(PublicKey.base.plus(NEUTRAL, s), k)
        z_inverse = pow(z, P - 2, P)
        x, y = x * z_inverse % P, y * z_inverse % P
        return (y | (x & 1) << 255).to_bytes(32, "little") == r

    def plus(self, point, number):
        self.uses += 1
        if self.uses < self.WORTH_MULTIPLES:
            return plus_slowly(point, number, self.negative)
        if self.multiples is None:
            self.multiples = Multiples(self.negative)
        return self.multiples.plus(point, number)


PublicKey.base = Multiples(point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little")))


def public_key(text):
    """The key that a text in base64 stands for (X.509), or None."""
    if text not in PublicKey.seen:
        encoded = base64_bytes(text)
        well = encoded is not None and len(encoded) == 44 and encoded.startswith(KEY_PREFIX)
        PublicKey.seen[text] = PublicKey(encoded[12:]) if well else None
    return PublicKey.seen[text]


def base64_bytes(text):
    try:
        return base64.b64decode(text.encode("ascii"), validate=True)
    except (Base64Error, UnicodeEncodeError, ValueError):
        return None


# ---- what is hashed and signed --------------------------------------------------------------------------------------

def with_length(encoded):
    return struct.pack(">I", len(encoded)) + encoded


def head_bytes(node, size, root, signed):
    return b"limen-head-2" + with_length(node) + struct.pack(">q", size) + root + struct.pack(">q", signed)


def chain_head_bytes(node, sequence, entry_hash, signed):
    return b"limen-head-1" + with_length(node) + struct.pack(">q", sequence) + entry_hash + struct.pack(">q", signed)


def countersigned_bytes(by, at, head, key):
    return (b"limen-countersign-1" + with_length(by) + struct.pack(">q", at) + with_length(head)
            + with_length(KEY_PREFIX + key.encoded))


MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MIDNIGHTS = {}


def midnight(date):
    """Microseconds from 1970 to the beginning of a day, `2026-03-01`; None when there is no such day."""
    if date not in MIDNIGHTS:
        year, month, day = int(date[:4]), int(date[5:7]), int(date[8:])
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        in_month = 1 <= month <= 12 and 1 <= day <= MONTH_DAYS[month - 1] + (leap and month == 2)
        y = year - (month <= 2)
        of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
        days = y * 365 + y // 4 - y // 100 + y // 400 + of_year - 719468
        MIDNIGHTS[date] = days * 86_400_000_000 if in_month else None
    return MIDNIGHTS[date]


def micros(text):
    """Microseconds since 1970 of an instant in its one spelling; None when there is no such time."""
    start = midnight(text[:10])
    hour, minute, second = int(text[11:13]), int(text[14:16]), int(text[17:19])
    if start is None or hour > 23 or minute > 59 or second > 59:
        return None
    return start + (hour * 3600 + minute * 60 + second) * 1_000_000 + int(text[20:26])


def instant_text(text):
    """An instant as people read it: three, six or no decimals."""
    decimals = text[20:26]
    shown = decimals.rstrip("0")
    shown = "" if not shown else "." + (decimals[:3] if len(shown) <= 3 else decimals)
    return text[:19] + shown + "Z"


# ---- the entries so far, and the Merkle tree over them (RFC 9162 section 2.1) ---------------------------------------

class Entries:
    def __init__(self, known_head):
        self.size = 0
        self.last = ZEROS
        self.perfect = []  # the hashes of the perfect subtrees, the largest first
        self.known_head = known_head
        self.standing = bytearray(1)  # for each sequence: 0 has a body, 1 was purged, 2 and somebody says so
        self.purged = 0

    def take(self, sequence, hashed, previous, stated, body_hash, salt, body):
        if sequence != self.size + 1:
            raise Broken("sequence-wrong",
                         f"entry {self.size + 1} is missing or out of place: here stands {sequence}", sequence)
        if previous != self.last:
            raise Broken("link-wrong", "the entry is not linked to the one before it", sequence)
        if (salt is None) != (body is None):
            raise Broken("salt-wrong", "a body and its salt stand or go together", sequence)
        if body is not None and sha256(salt + body).digest() != body_hash:
            raise Broken("body-wrong", "the body is not the one that was hashed", sequence)
        if sha256(hashed).digest() != stated:
            raise Broken("hash-wrong", "the entry is not the one that was hashed", sequence)
        self.last = stated
        self.standing.append(1 if body is None else 0)
        self.purged += body is None
        node, below = stated, self.size
        while below & 1:
            node = sha256(b"\x01" + self.perfect.pop() + node).digest()
            below >>= 1
        self.perfect.append(node)
        self.size = sequence
        if self.known_head and self.known_head[0] == sequence:
            unless(self.known_head[1] == self.root(), "head-differs",
                   f"the first {sequence} entries are not those of the head that was given", sequence)

    def root(self):
        if not self.perfect:
            return sha256().digest()
        root = self.perfect[-1]
        for left in reversed(self.perfect[:-1]):
            root = sha256(b"\x01" + left + root).digest()
        return root

    def explain(self, sequence, body):
        """Takes what an entry says about bodies that were purged."""
        unreadable = "purge-unreadable", "the entry does not say which bodies it purged", sequence
        begin = b'{"sequences":"'
        end = body.find(b'"', len(begin)) if body.startswith(begin) else -1
        unless(end >= 0, *unreadable)
        spans, passed = [], 0
        for part in body[len(begin):end].split(b","):
            match = SPAN.fullmatch(part)
            unless(match, *unreadable)
            first = int(match.group(1))
            last = int(match.group(2) or first)
            unless(passed < first <= last, *unreadable)
            spans.append((first, last))
            passed = last
        for first, last in spans:
            unless(last < sequence, *unreadable)
            for gone in range(first, last + 1):
                unless(self.standing[gone], "purge-undone", f"entry {gone} still has the body that was purged", sequence)
                self.standing[gone] = 2


SPAN = re.compile(rb"([1-9][0-9]{0,17})(?:-([1-9][0-9]{0,17}))?")


# ---- the lines of a file --------------------------------------------------------------------------------------------

class Lines:
    def __init__(self, file):
        self.file = file
        self.number = 0
        self.digest = sha256()

    def next(self):
        """The next line without its line feed, or None at the end of the file."""
        self.number += 1
        line = self.file.readline(LINE_BYTES_MAX + 2)
        complete = line.endswith(b"\n")
        unless(len(line) - complete <= LINE_BYTES_MAX, "line-too-long",
               f"the line is longer than {LINE_BYTES_MAX} bytes")
        unless(complete or not line, "cut-off", "the file is cut off in the middle of this line")
        return line[:-1] if line else None

    def required(self):
        line = self.next()
        unless(line is not None, "cut-off", "the file ends without its end line: it was cut off")
        return line

    def digested(self, line):
        self.digest.update(line)
        self.digest.update(b"\n")
        return line


END = re.compile(rb'\{"end":\{"entries":(0|[1-9][0-9]{0,17}),(?:"root":"([0-9a-f]{64})",)?'
                 rb'"sha256":"([0-9a-f]{64})","signature":"([A-Za-z0-9+/]{86}==)"\}\}')


class Export:
    """What both forms of an export have in common."""

    def __init__(self, node, key_text, known):
        unless(known.public_key is None or known.public_key.strip() == key_text,
               "key-differs", "the file names another public key than the one given")
        self.node, self.key_text, self.key = node, key_text, public_key(key_text)
        unless(self.key, "key-unreadable", "the first line holds no Ed25519 public key that can be read")
        self.entries = Entries(known.head)
        self.heads, self.last_head, self.witnesses = 0, None, []

    def count_head(self, sequence, signed, message, signature):
        unless(signature is not None and self.key.signed(message, signature),
               "head-signature-wrong", "the head is not signed with the key of the file")
        self.heads += 1
        if self.last_head is None or sequence >= self.last_head[0]:
            self.last_head = sequence, signed

    def end(self, line, lines):
        match = END.fullmatch(line)
        signature = base64_bytes(match.group(4).decode()) if match else None
        spelled = signature is not None and base64.b64encode(signature) == match.group(4)
        unless(match and (match.group(2) is not None) == self.has_root and spelled,
               "end-unreadable", "the end line is not written as it must be")
        self.all_explained()
        count, root, total = int(match.group(1)), bytes.fromhex((match.group(2) or b"").decode()), match.group(3)
        unless(count == self.entries.size, "count-wrong",
               f"the file holds {self.entries.size} entries where the node wrote {count}")
        unless(not self.has_root or root == self.entries.root(),
               "root-wrong", "the node wrote another root for these entries")
        unless(total.decode() == lines.digest.hexdigest(), "bytes-changed",
               "somewhere before this line the file is not byte for byte what the node wrote")
        context = b"limen-export-2" if self.has_root else b"limen-export-1"
        message = (context + with_length(self.node.encode()) + struct.pack(">q", count) + root
                   + bytes.fromhex(total.decode()))
        unless(self.key.signed(message, signature), "end-signature-wrong",
               "the end line is not signed with the key of the file")
        known = self.entries.known_head
        unless(not known or known[0] <= self.entries.size,
               "head-not-reached", "the file ends before the head that was given")
        unless(lines.next() is None, "after-end", "something follows the end line")

    def all_explained(self):
        pass


# ---- the second form: one spelling for every line -------------------------------------------------------------------

TEXT = rb'"([^"\\\x00-\x1f]*(?:\\(?:["\\bfnrt]|u00(?:0[0-7BEF]|1[0-9A-F]))[^"\\\x00-\x1f]*)*)"'
NUMBER = rb"(0|[1-9][0-9]{0,17})"
HASH = rb'"([0-9a-f]{64})"'
INSTANT = rb'"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z)"'
KEY = rb'"(MCowBQYDK2VwAyEA[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)"'
SIGNATURE = rb'"([A-Za-z0-9+/]{85}[AQgw]==)"'
FIRST_LINE = re.compile(rb'\{"limen-ledger":2,"node":' + TEXT + rb',"publicKey":' + KEY + rb"\}")
ENTRY = re.compile(
    rb'\{"sequence":' + NUMBER
    + rb',"id":"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"'
    + rb',"kind":' + TEXT + rb',"subject":' + TEXT + rb',"happened":' + INSTANT + rb',"recorded":' + INSTANT
    + rb',"salt":(?:null|"([0-9a-f]{32})"),"body":(?:null|' + TEXT + rb")"
    + rb',"bodyHash":' + HASH + rb',"previous":' + HASH + rb',"hash":' + HASH + rb"\}")
HEAD = re.compile(rb'\{"head":\{"size":' + NUMBER + rb',"root":' + HASH + rb',"signed":' + INSTANT
                  + rb',"signature":' + SIGNATURE + rb"\}\}")
CHAIN_HEAD = re.compile(rb'\{"chainHead":\{"sequence":' + NUMBER + rb',"hash":' + HASH + rb',"signed":' + INSTANT
                        + rb',"signature":' + SIGNATURE + rb"\}\}")
COUNTERSIGNED = re.compile(rb'\{"countersigned":\{"by":' + TEXT + rb',"publicKey":' + KEY + rb',"at":' + INSTANT
                           + rb',"signature":' + SIGNATURE + rb"\}\}")
ESCAPE = re.compile(rb'\\(u00..|.)')
ESCAPED = {b'"': b'"', b"\\": b"\\", b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t"}
ESCAPED.update({b"u00%02X" % code: bytes([code]) for code in range(0x20)})
PACK_ENTRY = struct.Struct(">bq16sI").pack
PACK_LENGTH = struct.Struct(">I").pack
PACK_TIMES = struct.Struct(">qq").pack


def matching(pattern, line):
    match = pattern.fullmatch(line)
    if match is None:
        raise Broken("form-wrong", "the line is not written as this form of export writes it")
    return match.groups()


def well_formed(value):
    if value is None:
        raise Broken("form-wrong", "the line is not written as this form of export writes it")
    return value


def unescaped(text):
    """The UTF-8 bytes that a JSON text stands for."""
    try:
        text.decode("utf-8")
    except UnicodeDecodeError:
        well_formed(None)
    if b"\\" not in text:
        return text
    if b"\\\\" not in text:  # then every backslash begins an escape, and the commonest can go at once
        text = text.replace(b'\\"', b'"')
    return text if b"\\" not in text else ESCAPE.sub(lambda match: ESCAPED[match.group(1)], text)


class SecondForm(Export):
    has_root = True

    def __init__(self, line, known):
        node, key = matching(FIRST_LINE, line)
        super().__init__(unescaped(node).decode(), key.decode(), known)
        self.name = self.node.encode()
        self.head_before = None

    def line(self, line):
        if line.startswith(b'{"sequence":'):
            self.head_before = None
            self.entry(line)
        elif line.startswith(b'{"head":'):
            self.head(line)
        elif line.startswith(b'{"chainHead":'):
            self.head_before = None
            self.chain_head(line)
        else:
            self.countersigned(line)

    def entry(self, line):
        (number, uuid, kind, subject, happened, recorded, salt, body, body_hash, previous, stated) = \
            matching(ENTRY, line)
        kind, subject = unescaped(kind), unescaped(subject)
        body = None if body is None else unescaped(body)
        happened, recorded = well_formed(micros(happened)), well_formed(micros(recorded))
        sequence, body_hash, previous = int(number), unhexlify(body_hash), unhexlify(previous)
        hashed = b"".join((
            PACK_ENTRY(0, sequence, unhexlify(uuid.replace(b"-", b"")), len(kind)), kind,
            PACK_LENGTH(len(subject)), subject, PACK_TIMES(happened, recorded), body_hash, previous))
        self.entries.take(sequence, hashed, previous, unhexlify(stated), body_hash,
                          None if salt is None else unhexlify(salt), body)
        if kind == b"bodies-purged" and body is not None:
            self.entries.explain(sequence, body)

    def head(self, line):
        size, root, signed, signature = matching(HEAD, line)
        size, root, at = int(size), bytes.fromhex(root.decode()), well_formed(micros(signed))
        self.stands_behind(size)
        unless(root == self.entries.root(), "head-wrong", f"the node signed another hash for entry {size}")
        self.head_before = head_bytes(self.name, size, root, at)
        self.count_head(size, signed.decode(), self.head_before, base64_bytes(signature.decode()))

    def chain_head(self, line):
        sequence, stated, signed, signature = matching(CHAIN_HEAD, line)
        sequence, stated, at = int(sequence), bytes.fromhex(stated.decode()), well_formed(micros(signed))
        self.stands_behind(sequence)
        unless(stated == self.entries.last, "head-wrong", f"the node signed another hash for entry {sequence}")
        message = chain_head_bytes(self.name, sequence, stated, at)
        self.count_head(sequence, signed.decode(), message, base64_bytes(signature.decode()))

    def stands_behind(self, sequence):
        unless(sequence == self.entries.size and sequence > 0, "head-misplaced",
               f"the head speaks of entry {sequence} and does not stand behind it")

    def countersigned(self, line):
        by, key, at, signature = matching(COUNTERSIGNED, line)
        by, at = unescaped(by), well_formed(micros(at))
        unless(self.head_before is not None, "countersignature-misplaced", "a countersignature stands behind no head")
        message = countersigned_bytes(by, at, self.head_before, self.key)
        unless(public_key(key.decode()).signed(message, base64_bytes(signature.decode())),
               "countersignature-wrong", "the countersignature does not cover the head before it")
        self.witnesses.append(by.decode())

    def all_explained(self):
        first = self.entries.standing.find(1)
        unless(first < 0, "purge-unexplained", f"entry {first} has no body, and no entry says who purged it")


# ---- the first form: JSON in any spelling ---------------------------------------------------------------------------

ENTRY_FIELDS = ("sequence", "id", "kind", "subject", "happened", "recorded", "salt", "body", "bodyHash", "previous",
                "hash")
UUID = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
INSTANT_TEXT = re.compile(INSTANT[2:-2].decode())


def without_doubles(pairs):
    if len({name for name, _ in pairs}) < len(pairs):
        raise ValueError("Duplicate Object property")
    return dict(pairs)


def no_number(text):
    raise ValueError(f"{text} is no JSON")


def json_object(line):
    try:
        value = json.loads(line.decode("utf-8"), object_pairs_hook=without_doubles, parse_constant=no_number)
    except (ValueError, RecursionError):
        raise Broken("not-json", "the line is not JSON") from None
    return an_object(value)


def an_object(value):
    unless(isinstance(value, dict), "not-an-object", "the line does not hold a JSON object where one must be")
    return value


def exactly(fields, value):
    for field in value:
        unless(field in fields, "field-unknown", f"the field {field} does not belong there")
    for field in fields:
        unless(field in value, "field-missing", f"the field {field} is missing")


def wrong(field, must):
    return Broken("field-wrong", f"the field {field} must be {must}")


def text_of(value, field):
    if not isinstance(value[field], str):
        raise wrong(field, "text")
    return value[field]


def text_bytes(value, field):
    return text_of(value, field).encode("utf-8", "replace")


def whole(value, field):
    number = value[field]
    if not isinstance(number, int) or isinstance(number, bool) or not -2**63 <= number < 2**63:
        raise wrong(field, "a whole number")
    return number


def hex_of(value, field, count):
    text = text_of(value, field)
    if not re.fullmatch("[0-9a-f]{%d}" % (2 * count), text, re.ASCII):
        raise wrong(field, f"{count} bytes in lower-case hexadecimal")
    return bytes.fromhex(text)


def instant_of(value, field):
    text = text_of(value, field)
    at = micros(text.encode()) if INSTANT_TEXT.fullmatch(text) else None
    if at is None:
        raise wrong(field, "an instant with six decimals")
    return at


class FirstForm(Export):
    has_root = False

    def __init__(self, line, known):
        first = json_object(line)
        exactly(("limen-ledger", "node", "publicKey"), first)
        unless(whole(first, "limen-ledger") == 1, "version-unknown",
               "this form of export is not known to this version of Limen")
        super().__init__(text_of(first, "node"), text_of(first, "publicKey"), known)
        self.hashes = bytearray()

    def line(self, line):
        value = json_object(line)
        if "head" in value:
            exactly(("head",), value)
            self.head(an_object(value["head"]))
        else:
            exactly(ENTRY_FIELDS, value)
            sequence = whole(value, "sequence")
            try:
                self.entry(value, sequence)
            except Broken as broken:
                raise Broken(broken.code, broken.what, sequence) from None

    def entry(self, value, sequence):
        uuid = text_of(value, "id")
        if not UUID.fullmatch(uuid):
            raise wrong("id", "a UUID in its usual spelling")
        kind, subject = text_bytes(value, "kind"), text_bytes(value, "subject")
        happened, recorded = instant_of(value, "happened"), instant_of(value, "recorded")
        body_hash, previous = hex_of(value, "bodyHash", 32), hex_of(value, "previous", 32)
        stated = hex_of(value, "hash", 32)
        salt = None if value["salt"] is None else hex_of(value, "salt", 16)
        body = None if value["body"] is None else text_bytes(value, "body")
        hashed = (struct.pack(">bq", 0, sequence) + bytes.fromhex(uuid.replace("-", "")) + with_length(kind)
                  + with_length(subject) + struct.pack(">qq", happened, recorded) + body_hash + previous)
        self.entries.take(sequence, hashed, previous, stated, body_hash, salt, body)
        self.hashes += stated

    def head(self, value):
        exactly(("sequence", "hash", "signed", "signature"), value)
        sequence, stated = whole(value, "sequence"), hex_of(value, "hash", 32)
        at, signature = instant_of(value, "signed"), text_of(value, "signature")
        unless(1 <= sequence <= self.entries.size, "head-early",
               f"the head speaks of entry {sequence}, which has not come yet")
        unless(stated == self.hashes[32 * (sequence - 1):32 * sequence], "head-wrong",
               f"the node signed another hash for entry {sequence}")
        message = chain_head_bytes(self.node.encode(), sequence, stated, at)
        self.count_head(sequence, value["signed"], message, base64_bytes(signature))


# ---- main -----------------------------------------------------------------------------------------------------------

def verify(file, known):
    """Gives the sentence that says what was found, and whether the file is intact."""
    lines = Lines(file)
    try:
        first = lines.digested(lines.required())
        export = (SecondForm if first.startswith(b'{"limen-ledger":2,') else FirstForm)(first, known)
        line = lines.required()
        while not line.startswith(b'{"end"'):
            export.line(lines.digested(line))
            line = lines.required()
        export.end(line, lines)
    except Broken as broken:
        entry = "" if broken.sequence is None else f", entry {broken.sequence}"
        return f"Broken at line {lines.number}{entry}: {broken.what} ({broken.code}).", False
    return intact(export, known), True


def intact(export, known):
    entries = export.entries
    sentence = (f"Intact: {entries.size} entries of node {export.node}, {entries.purged} of them purged,"
                f" and {export.heads} signed heads")
    if export.last_head:
        sentence += f", the last for entry {export.last_head[0]} at {instant_text(export.last_head[1])}"
    sentence += f". Their root is {entries.root().hex()}."
    if export.witnesses:
        names = sorted(set(export.witnesses), key=lambda name: name.encode("utf-16-be"))
        sentence += f" Heads were countersigned {len(export.witnesses)} times, by {', '.join(names)}."
    if known.head:
        sentence += " They go on from the head that was given."
    if known.public_key is not None:
        return sentence + " Signed with the key that was given."
    return (sentence + f" Signed with the key in the file itself, {export.key_text};"
            " compare it with the node's, or give --public-key.")


def kept_head(text):
    match = re.fullmatch("([1-9][0-9]{0,17}):([0-9a-f]{64})", text, re.ASCII)
    if not match:
        raise argparse.ArgumentTypeError("a head is given as SIZE:ROOT, the root in 64 lower-case hexadecimal digits")
    return int(match.group(1)), bytes.fromhex(match.group(2))


def main():
    parser = argparse.ArgumentParser(description="Verifies an export of a Limen ledger.")
    parser.add_argument("files", metavar="FILE", nargs="+")
    parser.add_argument("--public-key", metavar="BASE64", help="the node's public key as known from elsewhere")
    parser.add_argument("--head", metavar="SIZE:ROOT", type=kept_head, help="a head kept from before")
    known = parser.parse_args()
    return max([verify_named(name, known) for name in known.files])


def verify_named(name, known):
    try:
        with open(name, "rb", buffering=1 << 20) as file:
            sentence, holds = verify(file, known)
    except OSError as error:
        print(f"The file {name} cannot be read: {error.strerror}", file=sys.stderr)
        return 2
    sys.stdout.buffer.write(sentence.encode("utf-8", "replace") + b"\n")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
