import contextlib
import io
import os
import tempfile
import unittest

import numpy as np
import pandas as pd

import making
import scoring
import shard
from tests.doubles import DESCRIPTION, Generator, Imputer, write_description


class ShardTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        write_description(self.folder)

    def _run(self, *arguments, batch=4, session=Generator):
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            shard.main(["--models", self.folder, "--batch", str(batch), *arguments], lambda path: session())
        return printed.getvalue()

    def _path(self, name):
        return os.path.join(self.folder, name)

    def test_the_shards_are_the_whole(self):
        expected = making.batch(range(23), Generator(), DESCRIPTION, 23, 9)
        for count in (1, 3, 25):
            parts = []
            for index in range(count):
                self._run("generate", "--rows", "23", "--seed", "9", "--shard", f"{index}/{count}", "--output", self._path("part.csv"))
                parts.append(pd.read_csv(self._path("part.csv")))
            # CSV has the digits that tell one number of single precision from another.
            whole = pd.concat(parts, ignore_index=True).astype(expected.dtypes.to_dict())
            pd.testing.assert_frame_equal(whole, expected)

    def test_a_file_is_scored_in_batches(self):
        table = pd.DataFrame({"id": range(10), "a": [1.0, np.nan] * 5, "b": range(10), "c": 2.5})
        table.to_csv(self._path("in.csv"), index=False)
        printed = self._run("score", "--input", self._path("in.csv"), "--output", self._path("out.csv"), "--keep", "id", session=Imputer)
        self.assertEqual(printed, f"10 rows are in {self._path('out.csv')}.\n")
        expected = scoring.batch(table, Imputer(), DESCRIPTION, keep=("id",))
        pd.testing.assert_frame_equal(pd.read_csv(self._path("out.csv")), expected, check_dtype=False)

    def test_a_file_is_there_in_whole_or_not_at_all(self):
        pd.DataFrame({"a": [1.0] * 5 + [np.inf], "b": 1.0, "c": 1.0}).to_csv(self._path("in.csv"), index=False)
        with self.assertRaisesRegex(ValueError, "infinite"):
            self._run("impute", "--input", self._path("in.csv"), "--output", self._path("out.csv"), session=Imputer)
        self.assertFalse(os.path.exists(self._path("out.csv")))

    def test_shards_that_do_not_exist_are_refused(self):
        for text in ("3/3", "-1/3", "1", "a/b", "1/0"):
            with self.subTest(text), self.assertRaises(SystemExit), contextlib.redirect_stderr(io.StringIO()):
                shard.parse(["generate", "--rows", "1", "--output", "o", "--shard", text])


if __name__ == "__main__":
    unittest.main()
