"""What stands in for ONNX Runtime and for Spark where the tests are of what lies between them."""

import collections
import decimal
import json
import os

import numpy as np
import pandas as pd

import models

Input = collections.namedtuple("Input", "name shape")

DESCRIPTION = models.Description(columns=("a", "b", "c"), label="ill", classes=("no", "yes"), counts=(3, 1), stream="test rows")


class Imputer:
    """Fills holes with 100 + the column's place; the second class is likelier where the first column is above the second."""

    def __init__(self):
        self.given = []

    def run(self, names, inputs):
        rows = inputs["rows"]
        self.given.append(rows)
        completed = np.where(np.isnan(rows), np.arange(100, 100 + rows.shape[1], dtype=np.float32), rows)
        second = np.where(completed[:, 0] > completed[:, 1], 0.75, 0.25).astype(np.float32)
        results = {"completed": completed, "probability": np.stack([1 - second, second], axis=1), "class": (second > 0.5).astype(np.int64).reshape(-1, 1)}
        return [results[name] for name in names]


class Generator:
    """Makes rows that show what they were made from: two numbers of noise, and the class."""

    def __init__(self, wanted=(("noise", 2), ("class", 1))):
        self._wanted = wanted
        self.given = []

    def get_inputs(self):
        return [Input(name, ["rows", columns]) for name, columns in self._wanted]

    def run(self, names, inputs):
        assert names == ["made"]
        self.given.append(inputs)
        return [np.concatenate([inputs["noise"], inputs["class"].astype(np.float32)], axis=1)]


class Spark:
    """A table is a list of partitions, and a partition comes in batches; a result is there once it is written."""

    def __init__(self, tables=None, batch=4):
        self.read = self
        self.tables = tables or {}
        self.batch = batch
        self.sent = None  # the columns that went to Python
        self.written = {}

    def parquet(self, path):
        return Table(self, [self.tables[path]])

    def range(self, start, end, step, partitions):
        ends = [start + (end - start) * place // partitions for place in range(partitions + 1)]
        return Table(self, [pd.DataFrame({"id": np.arange(first, behind, step)}) for first, behind in zip(ends, ends[1:])])


class Table:
    _TYPES = {"float64": "double", "float32": "float", "int64": "bigint", "object": "string"}

    def __init__(self, spark, partitions, schema=None):
        self._spark, self._partitions, self.schema = spark, partitions, schema
        self.write = self

    @property
    def dtypes(self):
        part = self._partitions[0]
        decimals = [name for name in part.columns if isinstance(part[name].iloc[0], decimal.Decimal)]
        return [(name, "decimal(10,2)" if name in decimals else self._TYPES[str(kind)]) for name, kind in part.dtypes.items()]

    def select(self, *names):
        return Table(self._spark, [part[[name.strip("`") for name in names]] for part in self._partitions])

    def repartition(self, count):
        whole = pd.concat(self._partitions)
        return Table(self._spark, [whole.iloc[place::count] for place in range(count)])

    def mapInPandas(self, function, schema):  # noqa: N802 - Spark's name
        made, self._spark.sent = [], list(self._partitions[0].columns)
        for part in self._partitions:
            batches = (part.iloc[first : first + self._spark.batch] for first in range(0, len(part), self._spark.batch))
            made.append(list(function(batches)))
        return Table(self._spark, [pd.concat(part, ignore_index=True) for part in made if part], schema)

    def parquet(self, path):
        self._spark.written[path] = (pd.concat(self._partitions, ignore_index=True), self.schema, len(self._partitions))


def write_description(folder):
    content = {
        "columns": DESCRIPTION.columns,
        "label": DESCRIPTION.label,
        "classes": [{"name": name, "rows": rows} for name, rows in zip(DESCRIPTION.classes, DESCRIPTION.counts)],
        "stream": DESCRIPTION.stream,
    }
    with open(os.path.join(folder, models.DESCRIPTION), "w", encoding="utf-8") as file:
        json.dump(content, file)
