"""Random numbers as a function of seed, class and row number, so that any partitioning of the rows gives the same numbers.

These are the streams of MlNetGanExtensions.Numerics.RandomStream: Philox4x32-10 (Salmon et al. 2011) under a key that is mixed from the seed and
what the stream is for. Logarithm, sine and cosine are written out in +, -, * and /, because those of numpy depend on the processor, and a cluster
may have several kinds of it.
"""

import numpy as np

WORDS = 32  # a group of numbers is made from so many words...
BLOCKS = 8  # ...of so many blocks of four

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_LOW = np.uint64(0xFFFFFFFF)
_LN2 = 0.6931471805599453
_SINE = [(-1) ** k / float(np.prod(np.arange(1.0, 2 * k + 2))) for k in range(9)]
_COSINE = [(-1) ** k / float(np.prod(np.arange(1.0, 2 * k + 1))) for k in range(9)]
_LOGARITHM = [2.0 / (2 * k + 1) for k in range(12)]


def key_of(seed, purpose):
    """The key of the stream of a seed and a purpose, as an array of one."""
    key = _mix(np.array([seed], dtype=np.uint64))
    units = np.frombuffer(purpose.encode("utf-16-le"), dtype="<u2").astype(np.uint64)
    for unit in units:
        key = _mix(key ^ unit)
    return _mix(key ^ np.uint64(len(units) << 32))


def child(key, index):
    """The keys of the streams of some parts; either argument may be an array of one."""
    with np.errstate(over="ignore"):
        return _mix(key ^ _mix(np.asarray(index, dtype=np.int64).astype(np.uint64) + _GOLDEN))


def blocks_for(count):
    """How many blocks a fill of so many numbers takes: whole groups."""
    return -(-count // WORDS) * BLOCKS


def normal(keys, count, block=0):
    """Standard normal numbers by Box and Muller, keys x count, Single: the fill of each key's stream from a block on."""
    words = _words(keys, count, block).reshape(len(keys), -1, 2, WORDS // 2)
    uniform = ((words[:, :, 0] >> np.uint64(1)).astype(np.float32) + np.float32(0.5)) * np.float32(2.0**-31)
    radius = np.sqrt(-2.0 * _log(uniform.astype(np.float64)))
    sine, cosine = _turn(words[:, :, 1])
    made = np.stack([radius * cosine, radius * sine], axis=2)
    return made.reshape(len(keys), -1)[:, :count].astype(np.float32)


def gumbel(keys, count, block=0):
    """Standard Gumbel numbers, keys x count, Single."""
    words = _words(keys, count, block)[:, :count]
    uniform = ((words >> np.uint64(9)).astype(np.float64) + 0.5) * 2.0**-23
    return (-_log(-_log(uniform))).astype(np.float32)


def uniform(keys, count, block=0):
    """Numbers in [0, 1), multiples of 2^-53, keys x count, Double: each takes a block."""
    counters = np.uint64(block) + np.arange(count, dtype=np.uint64)
    word0, word1, _, _ = philox(counters[None, :], np.uint64(0), keys[:, None])
    return ((word0 << np.uint64(21)) ^ (word1 >> np.uint64(11))).astype(np.float64) * 2.0**-53


def philox(counter_low, counter_high, key):
    """Philox4x32-10: four words of 32 bits, each in 64, of arrays of counters and keys that are broadcast."""
    key0, key1 = key & _LOW, key >> np.uint64(32)
    shape = np.broadcast(counter_low, counter_high, key).shape
    x0, x1 = np.broadcast_to(counter_low & _LOW, shape), np.broadcast_to(counter_low >> np.uint64(32), shape)
    x2, x3 = np.broadcast_to(counter_high & _LOW, shape), np.broadcast_to(counter_high >> np.uint64(32), shape)
    for _ in range(10):
        product0, product1 = np.uint64(0xD2511F53) * x0, np.uint64(0xCD9E8D57) * x2
        x0, x1 = (product1 >> np.uint64(32)) ^ x1 ^ key0, product1 & _LOW
        x2, x3 = (product0 >> np.uint64(32)) ^ x3 ^ key1, product0 & _LOW
        key0, key1 = (key0 + np.uint64(0x9E3779B9)) & _LOW, (key1 + np.uint64(0xBB67AE85)) & _LOW
    return x0, x1, x2, x3


def _words(keys, count, block):
    """Whole groups of words, keys x words."""
    counters = np.uint64(block) + np.arange(blocks_for(count), dtype=np.uint64)
    return np.stack(philox(counters[None, :], np.uint64(0), keys[:, None]), axis=2).reshape(len(keys), -1)


def _mix(value):
    """The finaliser of SplitMix64, turned by 17 bits."""
    with np.errstate(over="ignore"):
        value = value + _GOLDEN
        value = (value ^ (value >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        value = (value ^ (value >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    value = value ^ (value >> np.uint64(31))
    return (value << np.uint64(17)) | (value >> np.uint64(47))


def _log(value):
    """log(2^e m) = e log 2 + 2 artanh((m - 1) / (m + 1)), with m between the roots of 1/2 and of 2."""
    fraction, exponent = np.frexp(value)
    small = fraction < 0.7071067811865476
    fraction = np.where(small, 2 * fraction, fraction)
    place = (fraction - 1) / (fraction + 1)
    return (exponent - small) * _LN2 + place * _polynomial(_LOGARITHM, place * place)


def _turn(words):
    """Sine and cosine of word * 2 pi / 2^32: whole quarter turns, and what is left over, at most an eighth."""
    quarter = ((words + np.uint64(0x20000000)) & _LOW) >> np.uint64(30)
    rest = words.astype(np.int64) - (quarter << np.uint64(30)).astype(np.int64)
    rest = np.where(rest > 1 << 30, rest - (1 << 32), rest)  # the last eighth belongs to quarter 0
    angle = rest * (2 * np.pi / 2.0**32)
    square = angle * angle
    sine, cosine = angle * _polynomial(_SINE, square), _polynomial(_COSINE, square)
    odd = (quarter & np.uint64(1)).astype(bool)
    sine_sign = np.where(quarter & np.uint64(2), -1.0, 1.0)
    cosine_sign = np.where((quarter + np.uint64(1)) & np.uint64(2), -1.0, 1.0)
    return sine_sign * np.where(odd, cosine, sine), cosine_sign * np.where(odd, sine, cosine)


def _polynomial(coefficients, value):
    total = np.full_like(value, coefficients[-1])
    for coefficient in reversed(coefficients[:-1]):
        total = total * value + coefficient
    return total
