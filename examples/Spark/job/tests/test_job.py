import contextlib
import decimal
import io
import tempfile
import types
import unittest
from unittest import mock

import numpy as np
import pandas as pd

import job
import making
import models
import scoring
from tests.doubles import DESCRIPTION, Generator, Imputer, Spark, write_description


def _opened(path):
    return {"at pipeline.onnx": Imputer, "at generator.onnx": Generator}[path]()


def _run(spark, *arguments):
    with mock.patch.object(models, "open_session", _opened):
        job.run(spark, job.parse(arguments), DESCRIPTION, lambda name: f"at {name}")
    return spark.written["out"]


class JobTests(unittest.TestCase):
    def test_rows_are_scored_whatever_the_partitions(self):
        table = pd.DataFrame({"c": np.arange(20.0), "unused": "text", "id": np.arange(20), "a": np.arange(20.0) % 3, "b": [np.nan, 1.0] * 10})
        expected = scoring.batch(table, Imputer(), DESCRIPTION, keep=("id",))
        for partitions in (1, 3):
            spark = Spark({"in": table})
            result, schema, parts = _run(spark, "score", "--input", "in", "--output", "out", "--keep", "id", "--partitions", str(partitions))
            self.assertEqual(parts, partitions)
            self.assertEqual(spark.sent, ["id", "a", "b", "c"])
            self.assertEqual(
                schema, "`id` bigint, `a` float, `b` float, `c` float, `probability_no` float, `probability_yes` float, `predicted` string")
            pd.testing.assert_frame_equal(result.sort_values("id", ignore_index=True), expected)

    def test_rows_are_completed(self):
        table = pd.DataFrame({"a": [np.nan, 1.0], "b": [1.0, np.nan], "c": [1.0, 2.0]})
        result, schema, _ = _run(Spark({"in": table}), "impute", "--input", "in", "--output", "out")
        self.assertEqual(schema, "`a` float, `b` float, `c` float")
        self.assertEqual(result.values.tolist(), [[100, 1, 1], [1, 101, 2]])

    def test_decimals_are_numbers(self):
        table = pd.DataFrame({"a": [decimal.Decimal("2.5"), None], "b": [1.0, 2.0], "c": [1.0, 2.0]})
        result, _, _ = _run(Spark({"in": table}), "impute", "--input", "in", "--output", "out")
        self.assertEqual(result.values.tolist(), [[2.5, 1, 1], [100, 2, 2]])

    def test_an_infinite_cell_stops_the_job_unless_it_is_taken_for_a_hole(self):
        table = pd.DataFrame({"a": [np.inf], "b": [1.0], "c": [1.0]})
        with self.assertRaisesRegex(ValueError, "infinite"):
            _run(Spark({"in": table}), "impute", "--input", "in", "--output", "out")
        result, _, _ = _run(Spark({"in": table}), "impute", "--input", "in", "--output", "out", "--infinite", "missing")
        self.assertEqual(result.values.tolist(), [[100, 1, 1]])

    def test_rows_are_made_whatever_the_partitions(self):
        expected = making.batch(range(23), Generator(), DESCRIPTION, 23, 9)
        for partitions in (1, 4, 30):
            result, schema, _ = _run(Spark(), "generate", "--rows", "23", "--seed", "9", "--output", "out", "--partitions", str(partitions))
            self.assertEqual(schema, "`row` bigint, `a` float, `b` float, `c` float, `ill` string")
            pd.testing.assert_frame_equal(result, expected)

    def test_tables_that_do_not_fit_are_refused_before_a_row_is_read(self):
        for table, message in (
            (pd.DataFrame({"a": [1.0], "b": [1.0]}), "lacks c"),
            (pd.DataFrame({"a": [1.0], "b": ["x"], "c": [1.0]}), "b: expected numbers, found string"),
        ):
            with self.assertRaisesRegex(ValueError, message):
                _run(Spark({"in": table}), "score", "--input", "in", "--output", "out")

    def test_names_are_quoted_as_spark_wants_them(self):
        self.assertEqual(job._schema([("a b", "float"), ("c`d", "string")]), "`a b` float, `c``d` string")

    def test_wrong_arguments_are_refused(self):
        for arguments in ([], ["score", "--input", "in"], ["generate", "--rows", "0", "--output", "o", "--partitions", "1"], ["--batch", "0", "score"]):
            with self.subTest(arguments), self.assertRaises(SystemExit), contextlib.redirect_stderr(io.StringIO()):
                job.parse(arguments)

    def test_a_worker_opens_a_model_once_and_on_one_thread(self):
        opened = []
        runtime = types.ModuleType("onnxruntime")
        runtime.SessionOptions = types.SimpleNamespace
        runtime.InferenceSession = lambda path, options, providers: opened.append((path, options, providers)) or object()
        models.open_session.cache_clear()
        self.addCleanup(models.open_session.cache_clear)
        with mock.patch.dict("sys.modules", onnxruntime=runtime):
            self.assertIs(models.open_session("x.onnx"), models.open_session("x.onnx"))
        ((path, options, providers),) = opened
        self.assertEqual((path, options.intra_op_num_threads, options.inter_op_num_threads), ("x.onnx", 1, 1))
        self.assertEqual(providers, ["CPUExecutionProvider"])

    def test_the_description_is_read(self):
        with tempfile.TemporaryDirectory() as folder:
            write_description(folder)
            self.assertEqual(models.Description.read(folder), DESCRIPTION)


if __name__ == "__main__":
    unittest.main()
