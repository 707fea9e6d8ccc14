"""Derives the golden values and a whole package again, from FORMAT.md alone and with nothing but Python's standard
library: canonical JSON, commitments, leaves, chains, tree, keys, note, cosignature. Prints one line for each thing that
agrees, and fails on the first that does not."""

import base64
import hashlib
import json
import os
import struct
import sys

def demand(holds, what):
    if not holds:
        sys.exit("does not agree: " + what)


# Ed25519 as RFC 8032 section 6 writes it.
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number, point):
    result = (0, 1, 1, 0)
    while number:
        if number & 1:
            result = add(result, point)
        point, number = add(point, point), number >> 1
    return result


def recover(y, sign):
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    demand((x * x - square) % P == 0, "a point of the curve")
    return P - x if x & 1 != sign else x


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = (recover(BASE_Y, 0), BASE_Y, 1, recover(BASE_Y, 0) * BASE_Y % P)


def compress(point):
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return int.to_bytes(y | (x & 1) << 255, 32, "little")


def decompress(text):
    y = int.from_bytes(text, "little")
    x = recover(y & (1 << 255) - 1, y >> 255)
    return x, y & (1 << 255) - 1, 1, x * (y & (1 << 255) - 1) % P


def challenge(*parts):
    return int.from_bytes(hashlib.sha512(b"".join(parts)).digest(), "little") % ORDER


def secret(seed):
    digest = hashlib.sha512(seed).digest()
    return int.from_bytes(digest[:32], "little") & (1 << 254) - 8 | 1 << 254, digest[32:]


def public(seed):
    return compress(times(secret(seed)[0], BASE))


def sign(seed, message):
    number, prefix = secret(seed)
    nonce = challenge(prefix, message)
    point = compress(times(nonce, BASE))
    answer = (nonce + challenge(point, public(seed), message) * number) % ORDER
    return point + int.to_bytes(answer, 32, "little")


def signed(key, message, signature):
    left = times(int.from_bytes(signature[32:], "little"), BASE)
    right = add(decompress(signature[:32]), times(challenge(signature[:32], key, message), decompress(key)))
    return compress(left) == compress(right)


