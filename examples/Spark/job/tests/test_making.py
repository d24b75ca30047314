import unittest

import numpy as np
import pandas as pd

import making
import noise
from tests.doubles import DESCRIPTION, Generator


class MakingTests(unittest.TestCase):
    def test_shards_follow_each_other_and_leave_nothing_out(self):
        for rows, count in ((10, 3), (2, 5), (10**9, 64), (3 * 2**60, 7)):
            ranges = [making.shard_range(rows, index, count) for index in range(count)]
            self.assertEqual((ranges[0][0], ranges[-1][1]), (0, rows))
            self.assertTrue(all(front[1] == behind[0] for front, behind in zip(ranges, ranges[1:])))
            sizes = {end - first for first, end in ranges}
            self.assertLessEqual(max(sizes) - min(sizes), 1)

    def test_classes_stand_one_behind_the_other_in_their_shares(self):
        self.assertEqual(making.class_starts(1_000_000_000, (3, 1)), [0, 750_000_000])
        self.assertEqual(making.class_starts(10, (1, 0, 2)), [0, 3, 3])
        self.assertEqual(making.class_starts(3, (1, 1)), [0, 1])

    def test_a_class_without_rows_is_never_made(self):
        description = DESCRIPTION.__class__(**{**DESCRIPTION.__dict__, "classes": ("x", "y", "z"), "counts": (1, 0, 2)})
        made = making.batch(range(9), Generator(), description, 9, 1)
        self.assertEqual(made["ill"].tolist(), ["x"] * 3 + ["z"] * 6)

    def test_any_partitioning_gives_the_same_rows(self):
        whole = making.batch(range(41), Generator(), DESCRIPTION, 41, 7)
        self.assertEqual(whole["row"].tolist(), list(range(41)))
        self.assertEqual(whole["ill"].tolist(), ["no"] * 30 + ["yes"] * 11)
        self.assertEqual(len(whole.drop_duplicates(["a", "b"])), 41)
        for count in (1, 2, 5, 40):
            parts = [making.batch(range(*making.shard_range(41, index, count)), Generator(), DESCRIPTION, 41, 7) for index in range(count)]
            pd.testing.assert_frame_equal(pd.concat(parts, ignore_index=True), whole)
        shuffled = np.random.default_rng(1).permutation(41)
        pd.testing.assert_frame_equal(
            making.batch(shuffled, Generator(), DESCRIPTION, 41, 7).sort_values("row", ignore_index=True), whole)

    def test_a_row_is_drawn_by_its_place_within_its_class(self):
        keys = noise.child(noise.child(noise.key_of(7, DESCRIPTION.stream), 1), [0, 2])
        made = making.batch([30, 32], Generator(), DESCRIPTION, 41, 7)
        np.testing.assert_array_equal(made[["a", "b"]].to_numpy(), noise.normal(keys, 2))

    def test_the_seed_decides(self):
        first, second = (making.batch(range(5), Generator(), DESCRIPTION, 5, seed) for seed in (1, 2))
        self.assertFalse((first["a"] == second["a"]).any())

    def test_each_input_has_numbers_of_its_own_behind_those_before_it(self):
        wanted = (("class", 1), ("uniform", 2), ("gumbel", 5), ("noise", 33), ("conditions", 3))
        session = Generator(wanted)
        making.inputs(session, DESCRIPTION, 1, np.array([1, 1]), np.array([4, 5]))
        given = making.inputs(session, DESCRIPTION, 1, np.array([1, 1]), np.array([4, 5]))
        keys = noise.child(noise.child(noise.key_of(1, DESCRIPTION.stream), 1), [4, 5])
        np.testing.assert_array_equal(given["noise"], noise.normal(keys, 33, 0))
        np.testing.assert_array_equal(given["gumbel"], noise.gumbel(keys, 5, 16))
        np.testing.assert_array_equal(given["uniform"], noise.uniform(keys, 2, 24))
        np.testing.assert_array_equal(given["class"], [[1], [1]])
        np.testing.assert_array_equal(given["conditions"], np.full((2, 3), -2))
        self.assertEqual(
            {name: array.dtype.name for name, array in given.items()},
            {"noise": "float32", "gumbel": "float32", "uniform": "float64", "class": "int64", "conditions": "int64"})

    def test_a_model_that_wants_what_is_not_known_is_refused(self):
        with self.assertRaisesRegex(ValueError, "wants dice"):
            making.batch([0], Generator((("noise", 2), ("dice", 1))), DESCRIPTION, 1, 1)

    def test_seeds_are_those_of_the_library(self):
        self.assertEqual([making.seed(text) for text in ("0", "18446744073709551615")], [0, 2**64 - 1])
        for text in ("-1", "18446744073709551616", "one"):
            with self.assertRaises(ValueError):
                making.seed(text)

    def test_a_table_that_counts_its_rows_itself_is_refused(self):
        making.check_columns(DESCRIPTION)
        with self.assertRaisesRegex(ValueError, "'row'"):
            making.check_columns(DESCRIPTION.__class__(**{**DESCRIPTION.__dict__, "columns": ("a", "row", "c")}))

    def test_the_result_is_what_it_is_said_to_be(self):
        for numbers in ([], [0, 1]):
            made = making.batch(numbers, Generator(), DESCRIPTION, 2, 1)
            kinds = {"int64": "bigint", "float32": "float", "object": "string"}
            self.assertEqual(making.result_columns(DESCRIPTION), [(name, kinds[kind.name]) for name, kind in made.dtypes.items()])


if __name__ == "__main__":
    unittest.main()
