"""Counts English words and word pairs for the embedded engine's scoring model.

    python3 count.py OUTPUT TEXT...        each TEXT one sentence a line, plain or .gz

Only numbers leave this program: how often a word occurs, how it is usually capitalised, how often one word
follows another. No sentence can be read back from them.

Layout of OUTPUT, little-endian: "ENC1"; u32 words; u32 tokens; per word u8 length, UTF-8 bytes, u32 count; u32 pairs;
per first word that has followers: u16 its number, u16 followers; per follower: u16 its number, u8 level,
where a level of n stands for about 1.25^n occurrences.
"""
import collections
import gzip
import math
import re
import struct
import sys

LEAST_WORD, LEAST_PAIR, MOST_WORDS = 2, 2, 40_000
TOKEN = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|\d[\d.,]*|[.,;:?!]")


def lines(path):
    with (gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")) as file:
        yield from file


def tokens(line):
    for token in TOKEN.findall(line):
        yield "0" if token[0].isdigit() else token.replace("’", "'")


def main(output, *paths):
    shapes, pairs = collections.defaultdict(collections.Counter), collections.Counter()
    for path in paths:
        for line in lines(path):
            previous, start = "<s>", True
            for token in tokens(line):
                low = token.lower()
                # The first word of a sentence says nothing about a word's own capital.
                if not start or low == token:
                    shapes[low][token] += 1
                else:
                    shapes[low]["?"] += 1
                pairs[previous, low] += 1
                previous, start = low, token in ".?!"
            pairs[previous, "</s>"] += 1
    counts = {w: sum(s.values()) for w, s in shapes.items()}
    total = sum(counts.values())
    chosen = sorted((w for w in counts if counts[w] >= LEAST_WORD and len(w.encode()) < 60), key=lambda w: (-counts[w], w))[: MOST_WORDS - 2]
    names = ["<s>", "</s>"] + chosen
    number = {w: i for i, w in enumerate(names)}
    counts["<s>"] = counts["</s>"] = sum(n for (a, _), n in pairs.items() if a == "<s>")

    def shape(word):
        known = [(n, s) for s, n in shapes[word].items() if s != "?"] if word in shapes else []
        return max(known)[1] if known else word

    followers = collections.defaultdict(list)
    for (a, b), n in pairs.items():
        if n >= LEAST_PAIR and a in number and b in number:
            followers[number[a]].append((number[b], min(255, round(math.log(n) / math.log(1.25)))))
    with open(output, "wb") as file:
        file.write(b"ENC1" + struct.pack("<II", len(names), total))
        for word in names:
            text = shape(word).encode()
            file.write(struct.pack("<B", len(text)) + text + struct.pack("<I", counts[word]))
        file.write(struct.pack("<I", sum(map(len, followers.values()))))
        for a in sorted(followers):
            file.write(struct.pack("<HH", a, len(followers[a])))
            for b, level in sorted(followers[a]):
                file.write(struct.pack("<HB", b, level))
    print(f"{total} tokens, {len(names)} words, {sum(map(len, followers.values()))} pairs")


if __name__ == "__main__":
    main(*sys.argv[1:])