def canonical(value):
    """Members in the order of the UTF-16 code units of their names; nothing escaped but what must be."""
    if isinstance(value, dict):
        members = sorted(value.items(), key=lambda m: m[0].encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(canonical(k) + ":" + canonical(v) for k, v in members) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def commit(label, salt, value):
    text = value if isinstance(value, str) else canonical(value)
    return hashlib.sha256(label.encode() + b"\n" + salt + text.encode()).hexdigest()


def leaf_hash(leaf):
    return hashlib.sha256(b"\0" + leaf).digest()


def root(hashes):
    if not hashes:
        return hashlib.sha256(b"").digest()
    if len(hashes) == 1:
        return hashes[0]
    split = 1 << (len(hashes) - 1).bit_length() - 1
    return hashlib.sha256(b"\1" + root(hashes[:split]) + root(hashes[split:])).digest()


def key_id(name, kind, key):
    return hashlib.sha256(name.encode() + b"\n" + bytes([kind]) + key).digest()[:4]


def vkey(name, kind, key):
    return "%s+%s+%s" % (name, key_id(name, kind, key).hex(), base64.b64encode(bytes([kind]) + key).decode())


def line(name, kind, key, signature):
    return "\u2014 %s %s\n" % (name, base64.b64encode(key_id(name, kind, key) + signature).decode())


def golden_values(path):
    golden = json.load(open(path, encoding="utf-8"))
    hashes, previous = [], "0" * 64
    for at, (text, payload) in enumerate(zip(golden["leaves"], golden["payloads"])):
        salt, leaf = bytes([at + 1]) * 32, json.loads(text)
        leaf.update(pc=commit("fund.payload/1", salt, json.loads(payload)), hc=commit("fund.headers/1", salt, "null"),
                    sc=None, idx=at, seq=at + 1, sver=at + 1, sprev=previous)
        demand(canonical(leaf) == text, "leaf %d" % at)
        hashes.append(leaf_hash(text.encode()))
        previous = hashes[-1].hex()
        demand(previous == golden["hashes"][at], "hash %d" % at)
    demand(root(hashes[:2]).hex() == golden["root2"] and root(hashes).hex() == golden["root3"], "roots")
    origin, witness = "ledger.street.example/fund", "audit.district.example/w1"
    seed, witness_seed = bytes.fromhex(golden["logSeed"]), bytes.fromhex(golden["witnessSeed"])
    key, witness_key = public(seed), public(witness_seed)
    demand(vkey(origin, 1, key) == golden["vkey"] and vkey(witness, 4, witness_key) == golden["witnessVkey"], "keys")
    text = "%s\n3\n%s\n" % (origin, base64.b64encode(root(hashes)).decode())
    time = golden["cosignedAt"]
    cosigned = sign(witness_seed, b"cosignature/v1\ntime %d\n" % time + text.encode())
    note = text + "\n" + line(origin, 1, key, sign(seed, text.encode())) \
        + line(witness, 4, witness_key, struct.pack(">Q", time) + cosigned)
    demand(note == golden["note"], "note")
    print("golden values agree")


def entries(folder, size):
    leaves = []
    for at in range(0, size, 256):
        number, width = at // 256, min(256, size - at)
        name = "%03d" % number + ("" if width == 256 else ".p/%d" % width)
        bundle = open(os.path.join(folder, "tile", "entries", name), "rb").read()
        while bundle:
            length = struct.unpack(">H", bundle[:2])[0]
            leaves.append(bundle[2:2 + length])
            bundle = bundle[2 + length:]
    return leaves


def checkpoint(folder):
    text = open(os.path.join(folder, "checkpoint"), encoding="utf-8").read()
    body, signatures = text.split("\n\n")
    name, key = open(os.path.join(folder, "policy"), encoding="utf-8").read().split()[1].split("+", 2)[::2]
    key = base64.b64decode(key)[1:]
    signature = base64.b64decode(signatures.split(" ")[2].split("\n")[0])
    demand(signature[:4] == key_id(name, 1, key) and signed(key, (body + "\n").encode(), signature[4:]), "signature")
    _, size, digest = body.split("\n")
    return int(size), base64.b64decode(digest)


def package(folder):
    size, head = checkpoint(folder)
    leaves = entries(folder, size)
    demand(len(leaves) == size and root([leaf_hash(leaf) for leaf in leaves]) == head, "root")
    print("checkpoint and root agree: %d" % size)
    streams = {}
    for text in leaves:
        leaf = json.loads(text)
        demand(canonical(leaf).encode() == text, "form of leaf %s" % leaf["idx"])
        if leaf["kind"] == "event":
            due = streams.get(leaf["sid"], (0, "0" * 64))
            demand((leaf["sver"], leaf["sprev"]) == (due[0] + 1, due[1]), "chain of leaf %s" % leaf["idx"])
            streams[leaf["sid"]] = (leaf["sver"], leaf_hash(text).hex())
    print("chains agree: %d" % len(streams))
    opened = 0
    for row in open(os.path.join(folder, "events.jsonl"), encoding="utf-8"):
        event = json.loads(row)
        leaf, salt, data = json.loads(leaves[event["idx"]]), bytes.fromhex(event["salt"]), event["data"]
        demand(leaf["pc"] == commit("fund.payload/1", salt, {k: v for k, v in data.items() if k != "pii"})
               and leaf["hc"] == commit("fund.headers/1", salt, event["headers"]), "commitment of leaf %s" % leaf["idx"])
        if "pii" in data:
            demand(leaf["sc"] == commit("fund.sensitive/1", bytes.fromhex(event["saltPii"]), data["pii"]), "personal part")
        opened += 1
    print("commitments agree: %d" % opened)


golden_values(sys.argv[1])
package(sys.argv[2])
