"""Writes sample-1.bin from the description of the layout, without the library: what the tests compare the writer's bytes with.

Run once, with any Python 3: python3 make_sample_1.py > sample-1.bin
The file stays as it is for ever, since later releases must read it too.
"""
import hashlib
import struct
import sys


def text(value):
    """A JSON text in which everything but plain ASCII is escaped, one UTF-16 unit after the other."""
    out = ""
    units = struct.unpack(f"<{len(value.encode('utf-16-le')) // 2}H", value.encode("utf-16-le"))
    for unit in units:
        char = chr(unit)
        if char == "\\":
            out += "\\\\"
        elif char == "\n":
            out += "\\n"
        elif 32 <= unit < 127 and char not in "\"&'+<>`":
            out += char
        else:
            out += f"\\u{unit:04X}"
    return f'"{out}"'


settings = [
    ("format", "MlNetGanExtensions model"), ("version", "1"), ("sha256", "0" * 64), ("kind", "sample"), ("kind-version", "3"),
    ("text", 'Größe ≥ 5 µm "😀" \\ a+b\n'), ("integer", "-7"), ("flag", "true"), ("choice", "second"),
]
u32 = lambda *bits: struct.pack(f"<{len(bits)}I", *bits)
f32 = lambda *values: struct.pack(f"<{len(values)}f", *values)
f64 = lambda *values: struct.pack(f"<{len(values)}d", *values)
arrays = [
    ("doubles", "F64", [5], f64(-0.0, 5e-324) + struct.pack("<QQ", 0x7FF8123456789ABC, 0xFFF0000000000001) + f64(0.1)),
    ("scales", "F64", [2], f64(0.5, 1e300)),
    ("layer/0/weights", "F32", [2, 4],
     u32(0x80000000, 1, 0xFF800000, 0x7FC12345, 0xFF812345) + f32(1e-40, 3.4028234663852886e38, 0.1)),
    ("empty", "F32", [0, 3], b""),
    ("single", "F32", [], f32(2.5)),
    ("integers", "I32", [5], struct.pack("<5i", -2**31, -1, 0, 1, 2**31 - 1)),
]

members = ['"__metadata__":{' + ",".join(f"{text(key)}:{text(value)}" for key, value in settings) + "}"]
data = b""
for name, kind, shape, content in arrays:
    offsets = f"[{len(data)},{len(data) + len(content)}]"
    members.append(f'"{name}":{{"dtype":"{kind}","shape":[{",".join(map(str, shape))}],"data_offsets":{offsets}}}')
    data += content
header = ("{" + ",".join(members) + "}").encode()
header += b" " * (-len(header) % 8)
length = struct.pack("<Q", len(header))
digest = hashlib.sha256(length + header + data).hexdigest().encode()
sys.stdout.buffer.write(length + header.replace(b"0" * 64, digest, 1) + data)
