"""The containers of icons that Windows and macOS want, made of PNG pictures."""

import struct
from collections.abc import Mapping

MACOS_KINDS = {
    "icp4": 16, "icp5": 32, "ic11": 32, "ic12": 64, "ic07": 128, "ic13": 256, "ic08": 256,
    "ic14": 512, "ic09": 512, "ic10": 1024,
}  # fmt: skip
"""Apple's names for pictures and their sizes in pixels; some are another's double size."""
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """Return a Windows icon of PNG pictures by size: a directory, then the pictures."""
    place = 6 + 16 * len(pictures)
    entries, data = b"", b""
    for size, picture in sorted(pictures.items()):
        shown = size % 256  # 0 stands for 256
        entries += struct.pack(
            "<BBBBHHII", shown, shown, 0, 0, 1, 32, len(picture), place + len(data)
        )
        data += picture
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + data


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """Return a macOS icon of PNG pictures by size."""
    parts = [
        kind.encode() + struct.pack(">I", 8 + len(pictures[size])) + pictures[size]
        for kind, size in MACOS_KINDS.items()
    ]
    body = b"".join(parts)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body
