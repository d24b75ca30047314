"""The files of the .NET program on the real ONNX Runtime, against what the .NET models themselves made of the same rows.

Runs where SPARK_MODELS names a folder with the models, rows.csv, scored.csv and made.csv, and ONNXRUNTIME_LIBRARY the C library: a test in .NET sees to it.
"""

import contextlib
import io
import os
import tempfile
import unittest

import pandas as pd

import shard
from tests.native_session import NativeSession

MODELS, LIBRARY = os.environ.get("SPARK_MODELS"), os.environ.get("ONNXRUNTIME_LIBRARY")


@unittest.skipUnless(MODELS and LIBRARY, "SPARK_MODELS and ONNXRUNTIME_LIBRARY are not set")
class NativeTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.output = os.path.join(folder.name, "out.csv")

    def _run(self, *arguments):
        with contextlib.redirect_stdout(io.StringIO()):
            shard.main(["--models", MODELS, "--batch", "64", *arguments, "--output", self.output], lambda path: NativeSession(LIBRARY, path))
        return pd.read_csv(self.output)

    def _expected(self, name):
        return pd.read_csv(os.path.join(MODELS, name))

    def test_rows_are_scored_as_the_typed_models_score_them(self):
        scored = self._run("score", "--input", os.path.join(MODELS, "rows.csv"))
        pd.testing.assert_frame_equal(scored, self._expected("scored.csv"), rtol=1e-4, atol=1e-5)

    def test_shards_are_the_rows_that_the_typed_generator_makes(self):
        expected = self._expected("made.csv")
        parts = [self._run("generate", "--rows", str(len(expected)), "--seed", "3", "--shard", f"{index}/3") for index in range(3)]
        # The noise is the library's up to rounding, so numbers are; a cell that is just missing here may just be there.
        made = pd.concat(parts, ignore_index=True)
        same_holes = (made.isna() == expected.isna()).all(axis=1)
        self.assertGreater(same_holes.mean(), 0.995)
        pd.testing.assert_frame_equal(made[same_holes], expected[same_holes], rtol=1e-4, atol=1e-5)

    def test_a_wrong_input_is_an_error_and_no_crash(self):
        session = NativeSession(LIBRARY, os.path.join(MODELS, "pipeline.onnx"))
        with self.assertRaisesRegex(RuntimeError, "(?i)invalid"):
            session.run(["completed"], {"lines": pd.DataFrame({"a": [1.0]}).to_numpy("float32")})


if __name__ == "__main__":
    unittest.main()
