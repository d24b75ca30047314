"""Makes rows from their numbers. Nothing here knows of Spark or opens a file: the session is given."""

import numpy as np
import pandas as pd

import noise

ROW = "row"
NOTHING_ASKED = -2


def at_least_one(text):
    """A number of a command line."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def seed(text):
    """A seed of a command line: what 64 bits without a sign hold."""
    number = int(text)
    if not 0 <= number < 2**64:
        raise ValueError(text)
    return number


def shard_range(rows, index, count):
    """First row of a shard, and the row behind its last one: those of MlNetGanExtensions.Numerics.RowShard."""
    return rows * index // count, rows * (index + 1) // count


def class_starts(rows, counts):
    """Rows stand class after class, in the shares that the classes had: where each begins."""
    ends = np.cumsum(counts).tolist()
    return [rows * end // ends[-1] for end in [0, *ends[:-1]]]


def result_columns(description):
    """Names and Spark types of what `batch` gives."""
    return [(ROW, "bigint"), *((name, "float") for name in description.columns), (description.label, "string")]


def check_columns(description):
    if ROW in (*description.columns, description.label):
        raise ValueError(f"The table has a column '{ROW}', which made rows have too, as their number.")


def inputs(session, description, seed, classes, places):
    """What the model wants: random numbers of the streams of these classes and places, and the classes."""
    keys = noise.child(noise.child(noise.key_of(seed, description.stream), classes), places)
    wanted = {known.name: known.shape[1] for known in session.get_inputs()}
    unknown = wanted.keys() - {"noise", "gumbel", "uniform", "class", "conditions"}
    if unknown:
        raise ValueError(f"The model wants {', '.join(sorted(unknown))}, which this job does not know.")
    given, block = {}, 0
    # The order is that in which the library draws them from the stream of a row.
    for name, draw in (("noise", noise.normal), ("gumbel", noise.gumbel), ("uniform", noise.uniform)):
        if name in wanted:
            given[name] = draw(keys, wanted[name], block)
            block += wanted[name] if name == "uniform" else noise.blocks_for(wanted[name])
    given["class"] = classes.reshape(-1, 1)
    if "conditions" in wanted:
        given["conditions"] = np.full((len(classes), wanted["conditions"]), NOTHING_ASKED, dtype=np.int64)
    return given


def batch(numbers, session, description, rows, seed):
    """The rows of these numbers, which are among as many rows as are made altogether."""
    numbers = np.asarray(numbers, dtype=np.int64)
    starts = np.array(class_starts(rows, description.counts), dtype=np.int64)
    classes = np.searchsorted(starts, numbers, side="right").astype(np.int64) - 1
    made = {ROW: numbers}
    if len(numbers) > 0:
        cells = session.run(["made"], inputs(session, description, seed, classes, numbers - starts[classes]))[0]
    else:
        cells = np.empty((0, len(description.columns)), np.float32)
    made.update({name: cells[:, place] for place, name in enumerate(description.columns)})
    made[description.label] = np.array(description.classes, dtype=object)[classes]
    return pd.DataFrame(made)
