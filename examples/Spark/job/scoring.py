"""Completes and classifies batches of rows. Nothing here knows of Spark or opens a file: the session is given."""

import collections

import numpy as np
import pandas as pd

PREDICTED = "predicted"


def add_arguments(command):
    """What the command lines that score rows have in common."""
    command.add_argument("--keep", type=lambda names: tuple(names.split(",")), default=(), help="columns that are passed on as they are, with commas between")
    command.add_argument("--infinite", choices=("fail", "missing"), default="fail", help="what to do about an infinite cell")


def probability_name(class_name):
    return f"probability_{class_name}"


def result_columns(description, classify=True):
    """Names and Spark types of what `batch` gives, but for the kept columns, whose types are those of the table."""
    completed = [(name, "float") for name in description.columns]
    if not classify:
        return completed
    return completed + [(probability_name(name), "float") for name in description.classes] + [(PREDICTED, "string")]


def check_columns(available, description, keep, classify=True):
    """Says what is wrong with a table before a cluster works on it."""
    missing = [name for name in (*description.columns, *keep) if name not in available]
    if missing:
        raise ValueError(f"The table lacks {', '.join(missing)}; it has {', '.join(available)}.")
    names = collections.Counter([*keep, *(name for name, _ in result_columns(description, classify))])
    twice = [name for name, count in names.items() if count > 1]
    if twice:
        raise ValueError(f"{', '.join(twice)} would be there twice: among kept, completed and predicted columns each name is given once.")


def features(frame, description, infinite="fail"):
    """The cells in the order that the model takes: Single, NaN for null. An exported model cannot refuse an infinite cell, so this does."""
    rows = np.empty((len(frame), len(description.columns)), dtype=np.float32)
    with np.errstate(over="ignore"):  # what is beyond Single becomes infinite, and is found below
        for place, name in enumerate(description.columns):
            rows[:, place] = frame[name].to_numpy(dtype=np.float64, na_value=np.nan)
    beyond = np.isinf(rows)
    if beyond.any():
        if infinite != "missing":
            row, place = np.argwhere(beyond)[0]
            raise ValueError(f"Column {description.columns[place]} has a cell that is infinite in single precision, in row {row} of a batch.")
        rows[beyond] = np.nan
    return rows


def batch(frame, session, description, keep=(), classify=True, infinite="fail"):
    """One batch: the kept columns, the completed ones and, unless it is only to complete, probabilities and the class."""
    rows = features(frame, description, infinite)
    outputs = ["completed", "probability", "class"] if classify else ["completed"]
    if len(rows) > 0:
        results = session.run(outputs, {"rows": rows})
    else:
        results = [np.empty((0, len(description.columns)), np.float32), np.empty((0, len(description.classes)), np.float32), np.empty((0, 1), np.int64)]
    made = {name: frame[name].to_numpy() for name in keep}
    made.update({name: results[0][:, place] for place, name in enumerate(description.columns)})
    if classify:
        made.update({probability_name(name): results[1][:, place] for place, name in enumerate(description.classes)})
        made[PREDICTED] = np.array(description.classes, dtype=object)[results[2][:, 0]]
    return pd.DataFrame(made)
